// The cubic between two samples.

/// The Hermite cubic from one sample to the next; the neighbours outside give its slopes.
struct CubicInterval {
    let before: GridSample?
    let from: GridSample
    let to: GridSample
    let after: GridSample?

    private var width: Double { to.place - from.place }

    @inline(__always)
    func values(at place: Double) -> GridSample.Values {
        let u = Float((place - from.place) / width)
        let (slopeFrom, slopeTo) = slopes
        let rise = to.values - from.values
        let curve = 3 * rise - 2 * slopeFrom - slopeTo
        let twist = slopeFrom + slopeTo - 2 * rise
        let bend = curve + twist * u
        return from.values + (slopeFrom + bend * u) * u
    }

    /// Slopes at both ends, as change per interval width: of the parabola through each end and its
    /// neighbours, exact for parabolas on any stamps; an end without a neighbour takes the other's.
    private var slopes: (GridSample.Values, GridSample.Values) {
        let rise = to.values - from.values
        let left = before.map { parabola($0, from, to) }
        let right = after.map { parabola(from, to, $0) }
        return (
            left ?? right.map { 2 * rise - $0 } ?? rise,
            right ?? left.map { 2 * rise - $0 } ?? rise
        )
    }

    /// Slope at `middle`: those of its two intervals, each weighted with the other's length.
    private func parabola(_ low: GridSample, _ middle: GridSample, _ high: GridSample) -> GridSample.Values {
        let (left, right) = (middle.place - low.place, high.place - middle.place)
        let share = width / (left + right)
        return (middle.values - low.values) * Float(share * right / left)
            + (high.values - middle.values) * Float(share * left / right)
    }
}
