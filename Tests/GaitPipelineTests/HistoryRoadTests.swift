// From a report to what is kept of it, and the same measurements judged again with what is usual.

import GaitHistory
import GaitModel
import GaitPipeline
import GaitSimulator
import Testing

@Suite struct HistoryRoadTests {
    private func report(_ seed: UInt64) throws -> AnalysisReport {
        let bytes = Recording.bytes(.oneSideHarder, minutes: 4, rate: 200, seed: seed)
        return try Driven.report(bytes, speed: 3, picture: true).report
    }

    /// What is kept has the numbers of the report, and an uncertainty without what is the same in every run.
    @Test func whatIsKeptAreTheNumbersOfTheReport() throws {
        let report = try report(1)
        let run = RunSummary(report, athlete: "Ada", day: CalendarDay("2026-10-03"), shoe: "old")
        #expect(run.numbers.count == report.gait.metrics.rows.count { $0.assessment.measurement != nil })
        let contact = try #require(run[.contactTime])
        #expect(contact.value == report.gait.metrics[.contactTime].measurement?.value)
        #expect(contact.standardError < 2 && contact.range.halfWidth > 35, "20 ms cancel between own runs")
        #expect(run[.loadAsymmetry]?.mounting == 3)
        #expect(run.conditions.placement == .sacrum && run.conditions.speed == 3 && !run.feet.areNamed)
        #expect(run.findings.contains { $0.id == "asymmetric_landing" && $0.level == .act })
    }

    @Test func judgedAgainWithoutHistoryIsTheSameReport() throws {
        let report = try report(1)
        var options = AnalysisOptions(name: "run.csv", context: SessionContext(placement: .sacrum))
        options.wantsPicture = true
        let again = FileAnalysis.judgedAgain(report, by: options)
        #expect(Driven.json(again) == Driven.json(report))
    }

    /// Six runs of one simulated runner: the seventh is as usual, and a report says so.
    @Test func aSeventhRunOfTheSameRunnerIsAsUsual() throws {
        let kept = try (1...6).map { seed in
            var run = RunSummary(
                try report(UInt64(seed)), athlete: "Ada", day: CalendarDay(number: 20_000 + seed))
            run.id = "\(seed)"
            return run
        }
        let last = try report(7)
        let today = RunSummary(last, athlete: "Ada", day: CalendarDay(number: 20_030))
        let baseline = Baseline(for: today, among: kept)
        let usual = try #require(baseline[.loadAsymmetry])
        #expect(usual.isSize && abs(usual.mean - 20) < 2)
        let outside = baseline.usual.filter { usual in
            today[usual.metric].map { usual.isRealChange($0.value) } ?? false
        }
        #expect(outside.count <= 3, "one in twenty by chance: \(outside.map(\.metric.rawValue))")
        var options = AnalysisOptions(name: "run.csv", context: SessionContext(placement: .sacrum, speed: 3))
        options.baseline = baseline
        let again = FileAnalysis.judgedAgain(last, by: options)
        #expect(again.findings.contains { $0.id == "hard_landing" } && again.baseline == baseline)
    }
}
