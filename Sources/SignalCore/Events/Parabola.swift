// The top of a hill between samples: the parabola through three equally spaced values.

public struct Parabola: Sendable {
    /// Place of the top relative to the middle value, in steps.
    public let vertex: Double
    /// Value at the top.
    public let height: Double

    /// nil if the three values do not bend downwards.
    public init?(_ before: Double, _ middle: Double, _ after: Double) {
        let curvature = before - 2 * middle + after
        guard curvature < 0 else { return nil }
        vertex = 0.5 * (before - after) / curvature
        height = middle - 0.25 * (before - after) * vertex
    }
}
