// A changed line changes verdicts and the numbers in texts, and says whose line it is.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct RulebookTests {
    private func evaluated(_ overrides: [String: Double], _ run: MadeRun) -> [Finding] {
        FaultCatalog.evaluate(run.with { $0.rulebook = Rulebook(overriding: overrides) }.input).findings
    }

    @Test func aHigherLineTurnsAVerdict() throws {
        let run = MadeRun.uneven
        let usual = try #require(run.finding("asymmetric_landing"))
        #expect(usual.verdict == .likely && usual.evidence.first?.threshold == 10)
        let changed = try #require(
            evaluated(["load_flag": 18], run).first { $0.id == "asymmetric_landing" })
        #expect(changed.verdict == .possible)
        #expect(changed.howSure.contains("not the 18 % line"))
        let line = try #require(changed.thresholds.first { $0.name == "load_flag" })
        #expect(line.value == 18 && line.source.contains("your rulebook, instead of 10"))
    }

    /// No rule reads a line past the rulebook: with full trust asked for, no sensor may say anything.
    @Test func everyRuleAsksTheRulebookForTrust() {
        for run in [MadeRun.uneven, .even] {
            #expect(evaluated(["confidence_needed": 1], run).isEmpty)
        }
    }

    @Test(arguments: [
        ("overstride_note", 99.0, "overstriding_signs"), ("duty_note", 0.2, "high_bounce"),
        ("spike_note", 4.0, "load_jump"), ("hard_ground", 100, "surface"), ("shoe_note", 2000, "shoes"),
        ("first_kilometre", -50, "warm_up"),
    ])
    func everyFirstLineCanBeMoved(name: String, value: Double, id: String) throws {
        var answers = Answers.careless
        answers.profile?.session.heelDrop = nil
        let run = MadeRun.uneven.with { $0.answers = answers }
        #expect(try #require(run.finding(id)).verdict != .notSeen)
        let moved = evaluated(
            name == "duty_note"
                ? ["duty_note": 0, "duty_flag": 0]
                : name == "shoe_note"
                    ? ["shoe_note": 2000, "shoe_flag": 3000]
                    : name == "spike_note"
                        ? ["spike_note": 4, "spike_flag": 5, "spike_high": 6] : [name: value], run)
        #expect(try #require(moved.first { $0.id == id }).verdict == .notSeen, "\(id)")
    }

    @Test func anUnchangedBookChangesNothing() {
        let same = Dictionary(uniqueKeysWithValues: Thresholds.all.map { ($0.name, $0.value) })
        for run in [MadeRun.uneven, .even] {
            #expect("\(evaluated(same, run))" == "\(evaluated([:], run))")
        }
        #expect(!Thresholds.all.contains(where: Rulebook(overriding: same).isChanged))
    }

    @Test func everyLineIsWithinItsOwnRange() {
        for line in Thresholds.all { #expect(line.allowed.contains(line.value), "\(line.name)") }
    }
}
