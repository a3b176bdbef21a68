// Two runs side by side as a page, and a runner's trends as one.

public import GaitModel

public enum ComparisonHTML {
    public static func page(
        _ comparison: RunComparison, by: String? = nil, names: (String, String)? = nil
    ) -> String {
        Page.document(title: title(comparison), tool: comparison.after.tool) {
            sections(comparison, by: by, names: names)
        }
    }

    package static func title(_ comparison: RunComparison) -> String { HistoryWords.outcome(comparison) }

    /// What stands between head and foot.
    package static func sections(
        _ comparison: RunComparison, by: String? = nil, names: (String, String)? = nil
    ) -> HTML {
        let judged = comparison.judged
        let open = HistoryWords.open(comparison)
        let caveats = (by.map { [ByWords.text($0)] } ?? []) + comparison.caveats
        return HTML.joined([
            headline(comparison, judged, names),
            judged.isEmpty ? .empty : HTML.section("changes", "What changed") { table(judged) },
            open.isEmpty && caveats.isEmpty
                ? .empty
                : HTML.section("mind", "What to mind") {
                    Fact.list(
                        caveats.map { Fact("Mind", Phrase.sentence($0)) }
                            + open.map { Fact("Not compared", "\($0.titles): \($0.reason)") })
                },
            ProfessionalHelp.section,
        ])
    }

    private static func headline(
        _ comparison: RunComparison, _ judged: [NumberChange], _ names: (String, String)?
    ) -> HTML {
        let hasReal = judged.contains { $0.verdict == .realChange }
        return HTML("section", ["class": "sec first", "aria-labelledby": "headline"]) {
            HTML("p", ["class": "side"]) { "Two runs compared, number by number." }
            HTML("div", ["class": "head"]) {
                HTML("p") {
                    HTML.level(
                        hasReal ? .act : judged.isEmpty ? .na : .ok,
                        hasReal ? "Real change" : judged.isEmpty ? "Not comparable" : "Within noise")
                }
                HTML("h1", ["class": "big", "id": "headline"]) { title(comparison) }
                HTML.todo([
                    ("Earlier", run(comparison.before, names?.0)),
                    ("Later", run(comparison.after, names?.1)),
                ])
            }
        }
    }

    private static func run(_ run: RunSummary, _ name: String?) -> HTML {
        HTML(text: HistoryWords.run(run) + (name.map { " (\($0))" } ?? ""))
            + HTML.prose(": " + HistoryWords.conditions(run.conditions))
    }

    private static func table(_ changes: [NumberChange]) -> HTML {
        HTML.scroll("Numbers of both runs") {
            HTML("table") {
                HTML("caption") {
                    "A real change is larger than the line, and its likely range leaves out zero."
                }
                HTML.heads(
                    ["Number", "Before", "After", "Difference", "Likely", "Line", ""], right: 1...5)
                HTML("tbody") { changes.map(row) }
            }
        }
    }

    private static func row(_ change: NumberChange) -> HTML {
        let decimals = change.decimals
        let isReal = change.verdict == .realChange
        let cells = [
            change.before.map { Typography.number($0, decimals) },
            change.after.map { Typography.number($0, decimals) },
            HistoryWords.difference(change).map { Typography.number($0, decimals, signed: true) },
            change.range.map {
                let finer = HistoryWords.finer($0, decimals)
                return Typography.number($0.low, finer, signed: true) + " to "
                    + Typography.number($0.high, finer, signed: true)
            }, change.smallest.map { Typography.number($0, max(1, decimals)) },
        ]
        return HTML("tr") {
            HTML("th", ["scope": "row"]) {
                HistoryWords.title(change.title, isSize: change.isSize)
                if !change.unit.isEmpty {
                    HTML("span", ["class": "unit"]) { ", " + Typography.unit(change.unit) }
                }
            }
            for cell in cells { HTML("td", ["class": "r"]) { cell ?? "" } }
            HTML("td") { HTML.level(isReal ? .act : .ok, HistoryWords.verdict(change.verdict)) }
        }
    }
}

public enum TrendHTML {
    /// A runner's numbers over weeks, one chart each.
    public static func page(_ trends: [RunTrend], athlete: String) -> String {
        Page.document(title: title(athlete), tool: .current) { sections(trends, athlete: athlete) }
    }

    package static func title(_ athlete: String) -> String { "\(PlainText.escaped(athlete)): trend" }

    package static func sections(_ trends: [RunTrend], athlete: String) -> HTML {
        HTML.joined([
            HTML("section", ["class": "sec first", "aria-labelledby": "headline"]) {
                HTML("p", ["class": "side"]) {
                    "\(trends.map(\.points.count).max() ?? 0) runs like the last one."
                }
                HTML("div", ["class": "head"]) {
                    HTML("h1", ["class": "big", "id": "headline"]) { athlete }
                    HTML.todo([
                        (
                            "Usual",
                            HTML.prose(
                                "The middle of the earlier runs like the last one, at most twenty. Grey band: what "
                                    + "single runs differ by chance.")
                        )
                    ])
                }
            },
            HTML.section("trends", "Against own usual") {
                trends.enumerated().map { TrendFigure($0.element).figure.html(number: $0.offset + 1) }
            },
            GroupTable(.shoe, trends).html, GroupTable(.surface, trends).html, ProfessionalHelp.section,
        ])
    }
}
