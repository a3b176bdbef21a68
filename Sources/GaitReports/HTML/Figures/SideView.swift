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

    /// Charts may part the feet: the sensor sits where it sees both alike, or on each leg.
    var partsFeet: Bool {
        report.gait.placement.placement.isLeg || report.gait.metrics[.loadAsymmetry].measurement != nil
    }

    var measurement: Measurement? { report.gait.metrics[metric].measurement }

    var evidence: StrideEvidence? { report.gait.evidence.first { $0.metric == metric } }

    /// The average landings to draw: of each foot, or of both together.
    var landings: [MeanLanding] {
        let all = report.gait.picture?.landings ?? []
        return partsFeet ? all : all.pooled
    }

    /// The marks to draw, likewise.
    var marks: LandingMarks? {
        guard let marks = report.gait.picture?.marks, !partsFeet else { return report.gait.picture?.marks }
        let all = (marks.a + marks.b).sorted { $0.time < $1.time }
        return LandingMarks(metric: marks.metric, every: marks.every, a: all, b: [])
    }

    /// Class of a foot's marks after the name of the mark; without a foot there is no colour.
    func side(_ foot: Foot) -> String { partsFeet ? " " + foot.side : "" }

    /// Share of pairs in which this foot was the harder one, 0 to 1.
    func share(_ foot: Foot) -> Double? {
        guard let evidence, evidence.count > 0 else { return nil }
        let a = Double(evidence.positiveCount) / Double(evidence.count)
        return foot == .a ? a : 1 - a
    }
}

extension [MeanLanding] {
    /// One landing out of both feet's.
    fileprivate var pooled: [MeanLanding] {
        guard count == 2, let a = first, let b = last, a.mean.count == b.mean.count else { return self }
        let (n, m) = (Float(a.count), Float(b.count))
        let mean = zip(a.mean, b.mean).map { (n * $0 + m * $1) / (n + m) }
        let deviation = mean.indices.map { i in
            let (one, two) = (a.mean[i] - mean[i], b.mean[i] - mean[i])
            let squares =
                n * (a.deviation[i] * a.deviation[i] + one * one)
                + m * (b.deviation[i] * b.deviation[i] + two * two)
            return (squares / (n + m)).squareRoot()
        }
        return [
            MeanLanding(
                foot: .a, count: a.count + b.count, start: a.start, step: a.step, mean: mean,
                deviation: deviation)
        ]
    }
}

extension Foot {
    /// The class of this side in charts.
    var side: String { self == .a ? "a" : "b" }
}
