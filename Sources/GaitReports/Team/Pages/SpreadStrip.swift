// One number over the team: a dot for each athlete along one axis, equal ones stacked, the median dotted.

internal import GaitModel

struct SpreadStrip {
    /// Places along the axis where dots may stack.
    private static let bins = 42
    private static let highestStack = 132.0
    private static let most = 3

    let spread: TeamSpread
    private let id: String
    private let scale: PlotScale
    private let team: [String: TeamAthlete]

    init(_ spread: TeamSpread, team: [String: TeamAthlete]) {
        self.spread = spread
        self.team = team
        id = "spread-" + spread.metric.rawValue.replacing(".", with: "-")
        scale = PlotScale(spread.places.map(\.value) + [spread.median], count: 5)
    }

    private struct Dot {
        let place: TeamSpread.Place
        let bin: Int
        let level: Int
    }

    /// From the smallest value on; the script walks along them in this order.
    private var dots: [Dot] {
        var heights = [Int](repeating: 0, count: Self.bins + 1)
        let sorted = spread.places.enumerated().sorted {
            ($0.element.value, $0.offset) < ($1.element.value, $1.offset)
        }
        return sorted.map { item in
            let bin = Int((share(item.element.value) * Double(Self.bins)).rounded())
            heights[bin] += 1
            return Dot(place: item.element, bin: bin, level: heights[bin] - 1)
        }
    }

    private func share(_ value: Double) -> Double {
        min(1, max(0, 0.02 + 0.96 * (value - scale.low) / (scale.high - scale.low)))
    }

    var html: HTML {
        let dots = dots
        let highest = Double((dots.map(\.level).max() ?? 0) + 1)
        // Few athletes: dots of 8 px, a pixel apart. Many: they overlap rather than grow out of the page.
        let step = min(9, max(2, Self.highestStack / highest))
        let radius = min(4, max(2, step / 2 - 0.5))
        let base = max(40, step * highest) + 20
        return HTML("figure", ["class": "spread-of"]) {
            HTML("h3") {
                name
                if !spread.unit.isEmpty {
                    HTML("span", ["class": "unit"]) { " " + Typography.unit(spread.unit) }
                }
                if !aside.isEmpty { HTML("span", ["class": "src"]) { aside } }
            }
            HTML("div", ["class": "strip-box", "data-label": spread.title]) {
                HTML(
                    "svg",
                    [
                        "class": "strip", "height": Coordinate.text(base + 24), "role": "img",
                        "aria-labelledby": "\(id)-t \(id)-d",
                    ]
                ) {
                    HTML("title", ["id": "\(id)-t"]) {
                        "\(spread.title) of \(TeamWords.count(dots.count, "athlete"))"
                    }
                    HTML("desc", ["id": "\(id)-d"]) { description }
                    axis(base)
                    for dot in dots { mark(dot, base: base, step: step, radius: radius) }
                    numbers(dots, base: base, step: step)
                }
            }
            HTML("p", ["class": "src named"]) { "Dotted: median, \(text(spread.median))" }
        }
    }

    /// What it was not laid beside stands behind the title in brackets.
    private var name: String {
        String(spread.title.prefix { $0 != "(" }.reversed().drop { $0 == " " }.reversed())
    }

    private var aside: String { String(spread.title.dropFirst(name.count)) }

    private var description: String {
        let values = spread.places.map(\.value)
        return
            "From \(text(values.min() ?? 0)) to \(text(values.max() ?? 0)), median \(text(spread.median)). "
            + "The numbers are in the table below the drawings."
    }

    private func text(_ value: Double) -> String {
        Typography.number(value, spread.decimals, unit: spread.unit)
    }

    private func axis(_ base: Double) -> HTML {
        let bottom = Coordinate.text(base)
        let median = Coordinate.percent(share(spread.median))
        return HTML("line", ["class": "axis", "x1": "0", "x2": "100%", "y1": bottom, "y2": bottom])
            + .joined(
                scale.ticks.map { tick in
                    let x = Coordinate.percent(share(tick))
                    return HTML(
                        "line",
                        ["class": "axis", "x1": x, "x2": x, "y1": bottom, "y2": Coordinate.text(base + 4)])
                        + HTML("text", ["class": "tick mid", "x": x, "y": Coordinate.text(base + 18)]) {
                            Typography.number(tick, scale.decimals)
                        }
                })
            + HTML("line", ["class": "guide", "x1": median, "x2": median, "y1": "4", "y2": bottom])
    }

    private func rank(_ dot: Dot) -> Int? { team[dot.place.athlete]?.rank }

    /// Among the first to be looked at.
    private func isFirst(_ dot: Dot) -> Bool {
        guard let athlete = team[dot.place.athlete], let rank = athlete.rank else { return false }
        return rank <= Self.most && athlete.reasons.contains { $0.step != .noted }
    }

    private func mark(_ dot: Dot, base: Double, step: Double, radius: Double) -> HTML {
        let name = team[dot.place.athlete].map(TeamNames.shown) ?? dot.place.athlete
        return HTML(
            "circle",
            [
                "class": isFirst(dot) ? "dot hi" : "dot", "cx": x(dot),
                "cy": Coordinate.text(base - step * (Double(dot.level) + 0.5) - 2),
                "r": Coordinate.text(radius), "data-a": rank(dot).map { "a\($0)" },
            ]
        ) { HTML("title") { "\(name): \(text(dot.place.value))" } }
    }

    private func x(_ dot: Dot) -> String { Coordinate.percent(Double(dot.bin) / Double(Self.bins)) }

    /// Ranks of the filled dots, above their stacks.
    private func numbers(_ dots: [Dot], base: Double, step: Double) -> HTML {
        let firsts = Dictionary(grouping: dots.filter(isFirst), by: \.bin).sorted { $0.key < $1.key }
        return .joined(
            firsts.map { bin, found in
                let top = Double((dots.filter { $0.bin == bin }.map(\.level).max() ?? 0) + 1)
                let ranks = found.compactMap(rank).sorted().map { "\($0)" }
                return HTML(
                    "text",
                    [
                        "class": "halo mid first", "x": x(found[0]),
                        "y": Coordinate.text(base - step * top - 6),
                    ]
                ) { ranks.joined(separator: ",") }
            })
    }
}
