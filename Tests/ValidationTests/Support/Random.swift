// Proves nothing by itself: seeded draws, the same on every machine and in every run.

import GaitSimulator

/// SplitMix64.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0xD1B5_4A32_D192_ED03 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func uniform(_ range: ClosedRange<Double>) -> Double {
        Double.random(in: range, using: &self)
    }

    /// Standard normal: twelve uniforms, which ends at 6.
    mutating func gaussian() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform(0...1) } }

    /// A sensor that hangs crooked by up to `degrees`, to any side.
    mutating func crooked(_ degrees: Double) -> Mount {
        let axis = SIMD3(uniform(-1...1), uniform(-1...1), uniform(-0.2...0.2))
        return .fixed(MountRotation(degrees: uniform(0...degrees), axis: axis))
    }
}
