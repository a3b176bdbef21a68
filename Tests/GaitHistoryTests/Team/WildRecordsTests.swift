// Numbers that no run has, as a damaged or made-up line may hold them: odd results are allowed, a crash is not.

import GaitModel
import GaitTestSupport
import Testing

@testable import GaitHistory

@Suite struct WildRecordsTests {
    private static let wild: [Double] = [
        0, -0.0, 1e308, -1e308, 1e-308, .leastNonzeroMagnitude, 1e154, -1e154, 3,
    ]

    private static func number(_ metric: MetricID, _ chance: inout SplitMix64) -> RunNumber {
        let values = (0..<4).map { _ in wild.randomElement(using: &chance) ?? 0 }
        return RunNumber(
            metric: metric, title: "", unit: "%", decimals: 0, value: values[0],
            range: LikelyRange(low: min(values[1], values[2]), high: max(values[1], values[2])),
            standardError: values[3], grade: .b, confidence: Confidence(0.9), method: "m")
    }

    @Test(arguments: 1...30) func nothingBreaks(seed: Int) {
        var chance = SplitMix64(state: UInt64(seed))
        let records = (0..<40).map { day -> FileRecord in
            let numbers = WatchedNumber.all.map { Self.number($0.metric, &chance) }
            let finding = MadeSeason.finding(
                confidence: chance.uniform(0...1), beyond: Self.wild.randomElement(using: &chance))
            return MadeSeason.measured("A\(day % 2)", day, numbers, findings: [finding]) { job, file in
                job.pain = Self.wild.randomElement(using: &chance)
                file.run.conditions.speed = Self.wild.randomElement(using: &chance)
                file.run.runningSeconds = 2000
                file.thirds = WatchedNumber.all.map {
                    ThirdsComparison(
                        metric: $0.metric, first: Self.wild.randomElement(using: &chance) ?? 0,
                        last: Self.wild.randomElement(using: &chance) ?? 0)
                }
            }
        }
        let report = TeamReport(title: "", records: records)
        #expect(report.athletes.count == 2 && report.rows.count == 40)
        #expect(TeamReport(title: "", records: records.reversed()) == report)
    }
}
