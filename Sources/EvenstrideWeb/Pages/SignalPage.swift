// One view of the signal as a page of its own: the still picture, its controls as links, and the way back.

internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct SignalPage {
    let entry: Shelved
    let result: Analysed
    let view: Range<Double>
    let isMovable: Bool

    /// nil where there is nothing to see.
    var html: String? {
        let path = "/analyses/\(entry.id)"
        guard let signal = result.signal,
            let figure = SignalPage.figure(signal, view, result.report, path, isOwnPage: true)
        else { return nil }
        return SitePage.document(
            title: "The signal of " + entry.name, scripts: isMovable ? [.dygraphs, .viewer] : []
        ) {
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) { HTML(text: entry.name) }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) { "The signal itself" }
                    HTML("p", ["class": "actions"]) { HTML("a", ["href": path]) { "Back to the report" } }
                    figure.html()
                }
            }
        }
    }

    /// nil where the view holds no samples.
    static func figure(
        _ signal: RecordedSignal, _ view: Range<Double>, _ report: AnalysisReport, _ path: String,
        isOwnPage: Bool = false
    ) -> SignalFigure? {
        signal.extract(view, columns: SignalFigure.columns).map { extract in
            SignalFigure(
                SignalView(extract, of: report, duration: signal.duration), rate: signal.rate,
                addresses: SignalAddresses(
                    page: path + "/signal", source: path + "/signal.json", table: path + "/signal.csv"),
                isOwnPage: isOwnPage)
        }
    }
}
