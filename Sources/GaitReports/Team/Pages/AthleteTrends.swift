// An athlete's numbers against own usual, a chart each; what has left it comes first.

internal import GaitModel

extension AthleteSections {
    var trends: HTML {
        let order = NumberRow.all.map(\.id) + [.impactPeak]
        let known = order.compactMap { metric in athlete.trends.first { $0.metric == metric } }
        let others = athlete.trends.filter { !order.contains($0.metric) }
        // What has left own usual comes first.
        let shown = known.filter(hasLeft) + known.filter { !hasLeft($0) }
        guard !athlete.trends.isEmpty else {
            guard latest != nil else { return .empty }
            return HTML.section("trends", "Against own usual") {
                HTML("p") {
                    "A trend needs two runs that can be compared: same sensor position, a known day, like speed."
                }
            }
        }
        return HTML.section(
            "trends", "Against own usual", note: "grey band: where 19 of 20 single runs lie by chance"
        ) {
            figures(shown)
            if !others.isEmpty {
                HTML.data(
                    "Other numbers", heads: ["Number", "Runs", "Last", "Own usual", "Verdict"],
                    rows: others.map(line), summary: "Show the other numbers")
            }
        }
    }

    private func figures(_ shown: [RunTrend]) -> HTML {
        let events = marks.filter { $0.label != "Note" }.map {
            TrendFigure.Event(number: $0.number, day: $0.day)
        }
        return HTML("div", ["class": "figs"]) {
            shown.enumerated().map {
                TrendFigure($0.element, whose: .own, events: events, saysHow: $0.offset == 0).figure.html(
                    number: $0.offset + 1)
            }
        }
    }

    private func hasLeft(_ trend: RunTrend) -> Bool { trend.points.last?.verdict == .realChange }

    private func line(_ trend: RunTrend) -> [String] {
        [
            HistoryWords.title(trend.title, isSize: trend.isSize), "\(trend.points.count)",
            trend.points.last.map { Typography.number($0.value, trend.decimals, unit: trend.unit) } ?? "",
            trend.usual.map {
                Typography.range($0.band.low, $0.band.high, HistoryWords.decimals($0))
            } ?? "too few runs", trend.points.last.map { HistoryWords.verdict($0.verdict) } ?? "",
        ]
    }
}
