// The evidence and the run in figures, numbered in reading order.

internal import GaitModel

struct EvidenceSection {
    private let report: AnalysisReport

    init(_ report: AnalysisReport) { self.report = report }

    var html: HTML {
        guard report.noRunning == nil else { return .empty }
        let view = SideView(report)
        let evidence = [
            MeanLandingFigure(report, view)?.figure, EveryLandingFigure(report, view)?.figure,
            PairFigure(report, view)?.figure, EvidenceFigure(report, view)?.figure,
        ].compactMap { $0 }
        let course = [CourseFigure(report)?.figure, SpectrumFigure(report)?.figure].compactMap { $0 }
        guard !evidence.isEmpty || !course.isEmpty else { return .empty }
        return HTML("div", ["class": "print-grid"]) {
            if !evidence.isEmpty {
                HTML.section("evidence", "The evidence") {
                    HTML("div", ["class": "plates"]) { numbered(evidence, from: 1) }
                }
            }
            if !course.isEmpty {
                HTML.section("over", "Over the run") {
                    HTML("div", ["class": "plates"]) { numbered(course, from: evidence.count + 1) }
                }
            }
        }
    }

    private func numbered(_ figures: [Figure], from first: Int) -> [HTML] {
        figures.enumerated().map { $1.html(number: first + $0) }
    }
}
