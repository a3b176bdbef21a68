// The numbers over the run: small charts on one time axis, one under the other.

internal import GaitModel

struct CourseFigure {
    private static let height = 74.0
    private static let mostPanels = 4
    private static let mostPoints = 60.0

    /// What may be drawn, in order of preference, with the least span that is worth showing and the change between
    /// first and last third that is worth a word.
    private struct Quantity {
        let id: MetricID
        let decimals: Int
        let span: Double
        let change: Double
        var isSigned = false
    }

    private static let quantities = [
        Quantity(id: .cadence, decimals: 0, span: 6, change: 3),
        Quantity(id: .verticalOscillation, decimals: 1, span: 1, change: 0.4),
        Quantity(id: .contactTime, decimals: 0, span: 20, change: 8),
        Quantity(id: .loadAsymmetry, decimals: 0, span: 10, change: 4, isSigned: true),
        Quantity(id: .impactPeakResultant, decimals: 1, span: 2, change: 1),
        Quantity(id: .contactBalance, decimals: 1, span: 2, change: 0.5),
        Quantity(id: .strideRegularity, decimals: 2, span: 0.1, change: 0.05),
        Quantity(id: .speed, decimals: 2, span: 0.5, change: 0.2),
    ]

    private struct Panel {
        let quantity: Quantity
        let page: MetricDocumentation
        let points: [Point]
    }

    private struct Point {
        let time: Double
        let mean: Double
        let low: Double
        let high: Double
    }

    private let report: AnalysisReport
    private let names: FootNames
    private let time: TimeAxis
    /// s
    private let pace: Double
    private let panels: [Panel]

    init?(_ report: AnalysisReport) {
        self.report = report
        names = FootNames(report.gait.sides)
        time = TimeAxis(report)
        pace = (max(10, time.duration / Self.mostPoints) / 10).rounded(.up) * 10
        let (timeline, rows, pace) = (report.gait.timeline, report.gait.metrics.rows, pace)
        panels = Array(
            Self.quantities.compactMap { quantity -> Panel? in
                guard let column = timeline.metrics.firstIndex(of: quantity.id),
                    let row = rows.first(where: { $0.documentation.id == quantity.id }),
                    row.assessment.measurement != nil
                else { return nil }
                let points = Self.points(
                    timeline, column, pace: pace, duration: report.input.clock.duration,
                    sign: quantity.isSigned ? -1 : 1)
                guard points.count(where: { $0.mean.isFinite }) >= 2 else { return nil }
                return Panel(quantity: quantity, page: row.documentation, points: points)
            }.prefix(Self.mostPanels))
        guard !panels.isEmpty else { return nil }
    }

    private static func points(
        _ timeline: Timeline, _ column: Int, pace: Double, duration: Double, sign: Double
    ) -> [Point] {
        var bins: [Int: [Double]] = [:]
        for entry in timeline.entries where entry.kind == .running && entry.values.indices.contains(column) {
            let value = sign * Double(entry.values[column])
            if value.isFinite { bins[Int((entry.start + entry.end) / 2 / pace), default: []].append(value) }
        }
        guard let last = bins.keys.max() else { return [] }
        return (0...last).map { bin in
            let values = bins[bin] ?? []
            let mean = values.isEmpty ? Double.nan : values.reduce(0, +) / Double(values.count)
            return Point(
                time: min((Double(bin) + 0.5) * pace, duration), mean: mean, low: values.min() ?? .nan,
                high: values.max() ?? .nan)
        }
    }

    var figure: Figure {
        let shaded = pace > 10 ? " Shaded: the lowest and the highest 10 s in each." : ""
        return Figure(
            title: title,
            caption: "\(Typography.span(pace)) at a time, on one time axis.\(shaded)"
                + (time.rest.isEmpty ? "" : " Hatched: not running."),
            chart: .joined(panels.enumerated().map { chart($1, isLast: $0 == panels.count - 1) }),
            table: table, classes: "p-half p-tall p5")
    }

    // MARK: words

    private func name(_ panel: Panel) -> String {
        let title = panel.quantity.isSigned ? "Side difference, " + names.difference : panel.page.title
        return title + (panel.page.unit.isEmpty ? "" : ", " + panel.page.unit)
    }

