// One number over weeks as a chart: runs as dots, the band of the usual behind them, the likely range of each run.

internal import GaitModel

struct TrendFigure {
    private static let height = 120.0

    /// Something that changed between runs, drawn as an upright line with its number.
    struct Event {
        let number: Int
        let day: CalendarDay
    }

    private let trend: RunTrend
    private let whose: TrendWords.Whose
    private let events: [Event]
    private let saysHow: Bool
    private let id: String

    /// - Parameter saysHow: the caption says how to read it; of many on one page the first does.
    init(_ trend: RunTrend, whose: TrendWords.Whose = .yours, events: [Event] = [], saysHow: Bool = true) {
        self.trend = trend
        self.whose = whose
        self.events = events
        self.saysHow = saysHow
        id = "trend-" + trend.metric.rawValue.replacing(".", with: "-")
    }

    var figure: Figure {
        Figure(title: title, caption: caption, chart: plot.html, table: table)
    }

    private var name: String { HistoryWords.title(trend.title, isSize: trend.isSize) }

    private var title: String {
        guard let last = trend.points.last, trend.usual != nil else { return "\(name): too few runs to say" }
        if trend.slope?.isClear == true {
            return "\(name): \((trend.slope?.perFourWeeks ?? 0) > 0 ? "rising" : "falling") over the weeks"
        }
        return last.verdict == .realChange ? "\(name): the last run lies outside" : "\(name): as usual"
    }

    private var caption: String {
        let how =
            "Filled dot: outside of what was usual before it. Open dot: within noise. Dashed dot: too early to say. Thin "
            + "line: the likely range within that run."
        // Of ten charts on a page nine say that nothing moved; those that do not say it need no line.
        let slope = trend.slope.flatMap {
            whose == .yours || $0.isClear ? "Slope: " + TrendWords.slope(trend) + "." : nil
        }
        return [saysHow ? how : nil, slope].compactMap { $0 }.joined(separator: " ")
    }

    private var plot: Plot {
        let usual = trend.usual.map {
            " Usual \(NumberText.fixed($0.mean, trend.decimals)), band \(NumberText.fixed($0.band.low, trend.decimals)) "
                + "to \(NumberText.fixed($0.band.high, trend.decimals))."
        }
        var plot = Plot(
            id, height: Self.height, title: "\(name) over \(trend.points.count) runs",
            description: TrendWords.conclusion(trend, whose) + (usual ?? ""))
        let place = TrendPlaces(trend)
        plot.x = Plot.Axis(low: -0.03 * place.days, high: 1.03 * place.days)
        plot.y = Plot.Axis(low: place.scale.low, high: place.scale.high)
        plot.verticalAxis(place.scale.ticks, decimals: place.scale.decimals)
        plot.horizontalAxis(place.ticks, unit: "day of the run")
        if let usual = trend.usual { plot.under += band(usual, plot) }
        plot.data += plot.stroke(
            plot.path(trend.points.map { (x: place.day($0), y: $0.value) }), "line thin")
        plot.over += lines(place, plot)
        for point in trend.points { plot.over += mark(point, place, plot) }
        plot.over += plot.label(
            trend.unit.isEmpty ? name : "\(name), \(Typography.unit(trend.unit))", class: "lab", x: "-44",
            y: -14)
        return plot
    }

    private func band(_ usual: OwnUsual, _ plot: Plot) -> HTML {
        let (top, bottom) = (plot.down(usual.band.high), plot.down(usual.band.low))
        let middle = plot.downText(usual.mean)
        return HTML(
            "rect",
            [
                "class": "ref", "x": "0", "width": "100%", "y": Coordinate.text(top),
                "height": Coordinate.text(bottom - top),
            ])
            + HTML("line", ["class": "guide", "x1": "0", "x2": "100%", "y1": middle, "y2": middle])
    }

    private func mark(_ point: RunTrend.Point, _ place: TrendPlaces, _ plot: Plot) -> HTML {
        let x = plot.across(place.day(point))
        let isReal = point.verdict == .realChange
        return HTML(
            "line",
            [
                "class": "axis", "x1": x, "x2": x, "y1": plot.downText(point.value - point.halfWidth),
                "y2": plot.downText(point.value + point.halfWidth),
            ])
            + HTML(
                "circle",
                [
                    "class": isReal ? "solid ring" : "hollow", "cx": x, "cy": plot.downText(point.value),
                    "r": isReal ? "5.5" : "4",
                    "stroke-dasharray": point.verdict == .tooEarly ? "2.2 2" : nil,
                ])
    }

    /// Those of one day share their line.
    private func lines(_ place: TrendPlaces, _ plot: Plot) -> HTML {
        let within = events.filter { (0...place.days).contains(place.day($0.day)) }
        return .joined(
            Dictionary(grouping: within, by: \.day).sorted { $0.key < $1.key }.map { day, events in
                let at = place.day(day)
                return plot.upright(at, class: "guide")
                    + plot.label(
                        events.map { "\($0.number)" }.joined(separator: ","), class: "lab mid halo",
                        x: plot.across(at), y: 10)
            })
    }

    private var table: HTML {
        HTML.data(
            "\(name), every run", heads: ["Run", "Value", "Against usual", "Change"],
            rows: trend.points.map { point in
                [
                    point.day.text, Typography.number(point.value, trend.decimals, unit: trend.unit),
                    trend.usual.map {
                        Typography.number(point.value - $0.mean, trend.decimals, signed: true)
                    } ?? "", HistoryWords.verdict(point.verdict),
                ]
            })
    }
}

/// Days and values of a trend on their axes.
struct TrendPlaces {
    private static let fewestDays = 1.0
    private static let mostTicks = 5

    let scale: PlotScale
    /// From the first run to the last.
    let days: Double
    private let first: CalendarDay?
    private let points: [RunTrend.Point]

    init(_ trend: RunTrend) {
        let points = trend.points
        self.points = points
        first = points.first?.day
        let span = points.first.flatMap { first in points.last.map { $0.day.days(since: first.day) } }
        days = max(Self.fewestDays, Double(span ?? 0))
        let ends = points.flatMap { [$0.value - $0.halfWidth, $0.value + $0.halfWidth] }
        scale = PlotScale(ends + [trend.usual?.band.low, trend.usual?.band.high].compactMap { $0 }, count: 4)
    }

    func day(_ point: RunTrend.Point) -> Double { day(point.day) }

    func day(_ day: CalendarDay) -> Double { first.map { Double(day.days(since: $0)) } ?? 0 }

    /// The days of some runs, first and last among them.
    var ticks: [(value: Double, text: String)] {
        let days = points.map(\.day).reduce(into: [CalendarDay]()) { if $0.last != $1 { $0.append($1) } }
        guard let first = days.first, let last = days.last else { return [] }
        let count = min(Self.mostTicks, days.count)
        let places = (0..<count).map {
            $0 == count - 1 ? days.count - 1 : $0 * (days.count - 1) / max(1, count - 1)
        }
        // Two words need a sixth of the axis between them.
        let room = Double(max(1, last.days(since: first))) / 6
        var shown: [CalendarDay] = []
        for day in places.map({ days[$0] }) {
            if let before = shown.last, Double(day.days(since: before)) < room { continue }
            shown.append(day)
        }
        return shown.map { (Double($0.days(since: first)), $0.short) }
    }
}
