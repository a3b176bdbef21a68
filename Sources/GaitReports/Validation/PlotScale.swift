// Round numbers along an axis, and where a value lies between its ends.

struct PlotScale {
    let low: Double
    let high: Double
    let ticks: [Double]
    /// That the ticks need.
    let decimals: Int

    /// Spans the values with round ends; about `count` ticks. Equal values get a span of their own.
    init(_ values: [Double], count: Int) {
        var (least, most) = (values.min() ?? 0, values.max() ?? 1)
        if most - least < 1e-9 { (least, most) = (least - 0.5, most + 0.5) }
        let step = PlotScale.roundStep((most - least) / Double(max(1, count)))
        let (first, last) = ((least / step).rounded(.down), (most / step).rounded(.up))
        low = first * step
        high = last * step
        ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
        decimals = step >= 0.999 ? 0 : step >= 0.0999 ? 1 : step >= 0.00999 ? 2 : 3
    }

    /// 0 at the low end, 1 at the high end.
    func share(_ value: Double) -> Double { (value - low) / (high - low) }

    /// 1, 2 or 5 times a power of ten, not below the wish.
    private static func roundStep(_ wish: Double) -> Double {
        var power = 1.0
        while power > wish { power /= 10 }
        while power * 10 <= wish { power *= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= wish * (1 - 1e-9) } ?? 10 * power
    }
}
