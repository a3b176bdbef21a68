// The small pieces every page is made of: level and confidence marks, lists of facts, sections, tables.

internal import GaitModel

/// A shape that stands before a word; colour only repeats it.
package enum Glyph: String {
    case ok, info, watch, act, na, stop

    init(_ level: Level) {
        switch level {
        case .ok: self = .ok
        case .info: self = .info
        case .watch: self = .watch
        case .act: self = .act
        }
    }
}

extension Level {
    /// What a person is told to make of it (product.md 3.8).
    var words: String {
        switch self {
        case .ok: "Nothing stands out"
        case .info: "Good to know"
        case .watch: "Keep an eye on it"
        case .act: "Worth working on first"
        }
    }
}

extension HTML {
    package static func level(_ glyph: Glyph, _ words: String) -> HTML {
        HTML("span", ["class": "level \(glyph.rawValue)"]) {
            HTML("svg", ["aria-hidden": "true"]) { HTML("use", ["href": "#lv-\(glyph.rawValue)"]) }
            HTML("span") { HTML.prose(words) }
        }
    }

    /// Three rising bars and the word.
    static func confidence(_ confidence: Confidence, _ words: String? = nil) -> HTML {
        let bars = ["low": 1, "medium": 2, "high": 3][confidence.word] ?? 1
        return HTML("span", ["class": "conf"]) {
            HTML("svg", ["viewBox": "0 0 24 16", "aria-hidden": "true"]) {
                for bar in 0..<3 {
                    HTML(
                        "rect",
                        [
                            "class": bar < bars ? "on" : "off", "x": "\(1 + 8 * bar)", "y": "\(11 - 4 * bar)",
                            "width": "5", "height": "\(4 + 4 * bar)",
                        ])
                }
            }
            HTML("span") { words ?? "Confidence: \(confidence.word)" }
        }
    }

    /// A label with its sentence, for what is to be done or read.
    package static func todo(_ rows: [(label: String, content: HTML)]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return HTML("dl", ["class": "todo"]) {
            for row in rows {
                HTML("dt") { row.label }
                HTML("dd") { row.content }
            }
        }
    }

    /// A section with its head in the margin.
    package static func section(
        _ id: String, _ head: String, note: String? = nil, classes: String = "",
        @HTMLBuilder _ content: () -> HTML
    ) -> HTML {
        HTML(
            "section", ["class": classes.isEmpty ? "sec" : "sec " + classes, "aria-labelledby": id]
        ) {
            HTML("h2", ["id": id]) {
                head
                if let note { HTML("small") { note } }
            }
            HTML("div") { content() }
        }
    }

    /// A folded table beside its chart, reachable by keyboard.
    package static func data(
        _ caption: String, heads: [String], rows: [[String]], summary: String = "Show the numbers"
    ) -> HTML {
        HTML("details", ["class": "data"]) {
            HTML("summary") { summary }
            HTML.scroll(caption) {
                HTML("table", ["class": "dense"]) {
                    HTML("caption") { caption }
                    HTML.heads(heads, right: 1...)
                    HTML("tbody") { for row in rows { tableRow(row) } }
                }
            }
        }
    }

    /// What may be wider than the page: it moves by itself, by keyboard too.
    package static func scroll(
        _ label: String, classes: String = "scroll", @HTMLBuilder _ content: () -> HTML
    ) -> HTML {
        HTML(
            "div", ["class": classes, "tabindex": "0", "role": "region", "aria-label": label], content)
    }

    /// The heads of a table's columns.
    /// - Parameter right: columns of numbers.
    package static func heads(_ heads: [String], right: some RangeExpression<Int> = 0..<0) -> HTML {
        HTML("thead") {
            HTML("tr") {
                for (column, head) in heads.enumerated() {
                    HTML("th", ["scope": "col", "class": right.contains(column) ? "r" : nil]) { head }
                }
            }
        }
    }

    private static func tableRow(_ cells: [String]) -> HTML {
        HTML("tr") {
            for (column, cell) in cells.enumerated() {
                if column == 0 {
                    HTML("th", ["scope": "row"]) { cell }
                } else {
                    HTML("td", ["class": "r"]) { cell }
                }
            }
        }
    }
}

/// One line of a list of facts: what, how it is, and the verdict on it.
package struct Fact {
    let label: String
    let value: HTML
    var verdict: (glyph: Glyph, words: String)?

    package init(_ label: String, _ value: String, _ verdict: (glyph: Glyph, words: String)? = nil) {
        self.init(label, HTML.prose(value), verdict)
    }

    package init(_ label: String, _ value: HTML, _ verdict: (glyph: Glyph, words: String)? = nil) {
        self.label = label
        self.value = value
        self.verdict = verdict
    }

    package static func list(_ facts: [Fact], classes: String = "facts") -> HTML {
        guard !facts.isEmpty else { return .empty }
        return HTML("dl", ["class": classes]) {
            for fact in facts {
                HTML("div") {
                    HTML("dt") { fact.label }
                    HTML("dd") { fact.value }
                    if let verdict = fact.verdict {
                        HTML("dd") { HTML.level(verdict.glyph, verdict.words) }
                    }
                }
            }
        }
    }
}
