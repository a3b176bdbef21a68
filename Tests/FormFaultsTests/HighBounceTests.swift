// Bounce against physics at a cadence, and its card.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct HighBounceTests {
    private let id = "high_bounce"

    /// The table of methods.md 3.2, with the cells attainable.md 6 corrects.
    @Test func modelTable() {
        let duties = [0.55, 0.65, 0.75, 0.85, 0.95]
        let table: [(Double, [Double])] = [
            (150, [11.8, 10.3, 8.9, 7.5, 6.1]), (160, [10.3, 9.1, 7.8, 6.6, 5.3]),
            (170, [9.2, 8.1, 6.9, 5.8, 4.7]), (180, [8.2, 7.2, 6.2, 5.2, 4.2]),
            (190, [7.3, 6.4, 5.6, 4.7, 3.8]),
        ]
        for (cadence, row) in table {
            for (duty, bounce) in zip(duties, row) {
                #expect(abs(BounceModel.bounce(cadence: cadence, duty: duty) - bounce) < 0.0501 + 1e-9)
            }
        }
    }

    @Test func quickerStepsBounceLess() {
        let before = BounceModel.bounce(cadence: 160, duty: 0.7)
        let after = BounceModel.bounce(before, afterCadenceTimes: 1.05)
        #expect(abs(after - BounceModel.bounce(cadence: 168, duty: 0.7)) < 1e-9)
        #expect(abs(1 - after / before - 0.093) < 0.0005)
    }

    @Test func ratioIsBounceOverStepLength() {
        #expect(abs(BounceModel.verticalRatio(bounce: 9, speed: 3, cadence: 180) - 9) < 1e-9)
    }

    private func run(
        _ bounce: Double, cadence: Double = 164, speed: Double? = nil, plusMinus: Double = 0.7,
        confidence: Double = 0.8
    ) -> MadeRun {
        MadeRun(
            speed: speed, cadence: MadeRun.measured(cadence, plusMinus: 1),
            bounce: MadeRun.measured(bounce, plusMinus: plusMinus, confidence: confidence))
    }

    private func card(_ run: MadeRun) throws -> Finding { try #require(run.finding(id)) }

    @Test func linesAtTheRunnersCadence() throws {
        // At 164 spm: 8.66 cm and 9.84 cm.
        #expect(try card(run(8.6)).level == .ok)
        #expect(try card(run(9.0)).level == .info)
        #expect(try card(run(10.2)).level == .watch)
        #expect(try card(run(10.6)).level == .act)
        #expect(try card(run(9.0, cadence: 155)).level == .ok)
    }

    @Test func likelyNeedsTheNearEndAndHighConfidence() throws {
        #expect(try card(run(10.6)).verdict == .likely)
        #expect(try card(run(10.6, plusMinus: 1)).verdict == .possible)
        #expect(try card(run(10.6, confidence: 0.6)).verdict == .possible)
        #expect(run(10.6, confidence: 0.4).open(id) != nil)
    }

    /// Fast runners leave the ground for longer; slow joggers have short steps: neither is enough alone.
    @Test func withSpeedBothComparisonsMustAgree() throws {
        let fast = try card(run(9.5, cadence: 164, speed: 4.5))
        #expect(fast.level == .ok && fast.summary.contains("fine for your speed"))
        #expect(try card(run(8.5, cadence: 160, speed: 2.2)).level == .ok)
        #expect(try card(run(10.2, speed: 3.0)).level == .info)
        #expect(try card(run(11.5, speed: 3.0)).level == .watch)
        #expect(try card(run(12, speed: 3.0)).level == .act)
    }

    @Test func cardShowsWhatQuickerStepsWouldGive() throws {
        let card = try card(run(9.8))
        #expect(card.summary.hasPrefix("9.8 cm per step (likely 9.1 to 10.5)"))
        #expect(card.summary.contains("At 164 steps a minute up to 8.7 cm is expected."))
        #expect(card.cue.contains("172 instead of 164") && card.cue.contains("8.9 cm"))
        #expect(card.howSure.contains("Add --speed"))
        let item = try #require(card.evidence.last)
        #expect(item.metric == "bounce_at_quicker_cadence_cm" && abs(item.value - 9.8 / 1.1025) < 1e-9)
    }

    /// A range that reaches 1.8 cm further down than up: so much may be the belt's own movement.
    @Test func theSensorsOwnMovementIsNotHeldAgainstTheRunner() throws {
        func run(_ low: Double) -> MadeRun {
            MadeRun(
                cadence: MadeRun.measured(155, plusMinus: 1),
                bounce: .measured(
                    Measurement(
                        value: 11.7, range: LikelyRange(low: low, high: 12.4), count: 500, grade: .b,
                        confidence: Confidence(0.8), method: "made/1")))
        }
        #expect(try card(run(11.0)).severity == 2)
        let belt = try card(run(9.2))
        #expect(belt.severity == 1 && belt.verdict == .possible)
        #expect(belt.summary.contains("About 1.8 cm of it may be the sensor's own movement"))
        #expect(belt.evidence.contains { $0.metric == "bounce_without_own_movement_cm" })
        #expect(try card(run(8.9)).verdict == .notSeen)
    }

    @Test func trendOnlyPlacementIsNotJudged() throws {
        let pocket = MadeRun.even.with { $0.bounce = MadeRun.measured(12, plusMinus: 2, grade: .c) }
        #expect(try #require(pocket.open(id)).reason.contains("compared with your own other runs"))
    }
}
