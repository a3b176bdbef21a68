// The still picture of a view of the signal: what is seen without script, and on paper.

internal import GaitModel

struct SignalChart {
    private static let height = 220.0
    /// Room for the marks of contacts above the highest value, share of the values' span.
    private static let headroom = 0.16
    /// Below the lowest.
    private static let footroom = 0.04
    /// Contacts that still have room for a letter each.
    private static let mostLetters = 14
    private static let mostTicks = 6.0

    let view: SignalView

    var html: HTML { plot.html }

    private var extract: SignalExtract { view.extract }

    /// Up alone where it is known, else the three axes.
    private var lines: [SignalExtract.Line] {
        extract.line(.up).map { [$0] } ?? extract.lines
    }

    private var plot: Plot {
        var plot = Plot("signal", height: Self.height, title: "The signal itself", description: view.words)
        let values = lines.flatMap { $0.low + $0.high }.filter(\.isFinite).map(Double.init)
        let (least, most) = (min(0, values.min() ?? 0), max(0.1, values.max() ?? 1))
        let scale = PlotScale([least, most], count: 4)
        plot.x = Plot.Axis(
            low: view.range.lowerBound, high: max(view.range.upperBound, view.range.lowerBound + 1e-3))
        plot.y = Plot.Axis(
            low: least - Self.footroom * (most - least), high: most + Self.headroom * (most - least))
        background(&plot)
        plot.verticalAxis(
            scale.ticks.filter { $0 >= plot.y.low && $0 <= most }, decimals: scale.decimals,
            unit: extract.line(.up) == nil ? "sensor axes, g" : "force up, g")
        plot.horizontalAxis(ticks, unit: "minutes:seconds")
        for (number, line) in lines.enumerated() {
            plot.data += plot.stroke(plot.path(points(line)), Self.strokes[number % 3] + reach)
        }
        marks(&plot)
        return plot
    }

    private static let strokes = ["line thin", "line thin dash", "line thin dot"]

    /// Of many samples a column shows only how far they reach: lighter, so that it is no black wall.
    private var reach: String { extract.isSamples ? "" : " reach" }

    /// Up and down through every column, so that the line fills what the samples fill.
    private func points(_ line: SignalExtract.Line) -> [(x: Double, y: Double)] {
        (0..<line.low.count).flatMap { column -> [(x: Double, y: Double)] in
            let time = extract.start + extract.step * Double(column)
            let (low, high) = (Double(line.low[column]), Double(line.high[column]))
            return extract.isSamples ? [(time, low)] : [(time, low), (time + extract.step / 2, high)]
        }
    }

    private func background(_ plot: inout Plot) {
        for place in view.evidence
        where place.end > view.range.lowerBound && place.start < view.range.upperBound {
            plot.under += box(
                max(place.start, view.range.lowerBound)..<min(place.end, view.range.upperBound), "ref", plot)
        }
        let span = view.range.upperBound - view.range.lowerBound
        for segment in view.segments {
            plot.under += box(segment.start..<segment.end, "left-out", plot)
            guard segment.duration > TimeAxis.roomForWord * span else { continue }
            let word = segment.kind == .other ? "not running" : segment.kind.rawValue
            plot.over += plot.label(
                word, class: "lab halo mid", x: plot.across((segment.start + segment.end) / 2), y: 14)
        }
    }

    private func box(_ range: Range<Double>, _ kind: String, _ plot: Plot) -> HTML {
        HTML(
            "rect",
            [
                "class": kind, "x": plot.across(range.lowerBound), "y": "0",
                "width": Coordinate.percent(plot.x.share(range.upperBound) - plot.x.share(range.lowerBound)),
                "height": Coordinate.text(Self.height),
            ])
    }

    /// A circle for A, a square for B, in the row above the line; hollow where a landing does not count.
    private func marks(_ plot: inout Plot) {
        let contacts = view.contacts
        for contact in contacts {
            guard let foot = contact.foot else { continue }
            let x = plot.across(contact.time)
            plot.under += plot.upright(contact.time, class: "guide", from: 16)
            plot.over += contact.isUsed ? Plot.sideMark(foot, x: x, y: 8) : Plot.hollowMark(foot, x: x, y: 8)
            if contacts.count <= Self.mostLetters {
                plot.over += plot.label(
                    view.report.gait.sides.label(foot), class: "lab \(foot.side) halo mid", x: x, y: -4)
            }
        }
    }

    private var ticks: [(value: Double, text: String)] {
        let span = view.range.upperBound - view.range.lowerBound
        let step =
            [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400]
            .first { span / $0 <= Self.mostTicks } ?? 28_800
        let decimals = step < 0.1 ? 2 : step < 1 ? 1 : 0
        let first = Int((view.range.lowerBound / step).rounded(.up))
        let last = Int((view.range.upperBound / step).rounded(.down))
        guard first <= last else { return [] }
        return (first...last).map { tick in
            (Double(tick) * step, Typography.clock(Double(tick) * step, decimals: decimals))
        }
    }
}

extension Plot {
    /// A landing that was seen and does not count.
    static func hollowMark(_ foot: Foot, x: String, y: Double) -> HTML {
        switch foot {
        case .a: HTML("circle", ["class": "hollow a", "cx": x, "cy": Coordinate.text(y), "r": "4"])
        case .b:
            HTML(
                "svg", ["x": x, "y": Coordinate.text(y), "width": "1", "height": "1", "overflow": "visible"]
            ) {
                HTML("rect", ["class": "hollow b", "x": "-4", "y": "-4", "width": "8", "height": "8"])
            }
        }
    }
}
