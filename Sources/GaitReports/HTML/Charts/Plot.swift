// A chart's frame: the svg box is the plot box, x in per cent, y in px, so text keeps its size at any width.
//
// The data layer inside is stretched, with strokes that do not scale; axis words hang outside the box.

internal import GaitModel

struct Plot {
    let id: String
    let height: Double
    let title: String
    /// What it shows, with numbers.
    let description: String
    var classes = "chart"
    var x = Axis(low: 0, high: 1)
    var y = Axis(low: 0, high: 1)
    /// Drawn in this order: below the data, the stretched data layer, above it.
    var under = HTML.empty
    var data = HTML.empty
    var over = HTML.empty

    /// A linear axis.
    struct Axis {
        let low: Double
        let high: Double

        func share(_ value: Double) -> Double { (value - low) / (high - low) }
    }

    init(_ id: String, height: Double, title: String, description: String) {
        self.id = id
        self.height = height
        self.title = title
        self.description = description
    }

    var html: HTML {
        HTML(
            "svg",
            [
                "class": classes, "height": Coordinate.text(height), "role": "img",
                "aria-labelledby": "\(id)-t \(id)-d",
            ]
        ) {
            HTML("title", ["id": "\(id)-t"]) { title }
            HTML("desc", ["id": "\(id)-d"]) { description }
            under
            if data != .empty { layer }
            over
        }
    }

    private var layer: HTML {
        HTML(
            "svg",
            [
                "class": "data", "width": "100%", "height": Coordinate.text(height),
                "viewBox": "0 0 1000 \(Coordinate.text(height))", "preserveAspectRatio": "none",
                "overflow": "visible",
            ]
        ) { data }
    }

    // MARK: places

    /// "34.21%"
    func across(_ value: Double) -> String { Coordinate.percent(x.share(value)) }

    /// 0 at the top.
    func down(_ value: Double) -> Double { height * (1 - y.share(value)) }

    func downText(_ value: Double) -> String { Coordinate.text(down(value)) }

    /// In the stretched layer.
    func point(_ horizontal: Double, _ vertical: Double) -> String {
        Coordinate.text(1000 * x.share(horizontal)) + " " + Coordinate.text(down(vertical))
    }

    /// "M0 3L5 4..."; where a value is not known the line is broken.
    func path(_ points: some Sequence<(x: Double, y: Double)>) -> String {
        var (path, isOpen) = ("", false)
        for place in points {
            guard place.y.isFinite else {
                isOpen = false
                continue
            }
            path += (isOpen ? "L" : "M") + point(place.x, place.y)
            isOpen = true
        }
        return path
    }

    /// A band between two lines.
    func band(_ low: [(x: Double, y: Double)], _ high: [(x: Double, y: Double)]) -> String {
        guard !low.isEmpty else { return "" }
        return path(high) + path(low.reversed()).replacingFirst("M", "L") + "Z"
    }
}

/// Numbers in markup: as short as they are exact enough.
enum Coordinate {
    static func text(_ value: Double) -> String { trimmed(NumberText.fixed(value, 1)) }

    static func percent(_ share: Double) -> String { trimmed(NumberText.fixed(100 * share, 2)) + "%" }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}

extension String {
    fileprivate func replacingFirst(_ old: Character, _ new: Character) -> String {
        guard first == old else { return self }
        return String(new) + dropFirst()
    }
}
