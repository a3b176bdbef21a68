// Proves that a leg's comb, whose band is wide enough to mistake half a stride frequency for one, does not.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Rhythm of a leg")
struct LegRhythmTests {
    private func found(_ plan: RunnerPlan, _ placement: SensorPlacement, rate: Double, seed: UInt64)
        -> Analysis
    {
        var sensor = Imperfections.worn(seed: seed, noise: 0.25)
        sensor.antiAlias = AntiAlias()
        return Analysis(
            Recording(
                leg: .left, .usual(placement), plan, rate: rate, variability: .human, imperfections: sensor,
                seed: seed), placement: placement)
    }

    @Test(
        "Fast running at 25 Hz is running to the end, at its own cadence",
        arguments: [SensorPlacement.tibia, .foot], [170.0, 190, 210, 230])
    func running(placement: SensorPlacement, cadence: Double) throws {
        for seed in [4, 6] as [UInt64] {
            let model = StrideModel(cadence: cadence, contactTime: 0.68 * 60 / cadence).with(\.transient, 18)
            let found = found(
                .standThenRun(model, seconds: 40), placement, rate: 25, seed: seed)
            #expect(found.summary.quality.walkingSeconds == 0)
            #expect(abs(try #require(found[.cadence]) - cadence) <= 0.01 * cadence)
        }
    }

    @Test(
        "Walking is walking at its own cadence, however brisk",
        arguments: [SensorPlacement.tibia, .foot], [82.0, 112, 126, 140])
    func walking(placement: SensorPlacement, cadence: Double) throws {
        let found = found(RunnerPlan([.walk(seconds: 40, cadence: cadence)]), placement, rate: 50, seed: 2)
        #expect(found.summary.quality.runningSeconds == 0)
        #expect(found.summary.quality.walkingSeconds > 30)
        let walk = try #require(found.summary.segments.first { $0.kind == .walking })
        #expect(abs(try #require(walk.cadence) - cadence) <= 0.03 * cadence)
    }
}
