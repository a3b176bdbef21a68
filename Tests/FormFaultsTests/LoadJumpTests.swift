// F11: this run against the longest of the 30 days before it.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct LoadJumpTests {
    /// A run of this many km on 30 November, after runs up to 10 km.
    private func run(_ kilometres: Double, log: TrainingLog? = nil) -> MadeRun {
        MadeRun.even.with {
            $0.answers = Answers(log: log ?? .november([2: 8, 9: 9, 16: 10, 23: 9, 30: kilometres]))
        }
    }

    @Test(arguments: [
        (10.0, Verdict.notSeen, 0), (11.0, .notSeen, 0), (11.2, .possible, 1), (13.0, .possible, 1),
        (13.1, .likely, 2), (20.0, .likely, 2), (20.1, .likely, 3),
    ])
    func theThreeLines(kilometres: Double, verdict: Verdict, severity: Int) throws {
        let finding = try #require(run(kilometres).finding("load_jump"))
        #expect(finding.verdict == verdict && finding.severity == severity, "\(kilometres)")
        #expect(finding.strength == .b)
        #expect(finding.evidence.first?.value == kilometres / 10)
    }

    @Test func fewerThanThreeRunsAreNoHistory() throws {
        let open = try #require(run(15, log: .november([20: 8, 24: 9, 30: 15])).open("load_jump"))
        #expect(open.reason.contains("not enough history") && open.reason.contains("itself a jump"))
    }

    @Test func runsOlderThanThirtyDaysDoNotCount() throws {
        let old = CalendarDay.november(30).number - 31
        let log = TrainingLog(
            [TrainingLog.Session(day: CalendarDay(number: old), kilometres: 30)]
                + TrainingLog.november([5: 8, 9: 8, 16: 8, 30: 12]).sessions)
        let finding = try #require(run(0, log: log).finding("load_jump"))
        #expect(finding.evidence.first?.value == 1.5)
        let edge = TrainingLog(
            [TrainingLog.Session(day: CalendarDay(number: old + 1), kilometres: 30)]
                + TrainingLog.november([5: 8, 9: 8, 16: 8, 30: 12]).sessions)
        #expect(try #require(run(0, log: edge).finding("load_jump")).verdict == .notSeen)
    }

    @Test func withoutALogItAsksForOne() throws {
        let open = try #require(MadeRun.even.open("load_jump"))
        #expect(open.reason.hasPrefix("you have not told us") && open.whatWouldShowIt.contains("--log"))
        #expect(open.obstacle == .answer)
    }

    /// The recording's own day and speed are enough when the run is not in the log yet.
    @Test func aRunThatIsNotInTheLogIsTakenFromSpeedAndTime() throws {
        let log = TrainingLog.november([2: 3, 9: 3, 16: 3])
        let today = run(0, log: log).with { $0.startEpoch = Double(CalendarDay.november(20).number) * 86_400 }
        let finding = try #require(today.finding("load_jump"))
        // 3.0 m/s for 1500 s
        #expect(finding.evidence.first?.value == 1.5)
        #expect(finding.verdict == .possible, "an estimate never says likely")
        let open = try #require(today.with { $0.speed = nil }.open("load_jump"))
        #expect(open.reason.contains("how long this run was"))
    }

    @Test func minutesDoWhereKilometresAreMissing() throws {
        let log = TrainingLog(
            [(2, 40.0), (9, 50), (16, 45), (30, 90)].map {
                TrainingLog.Session(day: .november($0.0), kilometres: nil, minutes: $0.1)
            })
        let finding = try #require(run(0, log: log).finding("load_jump"))
        #expect(finding.evidence.first?.value == 1.8 && finding.howSure.contains("time"))
    }

    @Test func weeksAreDescribedAndNeverJudged() throws {
        let weeks = try #require(run(10).finding("load_jump")).evidence.dropFirst()
        #expect(weeks.allSatisfy { $0.threshold == nil })
        let byName = Dictionary(uniqueKeysWithValues: weeks.map { ($0.metric, $0.value) })
        #expect(byName["week_km"] == 10)
        #expect(abs((byName["week_change_pct"] ?? 0) - 100 * (10.0 / 9 - 1)) < 1e-9)
        #expect(abs((byName["acute_chronic_ratio"] ?? 0) - 4 * 10 / 38) < 1e-9)
    }

    @Test func aJumpComesBeforeWorseForm() {
        let run = MadeRun.uneven.with { $0.answers = .careless }
        let findings = FaultCatalog.evaluate(run.input).findings
        #expect(findings.first?.id == "load_jump" && findings.dropFirst().first?.id == "asymmetric_landing")
    }
}
