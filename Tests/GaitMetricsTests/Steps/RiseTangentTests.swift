// Proves that a rise is followed down to where it left the floor, however steep it is.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Rise tangent")
struct RiseTangentTests {
    private let rate = SampleRate(100)

    /// 0 up to sample 10.3, then a ramp that ends in a plateau.
    private func ramp(_ slope: Float) -> [Float] {
        (0..<40).map { min(2, slope * max(0, Float($0) - 10.3)) }
    }

    /// A ramp has corners, which no filtered signal has: they cost up to 0.1 samples.
    @Test("The same start for any steepness, to 1 ms", arguments: [0.15, 0.2, 0.3, 0.45] as [Float])
    func steepness(slope: Float) throws {
        let crossing = 10.3 + Double(0.5 / slope)
        let foot = try #require(RiseTangent.foot(ramp(slope), crossing: crossing, floor: 0, rate: rate))
        #expect(abs(foot - 10.3) < 0.1)
    }

    @Test("A rise that is cut off by the start of the signal, or takes too long, has none")
    func unknown() {
        let early = (0..<20).map { min(2, 0.4 + 0.3 * Float($0)) }
        #expect(RiseTangent.foot(early, crossing: 0.3, floor: 0, rate: rate) == nil)
        #expect(RiseTangent.foot(ramp(0.05), crossing: 20.3, floor: 0, rate: rate) == nil)
    }

    @Test("Signals too short for a slope to have neighbours", arguments: 0..<4)
    func short(count: Int) {
        let signal = [Float](repeating: 1, count: count)
        #expect(RiseTangent.foot(signal, crossing: 1, floor: 0, rate: rate) == nil)
    }
}
