// One row with its place on the grid, and the cubic between four of them.

struct GridRow {
    typealias Values = SIMD8<Float>

    let place: Double
    let values: Values

    init(_ batch: RowBatch, _ row: Int, columns: Int) {
        place = batch.time[row]
        var values = Values()
        for index in 0..<columns { values[index] = batch.column(index)[row] }
        self.values = values
    }

    /// Catmull-Rom on uneven stamps: a Hermite cubic from `from` to `to` whose slopes span the
    /// neighbours; without a neighbour the slope of the interval itself.
    static func interpolate(
        at place: Double, from: GridRow, to: GridRow, before: GridRow?, after: GridRow?
    ) -> Values {
        let width = to.place - from.place
        let u = Float((place - from.place) / width)
        let slopeFrom = slope(before ?? from, to, width)
        let slopeTo = slope(from, after ?? to, width)
        let rise = to.values - from.values
        let curve = 3 * rise - 2 * slopeFrom - slopeTo
        let twist = slopeFrom + slopeTo - 2 * rise
        let cubic = curve + twist * u
        return from.values + (slopeFrom + cubic * u) * u
    }

    /// Change per interval width.
    private static func slope(_ low: GridRow, _ high: GridRow, _ width: Double) -> Values {
        (high.values - low.values) * Float(width / (high.place - low.place))
    }
}
