// Axes, grid and marks of a chart, each one element.

internal import GaitModel

extension Plot {
    /// Horizontal grid lines with their numbers at the left, and the unit above them.
    mutating func verticalAxis(_ ticks: [Double], decimals: Int, unit: String? = nil, zero: Bool = false) {
        for tick in ticks {
            let y = downText(tick)
            let isZero = zero && abs(tick) < 1e-9
            under += HTML(
                "line", ["class": isZero ? "zero" : "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
            over += label(
                Typography.number(tick, decimals), class: "tick end", x: "-8", y: down(tick) + 4)
        }
        if let unit { over += label(unit, x: "-44", y: -14) }
    }

    /// The bottom line with short ticks; numbers only where `words` is set.
    mutating func horizontalAxis(
        _ ticks: [(value: Double, text: String)], unit: String, words: Bool = true
    ) {
        let bottom = Coordinate.text(height)
        under += HTML("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": bottom, "y2": bottom])
        for tick in ticks {
            under += HTML(
                "line",
                [
                    "class": "axis", "x1": across(tick.value), "x2": across(tick.value), "y1": bottom,
                    "y2": Coordinate.text(height + 4),
                ])
            if words {
                over += label(tick.text, class: "tick mid", x: across(tick.value), y: height + 18)
            }
        }
        if words { over += label(unit, class: "end", x: "100%", y: height + 35) }
    }

    func label(_ text: String, class kind: String? = nil, x: String, y: Double, dx: Double? = nil) -> HTML {
        HTML("text", ["class": kind, "x": x, "y": Coordinate.text(y), "dx": dx.map(Coordinate.text)]) { text }
    }

    /// A vertical line through the whole plot.
    func upright(_ value: Double, class kind: String, from top: Double = 0) -> HTML {
        HTML(
            "line",
            [
                "class": kind, "x1": across(value), "x2": across(value), "y1": Coordinate.text(top),
                "y2": Coordinate.text(height),
            ])
    }

    func stroke(_ path: String, _ kind: String) -> HTML { HTML("path", ["class": kind, "d": path]) }

    /// The mark of a side: a circle for A, a square for B.
    static func sideMark(_ foot: Foot, x: String, y: Double) -> HTML {
        switch foot {
        case .a: HTML("circle", ["class": "solid a", "cx": x, "cy": Coordinate.text(y), "r": "5"])
        case .b:
            HTML(
                "svg", ["x": x, "y": Coordinate.text(y), "width": "1", "height": "1", "overflow": "visible"]
            ) {
                HTML("rect", ["class": "solid b", "x": "-4.5", "y": "-4.5", "width": "9", "height": "9"])
            }
        }
    }

    /// Likely range as a thick line with the value as a dot.
    func rangeMark(_ value: Double, _ range: LikelyRange, y: Double) -> HTML {
        let (low, high) = (x.share(range.low), x.share(range.high))
        return HTML(
            "rect",
            [
                "class": "solid", "x": Coordinate.percent(low), "width": Coordinate.percent(high - low),
                "y": Coordinate.text(y - 1.5), "height": "3",
            ])
            + HTML(
                "circle", ["class": "solid ring", "cx": across(value), "cy": Coordinate.text(y), "r": "6.5"])
    }
}
