// A trend as one picture file, for documents and other pages: it carries its few rules of style along.

public import GaitModel

public enum TrendSVG {
    private static let width = 640.0
    private static let height = 240.0
    /// Where the plot begins and ends.
    private static let left = 52.0
    private static let right = 624.0
    private static let top = 36.0
    private static let bottom = 196.0

    public static func document(_ trend: RunTrend) -> String {
        let drawing = TrendDrawing(trend, x: left...right, y: top...bottom)
        return HTML(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": "0 0 \(Coordinate.text(width)) \(Coordinate.text(height))",
                "role": "img", "aria-labelledby": "t d",
            ]
        ) {
            HTML("title", ["id": "t"]) { "\(trend.athlete): \(drawing.name)" }
            HTML("desc", ["id": "d"]) { TrendWords.conclusion(trend) }
            style
            HTML("rect", ["class": "paper", "width": "100%", "height": "100%"])
            drawing.html
        }.source + "\n"
    }

    private static let style = HTML.style(
        """
        text{font:12px sans-serif;fill:#464d55}.head{font-weight:bold;fill:#15181c}.paper{fill:#fff}
        .band{fill:#dfe2df}.thin{fill:none;stroke:#868d95}.grid{stroke:#dfe2df}.axis{stroke:#868d95}
        .out{fill:#15181c}.in{fill:#fff;stroke:#15181c;stroke-width:1.75}.end{text-anchor:end}.mid{text-anchor:middle}
        """)
}

private struct TrendDrawing {
    let trend: RunTrend
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>
    private let place: TrendPlaces

    init(_ trend: RunTrend, x: ClosedRange<Double>, y: ClosedRange<Double>) {
        self.trend = trend
        self.x = x
        self.y = y
        place = TrendPlaces(trend)
    }

    var name: String {
        HistoryWords.title(trend.title, isSize: trend.isSize) + (trend.unit.isEmpty ? "" : ", " + trend.unit)
    }

    private func across(_ day: Double) -> Double {
        x.lowerBound + 10 + day / place.days * (x.upperBound - x.lowerBound - 20)
    }

    private func down(_ value: Double) -> Double {
        let share = (value - place.scale.low) / (place.scale.high - place.scale.low)
        return y.upperBound - share * (y.upperBound - y.lowerBound)
    }

    var html: HTML {
        text(name, x.lowerBound - 40, 20, "head") + grid + band + curve
            + .joined(trend.points.map(mark))
            + .joined(
                place.ticks.map { text($0.text, across($0.value), y.upperBound + 20, "mid") })
    }

    private var grid: HTML {
        .joined(
            place.scale.ticks.map { tick in
                line(x.lowerBound, down(tick), x.upperBound, down(tick), "grid")
                    + text(
                        Typography.number(tick, place.scale.decimals), x.lowerBound - 8, down(tick) + 4, "end"
                    )
            })
    }

    private var band: HTML {
        guard let usual = trend.usual else { return .empty }
        return HTML(
            "rect",
            [
                "class": "band", "x": Coordinate.text(x.lowerBound),
                "y": Coordinate.text(down(usual.band.high)),
                "width": Coordinate.text(x.upperBound - x.lowerBound),
                "height": Coordinate.text(down(usual.band.low) - down(usual.band.high)),
            ]) + line(x.lowerBound, down(usual.mean), x.upperBound, down(usual.mean), "axis")
    }

    private var curve: HTML {
        let points = trend.points.map {
            Coordinate.text(across(place.day($0))) + "," + Coordinate.text(down($0.value))
        }
        return HTML("polyline", ["class": "thin", "points": points.joined(separator: " ")])
    }

    private func mark(_ point: RunTrend.Point) -> HTML {
        let at = across(place.day(point))
        let isReal = point.verdict == .realChange
        return line(at, down(point.value - point.halfWidth), at, down(point.value + point.halfWidth), "axis")
            + HTML(
                "circle",
                [
                    "class": isReal ? "out" : "in", "cx": Coordinate.text(at),
                    "cy": Coordinate.text(down(point.value)), "r": isReal ? "5.5" : "4",
                ])
    }

    private func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ kind: String) -> HTML {
        HTML(
            "line",
            [
                "class": kind, "x1": Coordinate.text(x1), "y1": Coordinate.text(y1),
                "x2": Coordinate.text(x2), "y2": Coordinate.text(y2),
            ])
    }

    private func text(_ words: String, _ at: Double, _ y: Double, _ kind: String) -> HTML {
        HTML("text", ["class": kind, "x": Coordinate.text(at), "y": Coordinate.text(y)]) { words }
    }
}
