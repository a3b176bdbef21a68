// Red flags: every one on its own, from answers only, and what they do to the cards.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct ReferralTests {
    struct Case: Sendable, CustomStringConvertible {
        let id: String
        let level: Referral.Level
        let hidesCues: Bool
        let change: @Sendable (inout RunnerProfile) -> Void
        var description: String { id }
    }

    static let day = CalendarDay.november(30)

    static let cases = [
        Case(id: "bladder_or_bowel", level: .now, hidesCues: true) { $0.warnings.bladderOrBowel = true },
        Case(id: "numb_between_legs", level: .now, hidesCues: true) { $0.warnings.saddleNumbness = true },
        Case(id: "leg_weakness", level: .now, hidesCues: true) { $0.warnings.legWeakness = true },
        Case(id: "accident", level: .now, hidesCues: true) { $0.warnings.accident = true },
        Case(id: "fever_or_ill", level: .now, hidesCues: true) { $0.warnings.fever = true },
        Case(id: "severe_night_pain", level: .soon, hidesCues: true) { $0.warnings.severeNightPain = true },
        Case(id: "severe_night_pain", level: .soon, hidesCues: true) { $0.body.worse = [.lying] },
        Case(id: "weight_loss", level: .soon, hidesCues: true) { $0.warnings.weightLoss = true },
        Case(id: "cancer", level: .soon, hidesCues: true) { $0.sore { $0.history.cancer = true } },
        Case(id: "weak_immune_system", level: .soon, hidesCues: true) {
            $0.sore { $0.history.weakImmuneSystem = true }
        },
        Case(id: "steroids", level: .soon, hidesCues: true) { $0.sore { $0.history.steroids = true } },
        Case(id: "drugs_by_needle", level: .soon, hidesCues: true) {
            $0.sore { $0.history.drugsByNeedle = true }
        },
        Case(id: "osteoporosis", level: .soon, hidesCues: true) {
            $0.sore { $0.history.osteoporosis = true }
        },
        Case(id: "age", level: .soon, hidesCues: true) { $0.sore { $0.runner.birthYear = 1975 } },
        Case(id: "age", level: .soon, hidesCues: true) { $0.sore { $0.runner.birthYear = 2007 } },
        Case(id: "below_knee", level: .professional, hidesCues: true) { $0.body.legs = [.belowKnee] },
        Case(id: "leg_feelings", level: .professional, hidesCues: true) { $0.body.legs = [.tingling] },
        Case(id: "strong_pain", level: .professional, hidesCues: true) { $0.body.pain = 7 },
        Case(id: "long_pain", level: .professional, hidesCues: false) { $0.sore { $0.body.painDays = 15 } },
        Case(id: "long_pain", level: .professional, hidesCues: false) {
            $0.sore { $0.body.painSince = .november(15) }
        },
        Case(id: "long_pain", level: .professional, hidesCues: false) {
            $0.body.pain = 0
            $0.body.painDays = 30
        },
        Case(id: "returning_pain", level: .professional, hidesCues: false) { $0.body.painRuns = 3 },
        Case(id: "a_week_of_pain", level: .consider, hidesCues: false) { $0.sore { $0.body.painDays = 7 } },
        Case(id: "a_week_of_pain", level: .consider, hidesCues: false) { $0.sore { $0.body.painDays = 14 } },
    ]

    @Test(arguments: cases) func eachSignLeadsToItsAdvice(sign: Case) throws {
        let profile = RunnerProfile.made(sign.change)
        #expect(RedFlags.all.filter { $0.isOn(profile, Self.day) }.map(\.id) == [sign.id])
        let advice = try #require(ReferralRule.advice(for: profile, on: Self.day))
        #expect(advice.level == sign.level && advice.hidesCues == sign.hidesCues)
        #expect(advice.because.count == 1)
    }

    @Test func everySignHasACase() {
        #expect(Set(Self.cases.map(\.id)) == Set(RedFlags.all.map(\.id)))
        #expect(Set(RedFlags.all.map(\.id)).count == RedFlags.all.count)
    }

    @Test func quietAnswersLeadNowhere() {
        let quiet: [(inout RunnerProfile) -> Void] = [
            { _ in }, { $0.body.pain = 0 },
            {
                $0.body.pain = 2
                $0.body.painDays = 3
            },
            { $0.body.legs = [.none] }, { $0.history.cancer = true }, { $0.runner.birthYear = 1950 },
            { $0.warnings.legWeakness = false },
            {
                $0.runner.birthYear = 1990
                $0.body.pain = 3
            },
        ]
        for change in quiet {
            #expect(ReferralRule.advice(for: .made(change), on: Self.day) == nil)
        }
        #expect(ReferralRule.advice(for: nil, on: Self.day) == nil)
    }

    @Test func theMostUrgentSpeaksAndAllAreNamed() throws {
        let profile = RunnerProfile.made {
            $0.body.pain = 8
            $0.warnings.legWeakness = true
            $0.history.steroids = true
        }
        let advice = try #require(ReferralRule.advice(for: profile, on: Self.day))
        #expect(advice.level == .now && advice.because.count == 3 && advice.hidesCues)
    }

    /// The worst run there is gives no referral, and the calmest does not take one away.
    @Test func theSignalHasNoPartInIt() {
        let sick = RunnerProfile.made { $0.warnings.fever = true }
        for run in [MadeRun.uneven, .even, .still] {
            let told = run.with { $0.answers = Answers(profile: sick) }
            let findings = FaultCatalog.evaluate(told.input).findings
            #expect(findings.allSatisfy { $0.cue == Referral.insteadOfCue })
            #expect(FaultCatalog.evaluate(run.input).findings.allSatisfy { $0.cue != Referral.insteadOfCue })
        }
    }

    @Test func theVoiceIsCalm() {
        let words = [
            "danger", "serious", "risk", "damage", "disease", "!", "must", "warning", "emergency room",
        ]
        for sign in Self.cases {
            guard let advice = ReferralRule.advice(for: .made(sign.change), on: Self.day) else { continue }
            let text = (advice.title + advice.text).lowercased()
            for word in words { #expect(!text.contains(word), "\(word)") }
        }
    }

    @Test func atMostThreeCuesAreGiven() {
        let all = MadeRun.uneven.with { $0.answers = .careless }
        let findings = FaultCatalog.evaluate(all.input).findings.filter { $0.verdict != .notSeen }
        #expect(findings.count > 3)
        #expect(findings.prefix(3).allSatisfy { $0.cue != Restraint.later })
        #expect(findings.dropFirst(3).allSatisfy { $0.cue == Restraint.later })
    }
}

extension RunnerProfile {
    /// Pain of 3 that began yesterday, and something more.
    fileprivate mutating func sore(_ change: (inout RunnerProfile) -> Void) {
        body.pain = 3
        change(&self)
    }
}
