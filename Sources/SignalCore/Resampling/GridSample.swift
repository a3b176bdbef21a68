// One sample of all channels with its place on the grid.

struct GridSample {
    /// All channels of one moment, unused lanes 0.
    typealias Values = SIMD8<Float>

    /// In grid intervals.
    let place: Double
    let values: Values
}
