// Proves on a few runners what the long sweeps prove on hundreds, so that plain `swift test` notices a break.

import GaitModel
import GaitSimulator
import Testing

@Suite("A sample of the long sweeps")
struct StatisticsSampleTests {
    private func trial(_ difference: Double, seed: UInt64) -> Trial {
        Trial(
            .everyday.with(\.loadAsymmetry, difference / 200), seconds: 50, rate: 50,
            variability: StepVariability(stepTimeCV: 0.02, loadCV: 0.06, loadCorrelation: 0.3),
            imperfections: .golden(seed: seed), seed: seed)
    }

    @Test("An even runner is told of nothing", arguments: [1, 2, 3] as [UInt64])
    func even(seed: UInt64) throws {
        let trial = trial(0, seed: seed)
        #expect(trial.findings.allSatisfy { $0.level < .watch })
        let peak = try #require(trial.summary.metrics[.peakAsymmetry].measurement)
        #expect(peak.range.contains(0))
    }

    @Test("20 % on one side is flagged, on the side that has it", arguments: [20.0, -20])
    func uneven(difference: Double) {
        let trial = trial(difference, seed: 4)
        #expect(trial.isFlagged)
        #expect(trial.heavierFoot == (difference > 0 ? .left : .right))
    }
}
