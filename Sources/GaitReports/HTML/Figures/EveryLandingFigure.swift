// Every landing as a mark along the run, with means, so that single outliers and slow changes both show.

internal import GaitModel

struct EveryLandingFigure {
    private static let height = 200.0
    /// Below this many marks they may be larger.
    private static let few = 500
    /// Most points of the lines through the marks.
    private static let mostMeans = 40.0
    /// A change along the run that is worth a word: share of the level.
    private static let worthAWord = 0.04
    /// Shorter running is not parted into thirds, s.
    private static let thirdsFrom = 180.0

    private let report: AnalysisReport
    private let view: SideView
    private let marks: LandingMarks
    private let time: TimeAxis
    private let feet: [Foot]
    private let page: MetricDocumentation
    private let pace: Double

    init?(_ report: AnalysisReport, _ view: SideView) {
        guard let marks = view.marks,
            let row = report.gait.metrics.rows.first(where: { $0.documentation.id == marks.metric }),
            row.assessment.measurement != nil
        else { return nil }
        self.report = report
        self.view = view
        self.marks = marks
        page = row.documentation
        time = TimeAxis(report)
        feet = [Foot.a, .b].filter { !marks.marks($0).isEmpty }
        pace = (max(10, time.duration / Self.mostMeans) / 10).rounded(.up) * 10
    }

    var figure: Figure {
        Figure(title: title, caption: caption, chart: plot.html, table: table, classes: "p-half p4")
    }

    private var label: String { Phrase.lowered(page.title) + (page.unit.isEmpty ? "" : ", " + page.unit) }

    private var caption: String {
        let dots =
            marks.every == 1
            ? "One mark per landing"
            : "One mark for every \(Self.ordinal(marks.every)) stride\(view.partsFeet ? " of each side" : "")"
        let hatched = time.rest.isEmpty ? "" : " Hatched: not running."
        return "\(dots); lines: means of \(Typography.span(pace)).\(hatched)"
    }

    private static func ordinal(_ number: Int) -> String { number == 2 ? "second" : "\(number)th" }

    // MARK: means

    private func means(_ foot: Foot) -> [(x: Double, y: Double)] {
        var sums: [Int: (sum: Double, count: Int)] = [:]
        for mark in marks.marks(foot) {
            let bin = sums[Int(Double(mark.time) / pace)] ?? (0, 0)
            sums[Int(Double(mark.time) / pace)] = (bin.sum + Double(mark.value), bin.count + 1)
        }
        return (0...Int(time.duration / pace)).map { bin in
            let middle = min(time.duration, (Double(bin) + 0.5) * pace)
            guard let all = sums[bin], all.count >= 3 else { return (middle, .nan) }
            return (middle, all.sum / Double(all.count))
        }
    }

    private func thirds(_ foot: Foot) -> (first: Double, last: Double)? {
        let values = marks.marks(foot).map { Double($0.value) }
        guard values.count >= 30, report.gait.quality.usedSeconds >= Self.thirdsFrom else { return nil }
        let size = values.count / 3
        func mean(_ part: ArraySlice<Double>) -> Double { part.reduce(0, +) / Double(part.count) }
        return (mean(values.prefix(size)), mean(values.suffix(size)))
    }

    /// "stays level", "rises", "falls".
    private func trend(_ foot: Foot) -> String? {
        thirds(foot).map { thirds in
            let change = (thirds.last - thirds.first) / thirds.first
            return change > Self.worthAWord ? "rises" : change < -Self.worthAWord ? "falls" : "stays level"
        }
    }

    private var title: String {
        let trends = feet.compactMap { foot in trend(foot).map { (view.names.short(foot), $0) } }
        guard let first = trends.first, trends.count == feet.count else { return "Every landing of the run" }
        if feet.count == 1 { return "Every landing: the load \(first.1)" }
        let second = trends[1]
        return first.1 == second.1
            ? "Every landing: both sides \(Self.plural(first.1))"
            : "Every landing: \(first.0) \(first.1), \(second.0) \(second.1)"
    }

    private static func plural(_ trend: String) -> String {
        ["stays level": "stay level", "rises": "rise", "falls": "fall"][trend] ?? trend
    }

    // MARK: chart

    private var plot: Plot {
        var plot = Plot("every", height: Self.height, title: "Every landing", description: description)
        let values = feet.flatMap { marks.marks($0).map { Double($0.value) } }.sorted()
        let edge = min(values.count - 1, values.count / 500)
        let scale = PlotScale([values[edge], values[values.count - 1 - edge]], count: 4)
        plot.x = time.axis
        plot.y = Plot.Axis(low: scale.low, high: scale.high)
        plot.leftOut(time)
        plot.verticalAxis(scale.ticks, decimals: scale.decimals, unit: label)
        plot.horizontalAxis(time.ticks, unit: time.unit)
        let size = values.count < Self.few ? " few" : ""
        for foot in feet {
            plot.data += plot.stroke(dots(foot, plot, scale), "dots\(view.side(foot))\(size)")
        }
        for foot in feet {
            let line = plot.path(means(foot))
            plot.data += plot.stroke(line, "under") + plot.stroke(line, "line\(view.side(foot))")
        }
        for foot in feet where feet.count == 2 { name(foot, &plot) }
        return plot
    }

    private func dots(_ foot: Foot, _ plot: Plot, _ scale: PlotScale) -> String {
        marks.marks(foot).reduce(into: "") { path, mark in
            let value = min(max(Double(mark.value), scale.low), scale.high)
            path += "M\(plot.point(Double(mark.time), value))h.1"
        }
    }

    /// At the end of its line, clear of the other side's name.
    private func name(_ foot: Foot, _ plot: inout Plot) {
        guard let last = means(foot).last(where: { $0.y.isFinite }) else { return }
        let other = means(foot.other).last { $0.y.isFinite }?.y ?? last.y
        let isUpper = last.y > other || (last.y == other && foot == .b)
        plot.over += plot.label(
            view.names.short(foot), class: "lab \(foot.side) halo end", x: plot.across(last.x),
            y: plot.down(last.y) + (isUpper ? -10 : 20))
    }

    private var description: String {
        feet.map { foot -> String in
            let name = view.partsFeet ? view.names.long(foot) : "both feet"
            let values = marks.marks(foot).map { Double($0.value) }
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            let whole =
                "\(name): mean \(Typography.number(mean, page.decimals, unit: page.unit))"
            guard let thirds = thirds(foot) else { return whole }
            return whole + ", \(Typography.number(thirds.first, page.decimals)) in the first and "
                + "\(Typography.number(thirds.last, page.decimals)) in the last third"
        }.joined(separator: "; ") + "."
    }

    private var table: HTML {
        let columns = feet.map { means($0) }
        let both = feet.count == 2
        let heads =
            ["Time"] + feet.map { view.partsFeet ? view.names.short($0) : "Mean" }
            + (both ? [view.names.difference + ", %"] : [])
        let rows = columns[0].indices.compactMap { row -> [String]? in
            let values = columns.map { $0[row].y }
            guard values.contains(where: \.isFinite) else { return nil }
            let cells = values.map { $0.isFinite ? Typography.number($0, page.decimals) : "" }
            let difference = both ? [Self.percent(values[0], values[1])] : []
            return [Typography.clock(Double(row) * pace)] + cells + difference
        }
        return .data(
            "Means of \(Typography.span(pace)), \(label)", heads: heads, rows: rows)
    }

    private static func percent(_ a: Double, _ b: Double) -> String {
        guard a.isFinite, b.isFinite, a + b > 0 else { return "" }
        return Typography.number(200 * (b - a) / (a + b), 0, signed: true)
    }
}
