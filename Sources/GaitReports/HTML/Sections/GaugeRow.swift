// One number with its range on a strip: reference band, marker, word, and where the band comes from.

internal import GaitModel

struct GaugeRow {
    /// What the strip is compared with.
    struct Reference {
        /// Usual or expected, in the number's unit.
        let band: ClosedRange<Double>
        /// Lines with their numbers.
        let lines: [Double]
        let source: String
        /// The band of the runner's own earlier runs.
        static let own = "Your usual"
    }

    let id: MetricID
    let label: String
    let unit: String
    let decimals: Int
    let value: Double
    let range: LikelyRange
    let word: (glyph: Glyph, text: String)
    let reference: Reference?
    let note: String
    /// Strip from here to there; grows when the number lies outside.
    private let scale: ClosedRange<Double>

    init(
        id: MetricID, label: String, unit: String, decimals: Int, value: Double, range: LikelyRange,
        word: (glyph: Glyph, text: String), reference: Reference?, note: String
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.decimals = decimals
        self.value = value
        self.range = range
        self.word = word
        self.reference = reference
        self.note = note
        let usual = GaugeScale.of(id) ?? GaugeScale.around(value, range)
        let ends =
            [usual.lowerBound, usual.upperBound, range.low, range.high, value]
            + (reference?.lines ?? [])
            + (reference.map { $0.source == Reference.own ? [$0.band.lowerBound, $0.band.upperBound] : [] }
                ?? [])
        scale = (ends.min() ?? 0)...(ends.max() ?? 1)
    }

    var html: HTML {
        HTML("li") {
            HTML("span", ["class": "name"]) { label }
            HTML("span", ["class": "val"]) {
                Typography.number(value, decimals)
                " "
                if !unit.isEmpty { HTML("span", ["class": "unit"]) { Typography.unit(unit) } }
                " "
                HTML("span", ["class": "src"]) { likely }
            }
            gauge(id: "g-" + id.rawValue.replacing(".", with: "-"))
            HTML("span", ["class": "word"]) {
                HTML.level(word.glyph, word.text)
                HTML("span", ["class": "src"]) { HTML.prose(note) }
            }
        }
    }

    /// The same with another range, where the words beside it speak of that one.
    func with(_ range: LikelyRange?) -> GaugeRow {
        GaugeRow(
            id: id, label: label, unit: unit, decimals: decimals, value: value, range: range ?? self.range,
            word: word, reference: reference, note: note)
    }

    private var likely: String { Typography.range(range.low, range.high, decimals) }

    func gauge(id: String) -> HTML {
        var plot = Plot(id, height: 50, title: label, description: description)
        plot.classes = "gauge"
        let reach = scale.upperBound - scale.lowerBound
        plot.x = Plot.Axis(low: scale.lowerBound, high: scale.lowerBound + max(reach, 1e-9))
        plot.over += HTML("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": "22.5", "y2": "22.5"])
        if let reference { plot.over += band(reference, plot) }
        plot.over += plot.rangeMark(value, range, y: 22.5)
        plot.over += ends(plot)
        return plot.html
    }

    private func band(_ reference: Reference, _ plot: Plot) -> HTML {
        let low = max(reference.band.lowerBound, scale.lowerBound)
        let high = min(max(reference.band.upperBound, low), scale.upperBound)
        let strip = HTML(
            "rect",
            [
                "class": "ref", "x": plot.across(low), "y": "16",
                "width": Coordinate.percent(plot.x.share(high) - plot.x.share(low)), "height": "13",
            ])
        return strip
            + .joined(
                reference.lines.map { line in
                    HTML(
                        "line",
                        [
                            "class": "axis", "x1": plot.across(line), "x2": plot.across(line), "y1": "14",
                            "y2": "31",
                        ])
                        + plot.label(
                            Typography.number(line, decimals), class: "tick mid", x: plot.across(line), y: 11)
                })
    }

    /// The strip's own ends, so that a place on it can be read.
    private func ends(_ plot: Plot) -> HTML {
        plot.label(end(scale.lowerBound), class: "tick", x: "0", y: 46)
            + plot.label(end(scale.upperBound), class: "tick end", x: "100%", y: 46)
    }

    /// "140", and decimals only where the end has some.
    private func end(_ value: Double) -> String {
        Typography.number(value, value == value.rounded() ? 0 : decimals)
    }

    private var description: String {
        let number = Typography.number(value, decimals, unit: unit)
        let lines = reference.map { reference in
            " Lines at "
                + reference.lines.map { Typography.number($0, decimals) }.joined(separator: " and ") + "."
        }
        return "\(number), likely \(Typography.number(range.low, decimals)) to "
            + "\(Typography.number(range.high, decimals)). \(word.text).\(lines ?? "")"
    }
}

/// From where to where a strip goes, so that two reports can be laid side by side.
enum GaugeScale {
    static func of(_ id: MetricID) -> ClosedRange<Double>? { all[id] }

    private static let all: [MetricID: ClosedRange<Double>] = [
        .cadence: 140...200, .verticalOscillation: 4...14, .contactTime: 150...350, .flightTime: 0...200,
        .loadPeak: 1...4, .impactPower: 0...1, .loadAsymmetry: 0...25, .landingResultantAsymmetry: 0...25,
        .stepTimeVariation: 0...6, .strideTimeVariation: 0...6, .impactPeakResultant: 0...20,
        .shockAttenuation: 0...20, .verticalRatio: 4...14, .stepLength: 0.6...1.6, .stanceShare: 25...45,
        .contactBalance: 45...55, .speed: 1.5...6,
    ]

    /// Where no usual scale exists.
    static func around(_ value: Double, _ range: LikelyRange) -> ClosedRange<Double> {
        let reach = max(range.high - range.low, 0.2 * abs(value), 1e-6)
        return min(value, range.low) - reach...max(value, range.high) + reach
    }
}
