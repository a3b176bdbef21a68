// A local maximum, placed between the samples.

public struct Peak: Sendable, Equatable {
    /// Sample of the maximum; the middle one of a flat top.
    public let index: Int
    /// Position in samples of the vertex of the parabola through the maximum and its neighbours.
    public let position: Double
    /// Height of that vertex.
    public let height: Double

    public init(index: Int, position: Double, height: Double) {
        self.index = index
        self.position = position
        self.height = height
    }
}
