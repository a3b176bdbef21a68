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
                HTML.heads(["Number", "This run", "Likely", "Your usual", ""], right: 1...3)
                HTML("tbody") { for number in run.numbers { row(number) } }
            }
        }
    }

    private func row(_ number: RunNumber) -> HTML {
        let own = usual[number.metric]
        let isReal = own?.isRealChange(number.value) ?? false
        return HTML("tr") {
            HTML("th", ["scope": "row"]) { number.title + (number.unit.isEmpty ? "" : ", " + number.unit) }
            HTML("td", ["class": "r"]) { Typography.number(number.value, number.decimals) }
            HTML("td", ["class": "r"]) {
                RunPage.range(number.range, number.decimals)
            }
            HTML("td", ["class": "r"]) {
                own.map { RunPage.range($0.band, number.decimals) + ($0.isSize ? " in size" : "") }
                    ?? "\u{2013}"
            }
            HTML("td") {
                own == nil
                    ? HTML.empty : HTML.level(isReal ? .watch : .ok, isReal ? "real change" : "within noise")
            }
        }
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

    static func comparison(_ comparison: RunComparison) -> String {
        SitePage.document(title: ComparisonHTML.title(comparison)) {
            ComparisonHTML.sections(comparison)
            HTML.section("on", "Next", classes: "screen-only") {
                HTML("p", ["class": "keep"]) { HTML("a", ["href": "/runs"]) { "All runs" } }
            }
        }
    }
}
