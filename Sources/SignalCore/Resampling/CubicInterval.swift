// The cubic between two stamps, written as weights on the four samples round it.

/// Cubic Hermite interpolation between stamps i and i + 1.
///
/// Slopes at a stamp come from the parabola through it and its two neighbours; at an end of the stretch, from the
/// parabola of the other end's slope; with two stamps only, the line. Weights serve all channels alike.
struct CubicInterval {
    private let first: Int
    private let last: Int
    /// Stamps of samples i - 1, i, i + 1, i + 2; a missing one repeats its neighbour.
    private let x0, x1, x2, x3: Double

    init(_ stamps: [Double], at i: Int) {
        first = max(0, i - 1)
        last = min(stamps.count - 1, i + 2)
        (x0, x1, x2, x3) = (stamps[first], stamps[i], stamps[i + 1], stamps[last])
    }

    /// Weights of samples i - 1 ... i + 2 at `x`, between the two middle stamps.
    func weights(at x: Double) -> SIMD4<Double> {
        let width = x2 - x1
        let t = (x - x1) / width
        let u = 1 - t
        let left = leftSlope
        let right = rightSlope
        let values = SIMD4(0, u * u * (1 + 2 * t), t * t * (3 - 2 * t), 0)
        return values + left * (width * t * u * u) - right * (width * t * t * u)
    }

    /// The weighted sum for the column that the stamps belong to.
    func value(_ column: [Float], _ weights: SIMD4<Double>) -> Float {
        let middle = x0 < x1 ? first + 1 : first
        let samples = SIMD4(
            Double(column[first]), Double(column[middle]), Double(column[middle + 1]), Double(column[last]))
        return Float((samples * weights).sum())
    }

    private var hasLeft: Bool { x0 < x1 }
    private var hasRight: Bool { x2 < x3 }
    /// (sample i + 1 - sample i) / width.
    private var secant: SIMD4<Double> { SIMD4(0, -1, 1, 0) / (x2 - x1) }

    /// Slope at sample i as weights.
    private var leftSlope: SIMD4<Double> {
        if hasLeft { return innerLeft }
        return hasRight ? 2 * secant - innerRight : secant
    }

    private var rightSlope: SIMD4<Double> {
        if hasRight { return innerRight }
        return hasLeft ? 2 * secant - innerLeft : secant
    }

    /// Slopes of the two neighbouring intervals, each weighted with the other's width.
    private var innerLeft: SIMD4<Double> {
        let before = SIMD4(-1, 1, 0, 0) / (x1 - x0)
        return (before * (x2 - x1) + secant * (x1 - x0)) / (x2 - x0)
    }

    private var innerRight: SIMD4<Double> {
        let after = SIMD4(0, 0, -1, 1) / (x3 - x2)
        return (after * (x2 - x1) + secant * (x3 - x2)) / (x3 - x1)
    }
}
