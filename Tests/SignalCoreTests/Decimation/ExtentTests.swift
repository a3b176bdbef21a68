// Extents of extents lose nothing: the quick way of finding the smallest and largest against the obvious one.

import GaitTestSupport
import Testing

@testable import SignalCore

struct ExtentTests {
    private typealias Sample = SIMD4<Int16>

    /// The obvious way: every channel by itself, the values that are there.
    private static func slow(_ samples: [Sample]) -> [(low: Int16, high: Int16)?] {
        (0..<4).map { channel in
            let there = samples.map { $0[channel] }.filter { $0 != Extent4.missing }
            return there.isEmpty ? nil : (there.min()!, there.max()!)
        }
    }

    private static func samples(_ count: Int, missing: Double, seed: UInt64) -> [Sample] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            var sample = Sample(repeating: 0)
            for channel in 0..<4 {
                let isMissing = random.uniform(0...1) < missing
                sample[channel] =
                    isMissing ? Extent4.missing : Int16(random.uniform(-32_767...32_767).rounded())
            }
            return sample
        }
    }

    private static func expect(_ extent: Extent4, _ samples: [Sample]) {
        for (channel, expected) in slow(samples).enumerated() {
            #expect(extent.has(channel) == (expected != nil))
            guard let expected else { continue }
            #expect(extent.low[channel] == expected.low && extent.high[channel] == expected.high)
        }
    }

    @Test(arguments: [0, 0.3, 0.97, 1]) func `an extent is the smallest and largest there is`(missing: Double)
    {
        for count in [0, 1, 2, 3, 7, 16, 255] {
            let samples = Self.samples(count, missing: missing, seed: UInt64(count + 1))
            Self.expect(Extent4(of: samples), samples)
        }
    }

    @Test(arguments: [0, 0.5, 0.999]) func `every level of a piece says what its samples say`(missing: Double)
    {
        let samples = Self.samples(ExtentLevels.pieceLength, missing: missing, seed: 7)
        let (fine, coarse, all) = ExtentLevels.extents(of: samples)
        for (level, extents) in [fine, coarse, [all]].enumerated() {
            let width = ExtentLevels.widths[level + 1]
            #expect(extents.count * width == samples.count)
            for (place, extent) in extents.enumerated() {
                Self.expect(extent, Array(samples[place * width..<(place + 1) * width]))
            }
        }
    }

    @Test func `the level read is the coarsest that is fine enough`() {
        #expect(
            [1, 15, 16, 255, 256, 4095, 4096, 100_000].map(ExtentLevels.level) == [0, 0, 1, 1, 2, 2, 3, 3])
    }
}
