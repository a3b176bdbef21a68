// Proves nothing by itself: seeded "random" choices, the same in every run.

import GaitModel
import GaitSimulator

/// SplitMix64 with one fixed seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64 = 20_261_121) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func uniform(_ range: ClosedRange<Double> = -1...1) -> Double {
        Double.random(in: range, using: &self)
    }

    /// Cuts a range into random pieces of at most `longest`.
    mutating func cuts(_ range: Range<Int>, longest: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(range.upperBound, start + Int.random(in: 1...longest, using: &self))
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }
}

/// Orientations for tests that must not depend on them.
let someRotations: [MountRotation] = [
    MountRotation(degrees: 90, axis: SIMD3(1, 0, 0)),
    MountRotation(degrees: 180, axis: SIMD3(0, 1, 1)),
    MountRotation(degrees: 37, axis: SIMD3(1, -2, 3)),
    .random(seed: 5),
]
