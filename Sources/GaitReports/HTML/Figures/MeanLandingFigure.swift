// The average landing of both sides, one over the other, with how much single landings spread.

internal import GaitModel

struct MeanLandingFigure {
    /// Shown before the contact, ms.
    private static let before = -20.0
    /// Steps of the table, ms.
    private static let tableStep = 25.0
    private static let height = 205.0

    private let report: AnalysisReport
    private let view: SideView
    private let landings: [MeanLanding]
    /// Where the curves end, ms.
    private let end: Double
    private let isLeg: Bool

    /// nil without curves, or where the position gives no landing load to go with them.
    init?(_ report: AnalysisReport, _ view: SideView) {
        landings = view.landings
        guard let first = landings.first,
            let cadence = report.gait.metrics[.cadence].measurement?.value, cadence > 0
        else { return nil }
        isLeg = report.gait.placement.placement.isLeg
        let shown: MetricID = isLeg ? .impactPeakResultant : .loadPeak
        guard report.gait.metrics[shown].measurement != nil else { return nil }
        self.report = report
        self.view = view
        let whole = 60_000 / cadence * (isLeg ? 2 : 1)
        end = min(whole, 1000 * (first.start + first.step * Double(first.mean.count - 1)))
    }

    var figure: Figure {
        Figure(title: title, caption: caption, chart: plot.html, table: table, classes: "p-third p1")
    }

    private var count: String { NumberText.grouped(landings.map(\.count).min() ?? 0) }

    private func peak(_ foot: Foot) -> Double {
        points(foot).map(\.y).max() ?? 0
    }

    private var title: String {
        guard landings.count == 2 else { return "Your average landing" }
        let (a, b) = (peak(.a), peak(.b))
        let higher: Foot = a > b ? .a : .b
        let (one, other) = (view.names.short(higher), view.names.short(higher.other))
        if let harder = view.harder, harder == higher, abs(a - b) > 0.01 * max(a, b) {
            return "The average landing: \(one) peaks higher than \(other)"
        }
        let pair = "\(view.names.short(.a)) and \(view.names.short(.b))"
        return view.harder == nil && abs(a - b) < 0.05 * max(a, b)
            ? "The average landing: \(pair) look alike" : "The average landing of \(pair)"
    }

    private var caption: String {
        let mean =
            "Mean of \(count) landings\(landings.count == 2 ? " on each side" : ""); shaded: about two thirds of them."
        return isLeg
            ? mean + " Measured along the shin."
            : mean + " The raw signal peaks higher than the landing load, which is smoothed at 10 Hz."
    }

    private var unit: String {
        if report.input.gravity == .removed { return "vertical acceleration, g" }
        return isLeg ? "force along the shin, g" : "vertical force, g"
    }

    // MARK: chart

    private func points(_ foot: Foot, spread: Double = 0) -> [(x: Double, y: Double)] {
        guard let landing = landings.first(where: { $0.foot == foot }) else { return [] }
        return landing.mean.indices.compactMap { i in
            let time = 1000 * (landing.start + landing.step * Double(i))
            guard time >= Self.before - 0.1, time <= end else { return nil }
            return (time, Double(landing.mean[i]) + spread * Double(landing.deviation[i]))
        }
    }

    private var feet: [Foot] { landings.map(\.foot) }

    private var plot: Plot {
        var plot = Plot(
            "landing", height: Self.height, title: "Average landing", description: description)
        let all = feet.flatMap { points($0, spread: 1) + points($0, spread: -1) }.map(\.y)
        // Noise about zero needs no axis of its own.
        let scale = PlotScale(all.map { (-0.3..<0).contains($0) ? 0 : $0 }, count: 4)
        plot.x = Plot.Axis(low: Self.before, high: max(end, Self.before + 1))
        plot.y = Plot.Axis(low: scale.low, high: scale.high)
        plot.verticalAxis(scale.ticks, decimals: scale.decimals, unit: unit, zero: true)
        let step = end > 500 ? 100.0 : 50
        let ticks = (0...Int(end / step)).map {
            (value: Double($0) * step, text: NumberText.fixed(Double($0) * step, 0))
        }
        plot.horizontalAxis(ticks, unit: "milliseconds after landing")
        plot.under += plot.upright(0, class: "guide")
        for foot in feet {
            plot.data += plot.stroke(
                plot.band(points(foot, spread: -1), points(foot, spread: 1)), "spread\(view.side(foot))")
        }
        for foot in feet { plot.data += plot.stroke(plot.path(points(foot)), "line\(view.side(foot))") }
        plot.over += plot.label("landing", class: "tick halo", x: plot.across(0), y: 11, dx: 4)
        takeOff(&plot)
        for foot in feet { name(foot, &plot) }
        return plot
    }

    /// Where contact time ends, for a sensor in the middle of the body.
    private func takeOff(_ plot: inout Plot) {
        guard let contact = report.gait.metrics[.contactTime].measurement?.value, contact < end else {
            return
        }
        plot.under += plot.upright(contact, class: "guide")
        plot.over += plot.label("take-off", class: "tick halo", x: plot.across(contact), y: 11, dx: 4)
    }

    private func name(_ foot: Foot, _ plot: inout Plot) {
        guard let top = points(foot).max(by: { $0.y < $1.y }) else { return }
        guard view.partsFeet else {
            plot.over += plot.label(
                Typography.number(top.y, 1, unit: "g"), class: "lab halo mid", x: plot.across(top.x),
                y: plot.down(top.y) - 8)
            return
        }
        let isHigher = landings.count < 2 || peak(foot) >= peak(foot.other)
        let text = view.names.short(foot) + ", " + Typography.number(top.y, 1, unit: "g")
        plot.over += Plot.sideMark(foot, x: plot.across(top.x), y: plot.down(top.y))
        plot.over +=
            isHigher
            ? plot.label(
                text, class: "lab \(foot.side) halo", x: plot.across(top.x), y: plot.down(top.y), dx: 14)
            : plot.label(
                text, class: "lab \(foot.side) halo mid", x: plot.across(top.x), y: plot.down(top.y) + 24)
    }

    private var description: String {
        let tops = feet.map { foot in
            let name = view.partsFeet ? view.names.long(foot) : "it"
            return "\(name) peaks at \(Typography.number(peak(foot), 1, unit: "g"))"
        }
        return "Force from landing to the next landing, mean of \(count): " + tops.joined(separator: ", ")
            + "."
    }

    private var table: HTML {
        let heads =
            ["ms after landing"]
            + feet.flatMap { foot in
                view.partsFeet
                    ? [view.names.short(foot), "\u{B1} " + view.names.short(foot)] : ["Mean", "\u{B1}"]
            }
        let rows = stride(from: 0.0, through: end, by: Self.tableStep).map { time in
            [NumberText.fixed(time, 0)] + feet.flatMap { cells($0, at: time) }
        }
        return .data("Mean and spread (one standard deviation), g", heads: heads, rows: rows)
    }

    private func cells(_ foot: Foot, at time: Double) -> [String] {
        guard let landing = landings.first(where: { $0.foot == foot }) else { return ["", ""] }
        let place = Int(((time / 1000 - landing.start) / landing.step).rounded())
        guard landing.mean.indices.contains(place) else { return ["", ""] }
        return [
            Typography.number(Double(landing.mean[place]), 2),
            Typography.number(Double(landing.deviation[place]), 2),
        ]
    }
}
