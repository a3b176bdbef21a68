// Proves that simulated walking has the cadence it was made with, and that rest has none.

import GaitModel
import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Walk measurer")
struct WalkMeasurerTests {
    private func cadences(_ recording: Recording) -> [Double] {
        var history = SampleHistory()
        for block in recording.blocks() { history.append(block) }
        let all = 0..<recording.end
        let tile = Tile(motion: .moderate, range: all, context: all, boutStart: 0, endsBout: true)
        return WalkMeasurer(rate: recording.rate).cadences(tile, history, gravity: recording.gravity)
    }

    private func walk(_ cadence: Double, rate: Double, variability: StepVariability = .none) -> Recording {
        Recording(
            RunnerPlan([.walk(seconds: 15, cadence: cadence)]), rate: rate, variability: variability,
            imperfections: .worn(seed: 2, noise: 0.25))
    }

    @Test(
        "Every 4 s piece reads the cadence within 1 step/min", arguments: [85.0, 100, 112, 128],
        [25.0, 100, 200])
    func cadence(cadence: Double, rate: Double) {
        let readings = cadences(walk(cadence, rate: rate))
        #expect(readings.count == 12)
        for reading in readings { #expect(abs(reading - cadence) <= 1) }
    }

    @Test("Uneven human walking: the median is within 1 step/min")
    func human() {
        let recording = walk(112, rate: 100, variability: StepVariability(stepTimeCV: 0.02))
        #expect(abs(Quantile.median(cadences(recording)) - 112) <= 1)
    }

    @Test("Rest and a single jolt are not walking")
    func rest() {
        var still = Recording(
            RunnerPlan([.stand(seconds: 10)]), rate: 100, imperfections: .worn(seed: 2, noise: 0.25))
        #expect(cadences(still).isEmpty)
        for i in 500..<520 { still.stretches[0].force.x[i] += 2 }
        #expect(cadences(still).isEmpty)
    }
}
