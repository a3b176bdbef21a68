// The evidence and the run in figures, numbered in reading order.

internal import GaitModel

struct EvidenceSection {
    private let report: AnalysisReport
    /// On a served page only.
    private let signal: SignalFigure?

    init(_ report: AnalysisReport, _ signal: SignalFigure? = nil) {
        self.report = report
        self.signal = signal
    }

    var html: HTML {
        guard report.noRunning == nil else { return signalAlone }
        let view = SideView(report)
        let evidence = [
            MeanLandingFigure(report, view)?.figure, EveryLandingFigure(report, view)?.figure,
            PairFigure(report, view)?.figure,
            EvidenceFigure(report, view, signal: signal?.addresses.page)?.figure,
        ].compactMap { $0 }
        let course = [CourseFigure(report)?.figure, SpectrumFigure(report)?.figure].compactMap { $0 }
        guard !evidence.isEmpty || !course.isEmpty else { return signalAlone }
        return HTML("div", ["class": "print-grid"]) {
            if !evidence.isEmpty || signal != nil {
                HTML.section("evidence", "The evidence", classes: evidence.isEmpty ? "screen-only" : "") {
                    HTML("div", ["class": "plates"]) {
                        numbered(evidence, from: 1)
                        signal?.html(number: evidence.count + 1)
                    }
                }
            }
            if !course.isEmpty {
                HTML.section("over", "Over the run") {
                    HTML("div", ["class": "plates"]) {
                        numbered(course, from: evidence.count + (signal == nil ? 1 : 2))
                    }
                }
            }
        }
    }

    /// Nothing was measured that has charts: what was recorded can be looked at all the same.
    private var signalAlone: HTML {
        guard let signal else { return .empty }
        return HTML.section("evidence", "What was recorded", classes: "screen-only") {
            signal.html(number: 1)
        }
    }

    private func numbered(_ figures: [Figure], from first: Int) -> [HTML] {
        figures.enumerated().map { $1.html(number: first + $0) }
    }
}
