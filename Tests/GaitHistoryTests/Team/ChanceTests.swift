// How often an athlete who changes by chance alone is named, and how often one who did change is found.

import GaitModel
import GaitTestSupport
import Testing

@testable import GaitHistory

@Suite struct ChanceTests {
    /// Usual value, SD from run to run, standard error within a run.
    private static let numbers: [(metric: MetricID, mean: Double, spread: Double, error: Double)] = [
        (.loadAsymmetry, 8, 2.5, 1), (.cadence, 166, 2, 0.3), (.verticalOscillation, 9, 0.5, 0.1),
        (.contactTime, 250, 9, 2), (.impactPower, 0.3, 0.04, 0.01), (.strideTimeVariation, 1.6, 0.4, 0.1),
    ]

    /// A run a week.
    private static func athlete(
        _ name: Int, weeks: Int, more: (Int) -> Double, _ chance: inout SplitMix64
    ) -> [FileRecord] {
        (0..<weeks).map { week in
            let made = numbers.map { number in
                let deviation =
                    number.spread * (chance.normal() + (number.metric == .loadAsymmetry ? more(week) : 0))
                return MadeSeason.number(number.metric, number.mean + deviation, se: number.error)
            }
            return MadeSeason.measured("A\(name)", 7 * week, made)
        }
    }

    private static func named(_ report: TeamReport, _ step: AttentionReason.Step) -> Int {
        report.athletes.count { $0.reasons.contains { $0.step == step } }
    }

    @Test(arguments: [8, 16, 30]) func chanceAloneNamesFew(weeks: Int) {
        var chance = SplitMix64()
        let records = (0..<300).flatMap { Self.athlete($0, weeks: weeks, more: { _ in 0 }, &chance) }
        let report = TeamReport(title: "", records: records)
        let (changes, notes) = (Self.named(report, .realChange), Self.named(report, .noted))
        print(
            "of 300 athletes with \(weeks) runs, unchanged: \(changes) with a real change, \(notes) with a note"
        )
        #expect(changes <= 30, "one in ten")
        #expect(notes <= 30, "one in ten, with few runs")
    }

    /// Two or three runs of four SDs more: 10 points of side difference.
    @Test func aChangeIsFound() {
        var chance = SplitMix64()
        let records = (0..<100).flatMap { name in
            Self.athlete(name, weeks: 15, more: { $0 >= 12 ? 4 : 0 }, &chance)
        }
        let found = Self.named(TeamReport(title: "", records: records), .realChange)
        print("of 100 athletes changed by 4 SDs in the last 3 of 15 runs: \(found) found")
        #expect(found >= 80)
    }
}
