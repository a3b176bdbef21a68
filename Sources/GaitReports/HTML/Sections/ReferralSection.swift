// What comes before everything else: advice to see somebody, from the runner's own answers and never from a signal.

internal import GaitModel

struct ReferralSection {
    private let referral: Referral
    private let report: AnalysisReport

    init?(_ report: AnalysisReport) {
        guard let referral = report.referral else { return nil }
        self.referral = referral
        self.report = report
    }

    var html: HTML {
        HTML("section", ["class": "sec first", "aria-labelledby": "referral"]) {
            // Otherwise the run is named beside the headline below.
            HTML("p", ["class": "side"]) {
                if report.isFolded { RunLine.html(report) } else { HTML(text: "From your answers") }
            }
            HTML("div", ["class": "head"]) {
                HTML("p") { HTML.level(referral.level <= .soon ? .act : .watch, "Before anything else") }
                HTML("h1", ["class": "big", "id": "referral"]) { HTML.prose(referral.title) }
                HTML("p", ["class": "lede step"]) { HTML.prose(referral.text) }
                HTML.todo([
                    (
                        "Because",
                        HTML.prose("You told us of " + referral.because.joined(separator: "; ") + ".")
                    ),
                    ("Not because", HTML.prose("Of anything the sensor measured.")),
                ])
            }
        }
    }
}

extension AnalysisReport {
    /// Cues wait: the cards are folded behind the advice to see somebody.
    var isFolded: Bool { referral?.hidesCues == true && noRunning == nil }
}
