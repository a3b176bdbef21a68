// One kept run: its numbers beside what is usual, its reports, and its end; or two of them compared.

internal import GaitModel
internal import GaitReports
internal import RunStore

struct RunPage {
    let run: RunSummary
    let usual: Baseline
    let files: [RunFile.Kind]
    let visitor: Visitor

    var html: String {
        SitePage.document(title: RunWords.title(run)) {
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) {
                    PlainText.escaped(run.athlete)
                    HTML("br")
                    HTML("span", ["class": "file"]) { PlainText.escaped(run.fileName) }
                }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) {
                        RunWords.title(run)
                    }
                    HTML("p", ["class": "lede step"]) {
                        HTML.prose("What stood out: " + RunWords.findings(run) + ".")
                    }
                    for line in said { HTML("p", ["class": "note"]) { PlainText.escaped(line) } }
                }
            }
            HTML.section("numbers", "Numbers", note: RunWords.conditions(run.conditions)) {
                HTML("p", ["class": "lead-in"]) { HTML.prose(usualWords) }
                table
            }
            HTML.section("keep", "Take it along, or delete it", classes: "screen-only") { keep }
        }
    }

    /// What the runner said about it.
    private var said: [String] {
        [("Shoes", run.shoe), ("Ground", run.surface), ("Notes", run.note)].compactMap { name, value in
            value.map { "\(name): \($0)" }
        }
    }

    private var usualWords: String {
        if usual.usual.isEmpty {
            return "\(usual.missing) more kept runs like this one would say what is usual for you."
        }
        return "Beside what was usual in \(usual.earlier.count) earlier runs like it."
    }

    private var table: HTML {
        HTML.scroll("Numbers of this run") {
            HTML("table") {
                HTML.heads(
                    ["Number", "This run", "Likely"] + (usual.usual.isEmpty ? [] : ["Your usual", ""]),
                    right: 1...3)
                HTML("tbody") { for number in run.numbers { row(number) } }
            }
        }
    }

    private func row(_ number: RunNumber) -> HTML {
        HTML("tr") {
            HTML("th", ["scope": "row"]) { number.title + (number.unit.isEmpty ? "" : ", " + number.unit) }
            HTML("td", ["class": "r"]) { Typography.number(number.value, number.decimals) }
            HTML("td", ["class": "r"]) {
                RunPage.range(number.range, number.decimals)
            }
            if !usual.usual.isEmpty { HTML.joined(beside(number)) }
        }
    }

    private func beside(_ number: RunNumber) -> [HTML] {
        guard let own = usual[number.metric] else {
            return [HTML("td", ["class": "r"]) { "\u{2013}" }, HTML("td") { HTML.empty }]
        }
        let isReal = own.isRealChange(number.value)
        return [
            HTML("td", ["class": "r"]) {
                RunPage.range(own.band, number.decimals) + (own.isSize ? " in size" : "")
            },
            HTML("td") { HTML.level(isReal ? .watch : .ok, isReal ? "real change" : "within noise") },
        ]
    }

    /// A dash after a minus cannot be read.
    private static func range(_ range: LikelyRange, _ decimals: Int) -> String {
        guard range.low < 0 else { return Typography.range(range.low, range.high, decimals) }
        return Typography.number(range.low, decimals) + " to " + Typography.number(range.high, decimals)
    }

    private var keep: HTML {
        HTML.joined([
            HTML("p", ["class": "keep"]) {
                for kind in files {
                    HTML("a", ["href": "/runs/\(run.id)/\(kind.fileName)"]) { RunPage.words(kind) }
                }
                HTML("a", ["href": "/runs"]) { "All runs" }
                HTML("a", ["href": RunPage.trendAddress(run.athlete)]) { "Over the weeks" }
            },
            HTML("form", ["method": "post", "action": "/runs/\(run.id)/delete", "class": "step"]) {
                HTML.token(visitor)
                HTML("div", ["class": "actions"]) {
                    HTML("button", ["class": "btn quiet"]) { "Delete this run" }
                }
            },
        ])
    }

    private static func words(_ kind: RunFile.Kind) -> String {
        switch kind {
        case .reportHTML: "Report as one page (HTML)"
        case .reportJSON: "All numbers (JSON)"
        case .stepsCSV: "Every step (CSV)"
        case .original: "The recording"
        }
    }

    static func trendAddress(_ athlete: String) -> String { "/runs/trend?athlete=" + Fields.encoded(athlete) }

    static func trend(_ trends: [RunTrend], athlete: String) -> String {
        SitePage.document(title: TrendHTML.title(athlete)) {
            TrendHTML.sections(trends, athlete: athlete)
            HTML.section("on", "Next", classes: "screen-only") {
                HTML("p", ["class": "keep"]) { HTML("a", ["href": "/runs"]) { "All runs" } }
            }
        }
    }

    static func comparison(_ comparison: RunComparison) -> String {
        SitePage.document(title: ComparisonHTML.title(comparison)) {
            ComparisonHTML.sections(comparison)
            HTML.section("on", "Next", classes: "screen-only") {
                HTML("p", ["class": "keep"]) { HTML("a", ["href": "/runs"]) { "All runs" } }
            }
        }
    }
}
