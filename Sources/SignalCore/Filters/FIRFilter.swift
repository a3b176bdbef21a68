// A symmetric finite impulse response: the filter as a plain value.

/// Taps of a linear-phase filter, centred on the middle one.
public struct FIRFilter: Sendable, Equatable {
    /// Odd count, symmetric.
    public let taps: [Float]
    /// Samples the filter delays by if run causally; `OverlapSave` takes it out again.
    public var delay: Int { (taps.count - 1) / 2 }

    public init(taps: [Float]) {
        precondition(taps.count % 2 == 1, "expected an odd number of taps, got \(taps.count)")
        precondition(
            (0..<taps.count / 2).allSatisfy { taps[$0] == taps[taps.count - 1 - $0] },
            "expected symmetric taps")
        self.taps = taps
    }

    /// The same filter from double-precision design values.
    init(_ values: [Double]) { self.init(taps: values.map { Float($0) }) }

    /// Factor by which a cosine of `frequency` (Hz) comes out, sign included.
    public func response(at frequency: Double, sampleRate: Double) -> Double {
        let step = Complex64.unit(2 * Double.pi * frequency / sampleRate)
        var turn = Complex64(re: 1, im: 0)
        var sum = Double(taps[delay])
        for i in 0..<delay {
            turn = turn * step
            sum += 2 * Double(taps[delay + 1 + i]) * turn.re
        }
        return sum
    }
}
