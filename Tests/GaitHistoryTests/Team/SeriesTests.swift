// The quick road through a season gives what the slow one gives, run by run and number by number.

import GaitModel
import GaitTestSupport
import Testing

@testable import GaitHistory

@Suite struct SeriesTests {
    private static func runs(seed: UInt64, count: Int) -> [RunSummary] {
        MadeSeason.byChance(athletes: 1, files: count, seed: seed).compactMap { record in
            guard var run = record.measured?.run else { return nil }
            run.id = record.job.file
            return run
        }
    }

    @Test(arguments: 1...20) func whatIsUsualIsTheSame(seed: Int) {
        let runs = Self.runs(seed: UInt64(seed), count: 12 + 4 * seed)
        let series = RunSeries(runs.reversed())
        for (place, run) in series.runs.enumerated() {
            let slow = Baseline(for: run, among: runs)
            let quick = series.before(place)
            #expect(quick.runs == slow.earlier.count)
            #expect(quick.usual == slow.usual)
        }
    }

    @Test func theMadeRunsHaveSomethingUsual() {
        let series = RunSeries(Self.runs(seed: 20, count: 92))
        #expect(series.runs.indices.count { series.before($0).usual.count >= 4 } > 30)
    }

    @Test(arguments: 1...20) func trendsAreTheSame(seed: Int) {
        let runs = Self.runs(seed: UInt64(100 + seed), count: 12 + 4 * seed)
        let series = RunSeries(runs.reversed())
        for metric in Set(runs.flatMap { $0.numbers.map(\.metric) }) {
            let slow = RunTrend(of: metric, athlete: "A1", among: runs)
            #expect(RunTrend(of: metric, athlete: "A1", in: series, among: runs) == slow)
        }
    }

    @Test func kindsAndLikenessAgree() {
        let runs = Self.runs(seed: 7, count: 60)
        for one in runs {
            for two in runs {
                let same =
                    Likeness.Kind(one.conditions) == Likeness.Kind(two.conditions)
                    && Likeness.areAlike(one.conditions.speed, two.conditions.speed)
                #expect(same == (Likeness.reasonAgainst(one, two) == nil))
            }
        }
    }

    /// Runs of which only some say when in the day they began have one order, wherever they stood.
    @Test func theOrderOfRunsIsOne() {
        var runs = ["c", "a", "b", "d"].map { id in
            var run = run(3, [])
            run.id = id
            run.storedEpoch = nil
            return run
        }
        (runs[0].startEpoch, runs[1].startEpoch) = (5, 10)
        let order = runs.sorted { RunOrder.comes($0, before: $1) }.map(\.id)
        #expect(order == ["c", "a", "b", "d"])
        #expect(runs.reversed().sorted { RunOrder.comes($0, before: $1) }.map(\.id) == order)
    }

    @Test func namesWithNumbersStandAsPeopleExpect() {
        let names = ["A10", "a2", "A2", "A02", "B", "A", "", "A2b", "A2a", "Ä", "عمر", "10", "9"]
        let sorted = names.sorted { NaturalOrder.comes($0, before: $1) }
        #expect(sorted == ["", "9", "10", "A", "A02", "A2", "a2", "A2a", "A2b", "A10", "B", "Ä", "عمر"])
        for one in names { #expect(!NaturalOrder.comes(one, before: one)) }
    }
}
