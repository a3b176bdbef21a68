// Which of the two sides the charts speak of as the harder one, and by which measure.

internal import GaitModel

struct SideView {
    let names: FootNames
    /// The difference that the leading finding judges, else the program's first choice.
    let metric: MetricID
    /// Set when a difference between the sides stands out.
    let harder: Foot?
    private let report: AnalysisReport

    init(_ report: AnalysisReport) {
        self.report = report
        names = FootNames(report.gait.sides)
        let drawn = report.gait.picture?.differences.map(\.metric) ?? []
        let judged = report.standingOut.flatMap { $0.evidence }.first {
            $0.threshold != nil && $0.metric.hasPrefix("asymmetry.")
        }
        // A minus B in the table; the finding's own number is a size.
        harder = judged.flatMap { judged in
            let named = report.gait.metrics[MetricID(judged.metric)].measurement
            return (named ?? report.gait.metrics[.loadAsymmetry].measurement).map { $0.value > 0 ? .a : .b }
        }
        metric =
            judged.map { MetricID($0.metric) }.flatMap { drawn.contains($0) ? $0 : nil }
            ?? drawn.first { report.gait.metrics[$0].measurement != nil } ?? .loadAsymmetry
    }

    var measurement: Measurement? { report.gait.metrics[metric].measurement }

    var evidence: StrideEvidence? { report.gait.evidence.first { $0.metric == metric } }

    /// Share of pairs in which this foot was the harder one, 0 to 1.
    func share(_ foot: Foot) -> Double? {
        guard let evidence, evidence.count > 0 else { return nil }
        let a = Double(evidence.positiveCount) / Double(evidence.count)
        return foot == .a ? a : 1 - a
    }
}
