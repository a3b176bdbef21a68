// How a spectral line is spread by a Hann window, so that a model can be compared with a measured band.

internal import SignalCore

enum HannLine {
    /// Beyond this many cycles per window next to nothing of a line is left.
    private static let reach = 4.0
    private static let steps = 200

    /// Part of a line's power that a spectrum of Hann windows shows inside a band, 0 to 1: all of it well
    /// inside, half of it on an edge.
    static func share(of frequency: Double, in band: ClosedRange<Double>, seconds: Double) -> Double {
        let low = (band.lowerBound - frequency) * seconds
        let high = (band.upperBound - frequency) * seconds
        if low <= -reach && high >= reach { return 1 }
        if high <= -reach || low >= reach { return 0 }
        return sum(from: max(low, -reach), to: min(high, reach)) / sum(from: -reach, to: reach)
    }

    private static func sum(from low: Double, to high: Double) -> Double {
        guard high > low else { return 0 }
        let width = (high - low) / Double(steps)
        return (0..<steps).reduce(0) { $0 + width * power(low + (Double($1) + 0.5) * width) }
    }

    /// Squared transform of a Hann window at u cycles per window: sinc(u) / (1 - u^2), squared.
    private static func power(_ u: Double) -> Double {
        if abs(u) < 1e-6 { return 1 }
        if abs(abs(u) - 1) < 1e-6 { return 0.25 }
        let value = Trigonometry.sine(.pi * u) / (.pi * u) / (1 - u * u)
        return value * value
    }
}
