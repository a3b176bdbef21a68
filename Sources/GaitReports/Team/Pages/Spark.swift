// Eight weeks of one number in the size of a word: own usual in grey, each run a place on the line, real changes filled.

internal import GaitModel

struct Spark {
    /// Days on the axis, the same for the whole team, so that who has not run lately is seen too.
    static let days = 56
    private static let width = 112.0
    private static let height = 34.0

    let trend: RunTrend
    private let points: [RunTrend.Point]
    private let last: CalendarDay

    /// - Parameter last: the team's last day.
    init?(_ athlete: TeamAthlete, last: CalendarDay?) {
        let order: [MetricID] = [
            .loadAsymmetry, .landingResultantAsymmetry, .verticalOscillation, .cadence,
        ]
        guard let last,
            let trend = order.lazy.compactMap({ metric in athlete.trends.first { $0.metric == metric } })
                .first
        else { return nil }
        let points = trend.points.filter { (0...Self.days).contains(last.days(since: $0.day)) }
        guard points.count >= 2 else { return nil }
        (self.trend, self.points, self.last) = (trend, points, last)
    }

    /// How far the last run lies from own usual, in SDs of single runs.
    var distance: Double? {
        guard let usual = trend.usual, let last = points.last, usual.deviation > 0 else { return nil }
        return abs(last.value - usual.mean) / usual.deviation
    }

    var html: HTML {
        HTML(
            "svg",
            [
                "class": "spark",
                "viewBox": "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(Self.height))",
                "aria-hidden": "true",
            ]
        ) {
            band
            HTML("path", ["class": "line thin", "d": path])
            for point in points where point.verdict == .realChange { mark(point, "solid", "3") }
            if let last = points.last, last.verdict != .realChange { mark(last, "hollow", "2.6") }
        }
            + HTML("span", ["class": "vh"]) { words }
            + (trend.metric == .loadAsymmetry
                ? .empty
                : HTML("span", ["class": "src", "aria-hidden": "true"]) { Phrase.lowered(trend.title) })
    }

    private var words: String {
        let usual = trend.usual.map {
            "; own usual \(text($0.band.low)) to \(text($0.band.high))"
        }
        let verdict = points.last.map { "; last run " + HistoryWords.verdict($0.verdict) }
        return "\(trend.title): " + points.suffix(4).map { text($0.value) }.joined(separator: ", ")
            + HistoryWords.unit(trend.unit) + (usual ?? "") + (verdict ?? "")
    }

    private func text(_ value: Double) -> String { NumberText.fixed(value, trend.decimals) }

    private var ends: (low: Double, high: Double) {
        let values =
            points.flatMap { [$0.value - $0.halfWidth, $0.value + $0.halfWidth] }
            + [trend.usual?.band.low, trend.usual?.band.high].compactMap { $0 }
        let (low, high) = (values.min() ?? 0, values.max() ?? 1)
        // A flat line stands in the middle.
        return high > low ? (low, high) : (low - 1, high + 1)
    }

    private func down(_ value: Double) -> Double {
        4 + (Self.height - 8) * (1 - (value - ends.low) / (ends.high - ends.low))
    }

    private func across(_ point: RunTrend.Point) -> Double {
        4 + (Self.width - 8) * (1 - Double(last.days(since: point.day)) / Double(Self.days))
    }

    private var path: String {
        "M"
            + points.map { Coordinate.text(across($0)) + " " + Coordinate.text(down($0.value)) }
            .joined(separator: "L")
    }

    private var band: HTML {
        guard let usual = trend.usual else { return .empty }
        let (top, bottom) = (down(usual.band.high), down(usual.band.low))
        return HTML(
            "rect",
            [
                "class": "ref", "width": Coordinate.text(Self.width), "y": Coordinate.text(top),
                "height": Coordinate.text(max(1, bottom - top)),
            ])
    }

    private func mark(_ point: RunTrend.Point, _ kind: String, _ radius: String) -> HTML {
        HTML(
            "circle",
            [
                "class": kind, "cx": Coordinate.text(across(point)), "cy": Coordinate.text(down(point.value)),
                "r": radius,
            ])
    }
}
