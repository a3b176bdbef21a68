// How many samples a second.

public struct SampleRate: Sendable, Hashable {
    public let hertz: Double

    public init(_ hertz: Double) {
        precondition(hertz > 0 && hertz.isFinite, "a sample rate is positive, got \(hertz)")
        self.hertz = hertz
    }

    /// Seconds from one sample to the next.
    public var period: Double { 1 / hertz }

    /// Whole samples nearest to a length in seconds.
    public func samples(_ seconds: Double) -> Int { Int((seconds * hertz).rounded()) }
}
