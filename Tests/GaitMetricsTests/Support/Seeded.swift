// Proves nothing by itself: seeded "random" choices, the same in every run.

import GaitModel
import GaitSimulator
import GaitTestSupport

typealias Seeded = SplitMix64

extension SplitMix64 {
    init(_ seed: UInt64 = 20_261_121) { self.init(state: seed) }

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
