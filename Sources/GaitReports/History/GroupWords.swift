// Shoes and grounds beside each other, in words: on a terminal, on a page and in JSON.

internal import GaitModel

enum GroupWords {
    static let caveat =
        "What changed together with them, such as season, route or form, is part of any difference."

    static func numbers(_ group: RunGroups.Group, _ trend: RunTrend) -> String {
        let runs = group.runs == 1 ? "1 run" : "\(group.runs) runs"
        let mean = NumberText.fixed(group.mean, trend.decimals) + HistoryWords.unit(trend.unit)
        guard let range = group.range else {
            return "\(runs), \(mean); \(RunGroups.fewest - group.runs) more would say where its middle lies"
        }
        let decimals = HistoryWords.finer(range, trend.decimals)
        return "\(runs), \(mean) (middle likely \(NumberText.fixed(range.low, decimals)) to "
            + "\(NumberText.fixed(range.high, decimals)))"
    }

    /// Against the first one.
    static func difference(_ group: RunGroups.Group, first: String, _ trend: RunTrend) -> String {
        guard let difference = group.difference else { return "" }
        let decimals = HistoryWords.finer(difference.range, trend.decimals)
        let range =
            HistoryWords.signed(difference.range.low, decimals) + " to "
            + HistoryWords.signed(difference.range.high, decimals)
        return difference.isClear
            ? "\(HistoryWords.signed(difference.value, decimals))\(HistoryWords.unit(trend.unit)) against \(first) "
                + "(likely \(range)): more than chance"
            : "against \(first) \(range)\(HistoryWords.unit(trend.unit)): no difference that can be told from chance"
    }
}

extension TextPage {
    mutating func groups(_ groups: RunGroups, _ trend: RunTrend) {
        let first = PlainText.escaped(groups.groups[0].name)
        gap()
        for group in groups.groups {
            labelled(
                groups.kind.title,
                [
                    PlainText.escaped(group.name) + ": " + GroupWords.numbers(group, trend),
                    GroupWords.difference(group, first: first, trend),
                ].filter { !$0.isEmpty }.joined(separator: "; ") + ".")
        }
        labelled("Mind", GroupWords.caveat)
    }
}

/// A table of all numbers, a column for each pair of shoes or ground.
struct GroupTable {
    let kind: RunGroups.Kind
    /// Those that tell two or more apart.
    let trends: [(trend: RunTrend, groups: RunGroups)]

    init(_ kind: RunGroups.Kind, _ trends: [RunTrend]) {
        self.kind = kind
        self.trends = trends.compactMap { trend in
            trend.groups.first { $0.kind == kind }.map { (trend, $0) }
        }
    }

    /// By the days they were first used, of whatever number.
    private var names: [String] {
        trends.flatMap { $0.groups.groups.map(\.name) }.reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    var html: HTML {
        guard !trends.isEmpty else { return .empty }
        let names = names
        return HTML.section("by-\(kind.rawValue)", kind.title, note: GroupWords.caveat) {
            HTML.scroll("\(kind.title), number by number") {
                HTML("table", ["class": "stackable"]) {
                    HTML.heads(["Number"] + names.map(PlainText.escaped))
                    HTML("tbody") { for pair in trends { row(pair.trend, pair.groups, names) } }
                }
            }
        }
    }

    private func row(_ trend: RunTrend, _ groups: RunGroups, _ names: [String]) -> HTML {
        let first = PlainText.escaped(groups.groups[0].name)
        return HTML("tr") {
            HTML("th", ["scope": "row"]) { HistoryWords.title(trend.title, isSize: trend.isSize) }
            for name in names {
                HTML("td", ["data-k": PlainText.escaped(name)]) {
                    if let group = groups.groups.first(where: { $0.name == name }) {
                        HTML.prose(GroupWords.numbers(group, trend))
                        if group.difference != nil {
                            HTML("span", ["class": "hint"]) {
                                HTML.prose(GroupWords.difference(group, first: first, trend))
                            }
                        }
                    } else {
                        "\u{2013}"
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    mutating func groups(_ all: [RunGroups]) {
        array("groups", of: all) { json, groups in
            json.member("by", groups.kind.rawValue)
            json.array("groups", of: groups.groups) { json, group in
                json.member("name", group.name)
                json.member("runs", group.runs)
                json.member("mean", group.mean)
                json.range("ci95", group.range)
                json.object("difference", ifKnown: group.difference) { json, difference in
                    json.member("value", difference.value)
                    json.range("ci95", difference.range)
                    json.member("clear", difference.isClear)
                }
            }
        }
    }
}
