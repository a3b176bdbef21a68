// What nothing could be said of: as visible as the findings, with the reason and what would show it.

internal import GaitModel

struct NotAssessedSection {
    private let items: [NotAssessed]

    init(_ report: AnalysisReport) {
        // First what this recording or its user can mend.
        items = NotAssessed.Obstacle.allCases.flatMap { obstacle in
            report.notAssessed.filter { $0.obstacle == obstacle }
        }
    }

    var html: HTML {
        guard !items.isEmpty else { return .empty }
        return HTML.section("na", "Not assessed", classes: "unseen") {
            HTML("p", ["class": "lead-in"]) { lead }
            HTML("table", ["class": "stackable open"]) {
                HTML("thead") {
                    HTML("tr") {
                        for head in ["What", "Why not", "What would show it"] {
                            HTML("th", ["scope": "col"]) { head }
                        }
                    }
                }
                HTML("tbody") { for item in items { row(item) } }
            }
        }
    }

    private var lead: String {
        let things = items.count == 1 ? "thing" : "things"
        return
            "\(FindingsSection.number(items.count)) \(things) this file cannot tell. Silence about them does "
            + "not mean they are fine."
    }

    private func row(_ item: NotAssessed) -> HTML {
        HTML("tr") {
            HTML("th", ["scope": "row"]) { HTML.level(.na, item.title) }
            HTML("td") { HTML.prose(Self.cell(item.reason)) }
            HTML("td", ["data-k": "Would show it"]) { HTML.prose(Self.cell(item.whatWouldShowIt)) }
        }
    }

    /// Begins with a capital letter, unless it begins with something to type.
    private static func cell(_ text: String) -> String {
        let first = text.prefix { $0 != " " }
        let isTyped = first.hasPrefix("-") || first.contains("_")
        return Phrase.withoutStop(isTyped ? text : Phrase.sentence(text))
    }
}