    private func thirds(_ panel: Panel) -> (first: Double, last: Double)? {
        report.gait.thirds.first { $0.metric == panel.quantity.id }.map { thirds in
            panel.quantity.isSigned ? (-thirds.first, -thirds.last) : (thirds.first, thirds.last)
        }
    }

    private var title: String {
        let known = panels.compactMap { panel in thirds(panel).map { (panel, $0) } }
        guard !known.isEmpty else { return "The numbers along the run" }
        let moved = known.filter { abs($1.last - $1.first) >= $0.quantity.change }
        guard !moved.isEmpty else { return "Steady from the first third to the last" }
        let words = moved.map { panel, thirds in
            let (first, last) = panel.quantity.isSigned ? (abs(thirds.first), abs(thirds.last)) : thirds
            return "\(Phrase.lowered(panel.page.title)) \(last > first ? "rises" : "falls")"
        }
        return Phrase.withoutStop(Phrase.sentence(Self.list(words))) + " to the last third"
    }

    private static func list(_ words: [String]) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " and " + last
    }

    // MARK: charts

    private func chart(_ panel: Panel, isLast: Bool) -> HTML {
        var plot = Plot(
            "course-\(panel.quantity.id.rawValue.replacing(".", with: "-"))", height: Self.height,
            title: "\(name(panel)) over the run", description: description(panel))
        plot.classes = isLast ? "chart stack last" : "chart stack"
        var ends = Self.ends(panel.points.filter { $0.mean.isFinite })
        let lacking = panel.quantity.span - (ends[1] - ends[0])
        if lacking > 0 { ends = [ends[0] - lacking / 2, ends[1] + lacking / 2] }
        let scale = PlotScale(panel.quantity.isSigned ? ends + [0] : ends, count: 3)
        plot.x = time.axis
        plot.y = Plot.Axis(low: scale.low, high: scale.high)
        plot.leftOut(time)
        plot.verticalAxis(scale.ticks, decimals: scale.decimals, zero: panel.quantity.isSigned)
        plot.horizontalAxis(time.ticks, unit: time.unit, words: isLast)
        for run in runs(panel.points) {
            plot.data += plot.stroke(
                plot.band(
                    run.map { ($0.time, max($0.low, scale.low)) },
                    run.map { ($0.time, min($0.high, scale.high)) }), "spread")
            let path = plot.path(run.map { ($0.time, $0.mean) })
            plot.data += plot.stroke(run.count == 1 ? path + "h.1" : path, "line")
        }
        plot.over += plot.label(name(panel), class: "lab", x: "-44", y: -10)
        return plot.html
    }

    /// All means, and of the single windows those that are not one in twenty.
    private static func ends(_ points: [Point]) -> [Double] {
        let (lows, highs) = (points.map(\.low).sorted(), points.map(\.high).sorted())
        let cut = points.count / 20
        guard let low = points.map(\.mean).min(), let high = points.map(\.mean).max() else { return [0, 1] }
        return [min(low, lows[cut]), max(high, highs[highs.count - 1 - cut])]
    }

    /// Points without a hole between them.
    private func runs(_ points: [Point]) -> [[Point]] {
        points.split { !$0.mean.isFinite }.map(Array.init)
    }

    private func description(_ panel: Panel) -> String {
        let known = panel.points.filter { $0.mean.isFinite }.map(\.mean)
        let decimals = panel.quantity.decimals
        let span =
            "\(name(panel)): from \(Typography.number(known.min() ?? 0, decimals)) to "
            + Typography.number(known.max() ?? 0, decimals)
        guard let thirds = thirds(panel) else { return span + "." }
        return span + "; \(Typography.number(thirds.first, decimals)) in the first third, "
            + "\(Typography.number(thirds.last, decimals)) in the last."
    }

    private var table: HTML {
        let count = panels.map(\.points.count).max() ?? 0
        let rows = (0..<count).compactMap { row -> [String]? in
            let cells = panels.map { panel -> String in
                guard panel.points.indices.contains(row), panel.points[row].mean.isFinite else { return "" }
                return Typography.number(
                    panel.points[row].mean, panel.quantity.decimals, signed: panel.quantity.isSigned)
            }
            guard cells.contains(where: { !$0.isEmpty }) else { return nil }
            return [Typography.clock(Double(row) * pace)] + cells
        }
        return .data(
            "Means of \(Typography.span(pace))", heads: ["Time"] + panels.map(name), rows: rows)
    }
}
