// What we found, worst first: a card each with what was seen, what to try, and how sure that is.

internal import GaitModel

struct FindingsSection {
    private let report: AnalysisReport

    init(_ report: AnalysisReport) { self.report = report }

    var html: HTML {
        guard !report.findings.isEmpty else { return .empty }
        let out = report.standingOut
        guard !report.isFolded else { return folded }
        return HTML.section(
            "findings", out.isEmpty ? "What we checked" : "What we found",
            note: out.count > 1 ? "worst first" : nil
        ) {
            HTML("p", ["class": "lead-in findings-lead"]) { lead(out.count) }
            cards
            checked
            HTML("p", ["class": "say"]) {
                out.isEmpty
                    ? "A quiet result says nothing about pain. If something hurts, the last section counts more "
                        + "than this page."
                    : Statement.movementInformation
            }
        }
    }

    /// Behind advice to see somebody: what was seen, without being pushed at anybody.
    private var folded: HTML {
        HTML.section("findings", "Set aside for now") {
            HTML("p", ["class": "small"]) {
                report.standingOut.isEmpty
                    ? "Nothing stands out in how you ran."
                    : "Seen in this run, no advice for now: "
                        + report.standingOut.map { Phrase.lowered($0.title) }.joined(separator: "; ") + "."
            }
            // Not on paper.
            HTML("details", ["class": "data"]) {
                HTML("summary") { "Show what was seen" }
                cards
                checked
            }
        }
    }

    private var cards: HTML {
        HTML("div", ["class": "findings"]) {
            for (place, finding) in report.standingOut.enumerated() {
                FindingCard(finding, isMinor: place > 0).html
            }
        }
    }

    private func lead(_ count: Int) -> String {
        switch count {
        case 0: "Nothing stands out in what could be checked."
        case 1: "One thing stands out."
        default: "\(Self.number(count)) things. Start with the first; change one thing at a time."
        }
    }

    static func number(_ count: Int) -> String {
        let words = [
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
            "Twelve",
        ]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }

    private var checked: HTML {
        let fine = report.findings.filter { $0.level == .ok }
        guard !fine.isEmpty else { return .empty }
        return HTML("div", ["class": "also"]) {
            if !report.standingOut.isEmpty {
                HTML("p", ["class": "run"]) { "Also checked, nothing stands out" }
            }
            Fact.list(
                fine.map { finding in
                    Fact(
                        checkedLabel(finding),
                        finding.summary,
                        // What was only told is no good result.
                        finding.basis == .told
                            ? (.na, "as you told us") : (.ok, Phrase.lowered(finding.title)))
                }, classes: "facts checked")
        }
    }
}

/// What was looked at, in a word or two.
private func checkedLabel(_ finding: Finding) -> String {
    guard let first = finding.evidence.first else { return finding.title }
    return first.metric.hasPrefix("asymmetry.") ? "Side difference" : first.label
}

struct FindingCard {
    private let finding: Finding
    private let isMinor: Bool

    init(_ finding: Finding, isMinor: Bool) {
        self.finding = finding
        self.isMinor = isMinor
    }

    var html: HTML {
        HTML("article", ["class": isMinor ? "finding minor" : "finding", "id": "finding-\(finding.id)"]) {
            HTML("header") {
                HTML.level(Glyph(finding.level), finding.level.words)
                HTML.confidence(finding.confidence)
                if finding.basis == .told {
                    HTML("span", ["class": "meta"]) { "From your answers, not from the sensor" }
                }
            }
            HTML("h3") { HTML.prose(finding.title) }
            HTML("p") { HTML.prose(finding.summary) }
            // On paper the headline, on the same sheet, says it already.
            HTML("div", ["class": isMinor ? nil : "again"]) { HTML.todo(rows([("Try", finding.cue)])) }
            HTML.todo(rows([("Check again", finding.checkAgain), ("Get help if", finding.getHelpIf)]))
            HTML("details") {
                HTML("summary") { "Why it may matter, how sure, what it cannot tell" }
                HTML.todo(
                    rows([
                        ("Why it may matter", finding.why), ("How sure", finding.howSure),
                        ("Cannot tell", finding.limits),
                    ]))
                HTML("div", ["class": "more"]) {
                    HTML.todo(rows([("Strides", strides), ("Science", science)]))
                    numbers
                }
            }
        }
    }

    private func rows(_ all: [(String, String)]) -> [(label: String, content: HTML)] {
        all.filter { !$0.1.isEmpty }.map { ($0.0, HTML.prose(Phrase.sentence($0.1))) }
    }

    private var strides: String {
        var parts: [String] = []
        if let share = finding.shareOfStrides {
            parts.append("It shows in \(NumberText.fixed(100 * share, 0)) % of strides.")
        }
        let times = finding.stridesShowing.prefix(3).map { Typography.clock($0.start) }
        if !times.isEmpty { parts.append("Most of all at \(times.joined(separator: ", ")).") }
        let others = finding.stridesNotShowing.prefix(3).map { Typography.clock($0.start) }
        if !others.isEmpty { parts.append("Not at \(others.joined(separator: ", ")).") }
        return parts.joined(separator: " ")
    }

    private var science: String {
        "Grade \(finding.strength.words) References: "
            + "\(finding.references.joined(separator: ", ")); they are listed by evenstride explain references, "
            + "the rule by evenstride explain \(finding.id)."
    }

    private var numbers: HTML {
        guard !finding.evidence.isEmpty else { return .empty }
        return HTML.scroll("Numbers behind it") {
            HTML("table", ["class": "dense"]) {
                HTML("caption") { "Numbers behind it" }
                HTML.heads(["Number", "Value", "Likely", "Line", "Where from"], right: 1...3)
                HTML("tbody") { for item in finding.evidence { row(item) } }
            }
        }
    }

    private func row(_ item: Evidence) -> HTML {
        let isSide = item.metric.hasPrefix("asymmetry.")
        let value = isSide ? abs(item.value) : item.value
        let likely = item.range.map { range in
            isSide
                ? Magnitude(range).text(item.decimals)
                : Typography.range(range.low, range.high, item.decimals)
        }
        let source = [item.thresholdSource, item.calculation].filter { !$0.isEmpty }.joined(separator: "; ")
        return HTML("tr") {
            HTML("th", ["scope": "row"]) { HTML.prose(item.label) }
            HTML("td", ["class": "r"]) {
                Typography.number(value, item.decimals, unit: item.unit)
            }
            HTML("td", ["class": "r"]) { likely ?? "" }
            HTML("td", ["class": "r"]) {
                item.threshold.map { Typography.number($0, item.decimals) } ?? ""
            }
            HTML("td", ["class": "src"]) { HTML.prose(source) }
        }
    }
}
