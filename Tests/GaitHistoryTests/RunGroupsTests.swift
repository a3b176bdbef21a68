// Shoes and grounds of one runner: a middle each, and a difference only where chance does not explain it.

import GaitHistory
import GaitModel
import GaitTestSupport
import Testing

@Suite struct RunGroupsTests {
    /// Values of runs on old and on new shoes, a day each.
    private func trend(_ old: [Double], _ new: [Double]) -> RunTrend {
        let all = old.map { ("old", $0) } + new.map { ("new", $0) }
        return RunTrend(
            athlete: "A", metric: .cadence, title: "Cadence", unit: "spm", decimals: 0, isSize: false,
            points: all.enumerated().map { day, run in
                RunTrend.Point(
                    id: "\(day)", day: CalendarDay(number: 20_000 + day), value: run.1, halfWidth: 0.2,
                    verdict: .withinNoise, shoe: run.0, surface: "track")
            }, usual: nil, slope: nil, leftOut: [])
    }

    @Test func aStepBetweenShoesIsMoreThanChance() throws {
        let groups = try #require(RunGroups(.shoe, of: trend([160, 161, 159, 160], [166, 165, 167])))
        #expect(groups.groups.map(\.name) == ["old", "new"] && groups.groups.map(\.runs) == [4, 3])
        let (old, new) = (groups.groups[0], groups.groups[1])
        #expect(abs(old.mean - 160) < 1e-9 && abs(new.mean - 166) < 1e-9)
        let difference = try #require(new.difference)
        #expect(old.difference == nil && abs(difference.value - 6) < 1e-9 && difference.isClear)
        // Four runs with an SD of 0.816 about their mean: t(3) x 0.816 / 2.
        #expect(abs((old.range?.halfWidth ?? 0) - 3.182 * 0.8165 / 2) < 0.01)
    }

    @Test func twoRunsSayNothingOfAMiddle() throws {
        let groups = try #require(RunGroups(.shoe, of: trend([160, 161, 159], [190, 191])))
        #expect(groups.groups[1].range == nil && groups.groups[1].difference == nil)
    }

    @Test func oneShoeOrOneGroundIsNoComparison() {
        #expect(RunGroups(.shoe, of: trend([160, 161, 159, 160], [])) == nil)
        #expect(RunGroups(.surface, of: trend([160, 161, 159, 160], [166])) == nil)
    }

    /// Equal shoes differ "more than chance" in about one of twenty seasons, not more.
    @Test func equalShoesAreRarelyToldApart() throws {
        var random = Chance()
        var told = 0
        let seasons = 2000
        for _ in 0..<seasons {
            let values = (0..<14).map { _ in 160 + 2 * random.normal() }
            let groups = try #require(
                RunGroups(.shoe, of: trend(Array(values.prefix(8)), Array(values.suffix(6)))))
            if groups.groups[1].difference?.isClear == true { told += 1 }
        }
        let share = Double(told) / Double(seasons)
        print("shoes that are alike were told apart in \(share * 100) % of \(seasons) seasons")
        #expect(share < 0.06)
    }
}
