// How the differences of neighbouring landings spread round zero.

internal import GaitModel

struct PairFigure {
    private static let height = 170.0

    private let view: SideView
    private let measurement: Measurement
    private let start: Double
    private let width: Double
    /// B minus A, so that A lies at the left and B at the right.
    private let counts: [Int]

    init?(_ report: AnalysisReport, _ view: SideView) {
        guard let measurement = view.measurement,
            let histogram = report.gait.picture?.differences.first(where: { $0.metric == view.metric })
        else { return nil }
        self.view = view
        self.measurement = measurement
        counts = histogram.counts.reversed()
        width = histogram.width
        start = -(histogram.start + histogram.width * Double(histogram.counts.count))
    }

    var figure: Figure {
        Figure(
            title: title,
            caption: "Each landing on \(view.names.short(.a)) is compared with the next one on "
                + "\(view.names.short(.b)). Bar at the top: mean and likely range.",
            chart: plot.html, table: table, classes: "p-third p2")
    }

    private func percent(_ foot: Foot) -> String {
        view.share(foot).map { NumberText.fixed(100 * $0, 0) + Typography.narrowSpace + "%" } ?? ""
    }

    private var title: String {
        if let harder = view.harder {
            return "Pair by pair, \(view.names.short(harder)) is harder in \(percent(harder))"
        }
        return "Pair by pair, \(view.names.short(.a)) is harder in \(percent(.a)), "
            + "\(view.names.short(.b)) in \(percent(.b))"
    }

    private func edge(_ place: Int) -> Double { start + width * Double(place) }

    private var value: Double { -measurement.value }
    private var range: LikelyRange { LikelyRange(low: -measurement.range.high, high: -measurement.range.low) }

    private var plot: Plot {
        var plot = Plot(
            "pairs", height: Self.height, title: "Differences between neighbouring landings",
            description: description)
        let ends = [edge(0), edge(counts.count), range.low, range.high]
        // Zero stands clear of the border.
        let room = 0.25 * (ends.map(abs).max() ?? 1)
        let across = PlotScale(ends + [-room, room], count: 6)
        let up = PlotScale([0, Double(counts.max() ?? 1)], count: 4)
        plot.x = Plot.Axis(low: across.low, high: across.high)
        // Room for the range above the bars.
        plot.y = Plot.Axis(low: 0, high: 1.14 * Double(max(1, counts.max() ?? 1)))
        plot.verticalAxis(
            up.ticks.filter { $0 <= plot.y.high }, decimals: 0, unit: "pairs of landings")
        plot.horizontalAxis(
            across.ticks.map { ($0, Typography.number($0, across.decimals, signed: true)) },
            unit: "\(view.names.difference), %")
        plot.data += .joined(counts.indices.filter { counts[$0] > 0 }.map { bar($0, plot) })
        plot.over += plot.upright(0, class: "zero", from: -6)
        plot.over += plot.rangeMark(value, range, y: 3)
        plot.over += names(plot)
        return plot
    }

    private func bar(_ place: Int, _ plot: Plot) -> HTML {
        let foot: Foot = edge(place) < -1e-9 ? .a : .b
        let (left, right) = (1000 * plot.x.share(edge(place)), 1000 * plot.x.share(edge(place + 1)))
        let top = plot.down(Double(counts[place]))
        return HTML(
            "rect",
            [
                "class": "bar \(foot.side)", "x": Coordinate.text(left),
                "width": Coordinate.text(right - left), "y": Coordinate.text(top),
                "height": Coordinate.text(Self.height - top),
            ])
    }

    private func names(_ plot: Plot) -> HTML {
        let a = "\(view.names.short(.a)) harder"
        let b = "\(view.names.short(.b)) harder"
        return plot.label(a, class: "lab a halo", x: "0%", y: 30)
            + plot.label(percent(.a), class: "lab a halo", x: "0%", y: 46)
            + plot.label(b, class: "lab b halo end", x: "100%", y: 30)
            + plot.label(percent(.b), class: "lab b halo end", x: "100%", y: 46)
    }

    private var description: String {
        let pairs = NumberText.grouped(counts.reduce(0, +))
        return "\(pairs) pairs, \(view.names.difference) in per cent: mean "
            + "\(Typography.number(value, 0, unit: "%", signed: true)), likely "
            + "\(Typography.number(range.low, 0, signed: true)) to "
            + "\(Typography.number(range.high, 0, signed: true)). "
            + "\(view.names.long(.a)) harder in \(percent(.a)), \(view.names.long(.b)) in \(percent(.b))."
    }

    private var table: HTML {
        let decimals = width < 1 ? 1 : 0
        let rows = counts.indices.filter { counts[$0] > 0 }.map { place in
            [
                Typography.number(edge(place), decimals) + " to "
                    + Typography.number(edge(place + 1), decimals),
                NumberText.grouped(counts[place]),
            ]
        }
        return .data("Pairs by difference", heads: [view.names.difference + ", %", "Pairs"], rows: rows)
    }
}
