// F13 to F16: what the runner tells, and what is asked when nothing is told.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct AnswerRuleTests {
    private func run(_ change: (inout RunnerProfile) -> Void) -> MadeRun {
        let profile = RunnerProfile.made(change)
        return MadeRun.even.with { $0.answers = Answers(profile: profile) }
    }

    @Test(arguments: ["surface", "shoes", "warm_up", "strength_and_posture", "load_jump"])
    func untoldIsNotAssessedWithTheWayToTell(id: String) throws {
        for run in [MadeRun.even, run { $0.runner.height = 178 }] {
            let open = try #require(run.open(id))
            #expect(open.reason.hasPrefix("you have not told us") && open.obstacle == .answer)
            #expect(open.whatWouldShowIt.contains("evenstride profile init"))
        }
    }

    @Test func carefulRunnersAreToldThatNothingStandsOut() {
        let findings = FaultCatalog.evaluate(MadeRun.even.with { $0.answers = .careful }.input).findings
        let told: Set = ["load_jump", "surface", "shoes", "warm_up", "strength_and_posture"]
        #expect(told.isSubset(of: findings.map(\.id)))
        #expect(findings.allSatisfy { $0.verdict == .notSeen })
    }

    @Test func whatIsOnlyAnArticleNeverGoesBeyondANote() {
        let findings = FaultCatalog.evaluate(MadeRun.even.with { $0.answers = .careless }.input).findings
        let told = findings.filter { $0.strength == .d }
        #expect(Set(told.map(\.id)) == ["surface", "shoes", "warm_up", "strength_and_posture"])
        #expect(told.allSatisfy { $0.severity == 1 && $0.stridesShowing.isEmpty })
        #expect(told.allSatisfy { $0.basis == .told })
    }

    @Test func groundComesFromTheProfileOrTheLog() throws {
        #expect(
            try #require(run { $0.surface = [.asphalt: 80, .grass: 20] }.finding("surface")).verdict
                == .notSeen)
        #expect(
            try #require(run { $0.surface = [.concrete: 81, .grass: 19] }.finding("surface")).verdict
                == .possible)
        let sessions = [(24, RunnerProfile.Ground.asphalt), (26, .asphalt), (30, .trail)].map {
            TrainingLog.Session(day: .november($0.0), kilometres: 10, ground: $0.1)
        }
        let logged = MadeRun.even.with { $0.answers = Answers(log: TrainingLog(sessions)) }
        let share = try #require(logged.finding("surface")?.evidence.first?.value)
        #expect(abs(share - 200.0 / 3) < 1e-9)
    }

    @Test(arguments: [(699.0, Verdict.notSeen), (701, .possible), (901, .likely)])
    func shoesByDistance(kilometres: Double, verdict: Verdict) throws {
        let finding = try #require(run { $0.session.shoeDistance = kilometres }.finding("shoes"))
        #expect(finding.verdict == verdict)
    }

    @Test func aHighHeelCountsOnlyWithASoreBack() throws {
        let high = run { $0.session.heelDrop = 12 }
        #expect(try #require(high.finding("shoes")).verdict == .notSeen)
        let sore = run {
            $0.session.heelDrop = 12
            $0.body.pain = 1
        }
        #expect(try #require(sore.finding("shoes")).verdict == .possible)
    }

    @Test func shoesAddUpFromTheLog() throws {
        let sessions = (1...30).map { TrainingLog.Session(day: .november($0), kilometres: 25, shoe: "blue") }
        let logged = MadeRun.even.with { $0.answers = Answers(log: TrainingLog(sessions)) }
        let finding = try #require(logged.finding("shoes"))
        #expect(finding.summary.contains("at least 750 km") && finding.verdict == .possible)
    }

    @Test func aSlowFirstKilometreIsAWarmUp() throws {
        func verdict(_ first: Double?) -> Verdict? {
            run {
                $0.session.warmUpMinutes = 0
                $0.session.firstKilometreSpeed = first
            }.finding("warm_up")?.verdict
        }
        // mean speed 3.0 m/s; 3 % slower is 2.91
        #expect(verdict(2.92) == .possible)
        #expect(verdict(2.90) == .notSeen)
        #expect(verdict(nil) == nil)
    }

    @Test func runnersOutsideTheStudiesAreNotJudged() {
        let groups: [(inout RunnerProfile) -> Void] = [
            { $0.history.pregnancy = true }, { $0.runner.prosthesisOrBlade = true },
            { $0.runner.wheelchair = true },
            {
                $0.runner.birthYear = 2012
                $0.session.date = .november(30)
            },
        ]
        for group in groups {
            var answers = Answers.careless
            answers.profile.map { profile in
                var changed = profile
                group(&changed)
                answers.profile = changed
            }
            let run = MadeRun.uneven.with { $0.answers = answers }
            let (findings, open) = FaultCatalog.evaluate(run.input)
            #expect(findings.isEmpty)
            #expect(open.contains { $0.id == "asymmetric_landing" && $0.reason.contains("not judged") })
            #expect(CadenceWhatIf.at(run.input) == nil)
        }
        let adult = RunnerProfile.made { $0.runner.birthYear = 1980 }
        let run = MadeRun.uneven.with {
            $0.answers = Answers(profile: adult, today: .november(30))
        }
        #expect(FaultCatalog.evaluate(run.input).findings.contains { $0.id == "asymmetric_landing" })
    }
}
