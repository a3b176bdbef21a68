// What changes along a run: sway, the signs of tiring, the first minutes.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct CourseRuleTests {
    private func card(_ id: String, _ run: MadeRun) throws -> Finding { try #require(run.finding(id)) }

    @Test func nothingChangesAndNothingIsSeen() throws {
        for id in ["fatigue_drift", "side_to_side", "cold_start"] {
            let card = try card(id, .long)
            #expect(card.verdict == .notSeen && card.cue == "Nothing to change.", "\(id)")
        }
    }

    @Test func aShortRunCannotShowAChange() throws {
        let short = MadeRun.long.with { $0.timeline = .made(minutes: 12) { _ in MadeWindow() } }
        for id in ["fatigue_drift", "side_to_side", "cold_start"] {
            #expect(try #require(short.open(id)).reason.contains("15 minutes"), "\(id)")
        }
    }

    @Test func aSensorThatTurnedCannotEither() throws {
        let slipped = MadeRun.long.with { $0.notices = [Notice("W_MOUNT", .warning, "It turned.")] }
        #expect(try #require(slipped.open("fatigue_drift")).reason.contains("turned on the body"))
    }

    /// Two thirds of a change over the whole run lie between the middles of its thirds (after 5 of 40 minutes).
    @Test func signsAddUpToTheDriftIndex() throws {
        let tired = MadeRun.long.changing { share, window in
            window.bounce += 1.2 * share
            window.impact += 0.08 * share
            window.sides += 7 * share
        }
        let card = try card("fatigue_drift", tired)
        #expect(card.verdict == .possible && card.severity == 1 && card.level == .info)
        let lead = try #require(card.evidence.first)
        let share = 35.0 / 40 * 2 / 3
        let expected = (1.2 * share / 0.5 + 0.08 * share / 0.03 + 7 * share / 3) / 6
        #expect(lead.metric == "drift_index" && abs(lead.value - expected) < 0.06)
        #expect(card.summary.contains("bounce 7.") && card.summary.contains("impact 0.1"))
        #expect(card.howSure.contains("speaks for an even pace"))
    }

    @Test func severeDriftStandsOutUnlessThePaceMayHaveChanged() throws {
        func tired(cadence: Double) -> MadeRun {
            .long.changing { share, window in
                window.bounce += 3 * share
                window.impact += 0.2 * share
                window.sides += 16 * share
                window.rhythm += 2 * share
                window.cadence += cadence * share
            }
        }
        #expect(try card("fatigue_drift", tired(cadence: 0)).severity == 2)
        let slower = try card("fatigue_drift", tired(cadence: -14))
        #expect(slower.severity == 1 && slower.howSure.contains("pace may have changed"))
        #expect(slower.confidence < (try card("fatigue_drift", tired(cadence: 0)).confidence))
    }

    @Test func whatFollowsSpeedIsTakenOut() throws {
        // Bounce and contact follow a speed that goes up and down; nothing else changes.
        let uneven = MadeRun.long.changing { share, window in
            let speed = 3 + 0.4 * (share > 0.5 ? 1 : 0) + 0.2 * Double(Int(share * 100) % 3)
            window.speed = speed
            window.bounce = 7 + 1.5 * (speed - 3)
            window.contact = 250 - 60 * (speed - 3)
        }
        let card = try card("fatigue_drift", uneven)
        #expect(card.verdict == .notSeen && card.howSure.contains("speed is taken out"))
        let bounce = try #require(card.evidence.first { $0.metric == "vertical_oscillation_cm_change" })
        #expect(abs(bounce.value) < 0.2)
    }

    @Test func swayThatGrowsIsSeenAndStandsOutOnlyWithAGyroscope() throws {
        let swaying = MadeRun.long.changing { share, window in window.sideways += 0.14 * share }
        let without = try card("side_to_side", swaying)
        #expect(without.verdict == .possible && without.severity == 1)
        #expect(without.howSure.contains("Without a gyroscope"))
        let with = try card("side_to_side", swaying.with { $0.hasGyroscope = true })
        #expect(with.severity == 2 && with.level == .watch)
        #expect(try card("fatigue_drift", swaying).verdict == .notSeen)
        let calmer = MadeRun.long.changing { share, window in window.sideways -= 0.1 * share }
        #expect(try card("side_to_side", calmer).verdict == .notSeen)
    }

    @Test func aStiffStartIsAHintAndNoMore() throws {
        let stiff = MadeRun.long.changing { share, window in
            guard share < 5.0 / 40 else { return }
            window.rhythm += 1.5
            window.foreAft -= 0.15
            window.impact += 0.06
        }
        let card = try card("cold_start", stiff)
        #expect(card.verdict == .possible && card.severity == 1 && card.level == .info)
        #expect(card.summary.contains("stride rhythm 3.0 against 1.5 %"))
        #expect(try self.card("fatigue_drift", stiff).verdict == .notSeen)
    }
}
