// Proves that a tile's step frequency is right to 0.3 steps/min and its pieces cover it evenly.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Rhythm estimator")
struct RhythmEstimatorTests {
    @Test("Up to 11.5 s one piece; beyond, 8 s pieces about 3 s apart from end to end")
    func pieces() {
        let rate = SampleRate(100)
        #expect(RhythmEstimator.pieces(count: 1150, rate: rate) == [0..<1150])
        #expect(
            RhythmEstimator.pieces(count: 1400, rate: rate) == [0..<800, 300..<1100, 600..<1400])
        #expect(RhythmEstimator.pieces(count: 1151, rate: rate).last?.upperBound == 1151)
    }

    @Test("On the trunk and off it, at every usual cadence", arguments: [140.0, 165, 190], [true, false])
    func frequency(cadence: Double, isTrunk: Bool) throws {
        let recording = Recording.run(.everyday.with(\.cadence, cadence), seconds: 14, rate: 100)
        var estimator = RhythmEstimator(
            rate: recording.rate, placement: isTrunk ? .sacrum : .unknown, gravity: .included)
        let found = estimator.rhythm(vertical: recording.force.z, force: recording.force)
        let rhythm = try #require(found)
        #expect(abs(60 * rhythm.stepFrequency - cadence) <= 0.3)
        #expect(rhythm.share > 0.9)
    }

    @Test("An arm's swing shows at the stride frequency, in any orientation", arguments: someRotations)
    func strideShare(rotation: MountRotation) throws {
        let plain = Recording.run(seconds: 10, rate: 100)
        let (body, arm) = (plain.rotated(rotation), plain.withArmSwing(1, cadence: 170).rotated(rotation))
        for (recording, isLimb) in [(body, false), (arm, true)] {
            var estimator = RhythmEstimator(
                rate: recording.rate, placement: .unknown, gravity: .included)
            let force = recording.force
            let found = estimator.rhythm(vertical: force.z, force: force)
            let rhythm = try #require(found)
            let share = rhythm.strideShare
            #expect(isLimb ? share > PlacementGuess.limb : share < PlacementGuess.trunk)
        }
    }

    /// Two alike steps and weak high harmonics: every third tooth of a comb at 2/3 of the rate meets a step
    /// line, and below its band the comb takes the step line for the stride line.
    @Test(
        "Neither 2/3 of a quick cadence nor twice a slow one",
        arguments: [100.0, 115, 124, 128, 195, 210, 230, 240], [1, 2, 3] as [UInt64])
    func confusions(cadence: Double, seed: UInt64) throws {
        var variability = StepVariability.none
        variability.stepTimeCV = 0.02
        var imperfections = Imperfections.none
        imperfections.noise = 0.5
        let recording = Recording.run(
            StrideModel(cadence: cadence, contactTime: 0.7 * 60 / cadence), seconds: 14, rate: 100,
            variability: variability, imperfections: imperfections, seed: seed)
        var estimator = RhythmEstimator(rate: recording.rate, placement: .sacrum, gravity: .included)
        let found = estimator.rhythm(vertical: recording.force.z, force: recording.force)
        let rhythm = try #require(found)
        #expect(abs(60 * rhythm.stepFrequency - cadence) <= 3)
    }

    @Test("Thinning takes means of whole groups")
    func thinning() {
        #expect([Float]([1, 3, 5, 7, 100]).thinned(by: 2) == [2, 6])
        #expect([Float]([1, 3]).thinned(by: 1) == [1, 3])
    }
}
