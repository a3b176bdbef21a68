// The side-difference card: level, words, sides and strides.

import FormFaults
import GaitModel
import Testing

@Suite struct AsymmetricLandingTests {
    private let id = "asymmetric_landing"

    private func card(_ run: MadeRun) throws -> Finding { try #require(run.finding(id)) }

    @Test func twentyPercentIsWorthWorkingOnFirst() throws {
        let card = try card(.uneven)
        #expect(card.verdict == .likely && card.severity == 2 && card.level == .act)
        #expect(card.title == "One side lands harder")
        #expect(card.strength == .c && card.why.contains("evidence D"))
    }

    @Test func twelvePercentIsANote() throws {
        let run = MadeRun.even.with {
            $0.swing = MadeLoad(difference: 9)
            $0.peak = MadeLoad(difference: 12)
        }
        let card = try card(run)
        #expect(card.verdict == .possible && card.severity == 1 && card.level == .info)
        #expect(card.evidence[0].threshold == 6)
        #expect(card.howSure.contains("8.5 %, is beyond our 6 % line"))
    }

    @Test func largeButUnsteadyIsANoteAndSaysWhy() throws {
        let run = MadeRun.uneven.with { $0.peak = MadeLoad(difference: -20, consistency: 0.6) }
        let card = try card(run)
        #expect(card.level == .info)
        #expect(card.howSure.contains("it did not hold through the run"))
    }

    @Test func evenRunSaysHowSmall() throws {
        let card = try card(.even)
        #expect(card.verdict == .notSeen && card.level == .ok && card.severity == 0)
        #expect(card.title == "Both sides land about the same")
        #expect(card.summary == "2 % between the sides, likely at most 6 %.")
        #expect(card.stridesShowing.isEmpty && card.stridesNotShowing.isEmpty)
    }

    @Test func wordsGiveSizeRangeShareAndChange() throws {
        let summary = try card(.uneven).summary
        #expect(summary.hasPrefix("Side B carried 20 % more than side A (likely 17 to 24 %)"))
        #expect(summary.contains("in 98 % of 2,000 strides"))
        #expect(summary.contains("it is 16 %"))
        #expect(summary.contains("It held in all 5 parts of the run."))
        #expect(summary.contains("It grew from 14 % in the first third to 25 % in the last."))
    }

    @Test func strideSamplesFollowTheSign() throws {
        let card = try card(.uneven)
        #expect(card.stridesShowing.map(\.stride) == [1733])
        #expect(card.stridesNotShowing.map(\.stride) == [45])
        #expect(abs(try #require(card.shareOfStrides) - 0.98) < 1e-9)
    }

    @Test func namedSidesAreNamed() throws {
        let named = MadeRun.uneven.with {
            $0.sides = SideNaming(isNamed: true, method: .user, footA: .left)
        }
        let card = try card(named)
        #expect(card.summary.hasPrefix("The right side carried 20 % more than the left side"))
        #expect(!card.limits.contains("Which foot"))
        #expect(try self.card(.uneven).limits.hasPrefix("Which foot is B"))
    }

    @Test func companionNumbersAreWorkedOut() throws {
        let items = try card(.uneven).evidence
        let byMetric = Dictionary(uniqueKeysWithValues: items.map { ($0.metric, $0) })
        // e = 20 - 0.5 - 3 = 16.5; 4090 steps.
        let index = try #require(byMetric["side_load_index"])
        #expect(abs(index.value - 100 * 0.825 * (1 - 0.4413)) < 0.05)
        // 150 spm at 3 m/s: 833.3 steps a km, half of them 0.5 g more.
        let extra = try #require(byMetric["extra_side_load"])
        #expect(abs(extra.value - 208.3) < 0.1 && extra.unit == "g per km")
        // 2045 landings, 2.75 g against 2.25 g.
        let landings = try #require(byMetric["equivalent_extra_landings"])
        #expect(abs(landings.value - 2045 * (2.75 / 2.25 - 1)) < 0.1)
    }

    @Test func withoutSpeedExtraLoadIsPerThousandSteps() throws {
        let items = try card(.uneven.with { $0.speed = nil }).evidence
        let extra = try #require(items.first { $0.metric == "extra_side_load" })
        #expect(abs(extra.value - 250) < 0.1 && extra.unit == "g per 1000 steps")
    }

    @Test func reasonsAreHandedOn() throws {
        let pocket = MadeRun.even.with {
            $0.swing = nil
            $0.loadReason = "a pocket swings with one leg"
        }
        #expect(try #require(pocket.open(id)).reason == "a pocket swings with one leg")
        let unsure = MadeRun.uneven.with { $0.loadConfidence = 0.4 }
        #expect(try #require(unsure.open(id)).reason.contains("not sure enough"))
        let chest = MadeRun.uneven.with { $0.loadGrade = .c }
        #expect(try #require(chest.open(id)).reason.contains("compared with your own"))
        let rough = MadeRun.uneven.with { $0.peakConfidence = 0.3 }
        #expect(try card(rough).evidence[0].metric == "asymmetry.load_pct")
        let crossed = MadeRun.uneven.with { $0.peak = MadeLoad(difference: 20) }
        #expect(try #require(crossed.open(id)).reason.contains("different sides"))
    }
}
