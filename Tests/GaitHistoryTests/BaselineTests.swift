// Which runs make something usual, and what is done with feet that have no names.

import GaitModel
import Testing

@testable import GaitHistory

@Suite struct BaselineTests {
    @Test func fiveComparableRunsAreNeeded() throws {
        let kept = (1...4).map { cadence($0, 160 + Double($0)) }
        let few = Baseline(for: cadence(9, 170), among: kept)
        #expect(few.usual.isEmpty && few.earlier.count == 4 && few.missing == 1)
        let enough = Baseline(for: cadence(9, 170), among: kept + [cadence(5, 165)])
        let usual = try #require(enough[.cadence])
        #expect(enough.missing == 0 && usual.runs == 5 && abs(usual.mean - 163) < 1e-9)
        #expect(usual.isRealChange(170) && !usual.isRealChange(165))
    }

    @Test func onlyTheLastTwentyCount() throws {
        let kept = (1...30).map { cadence($0, $0 <= 10 ? 100 : 160 + Double($0 % 3)) }
        let baseline = Baseline(for: cadence(40, 160), among: kept.reversed())
        #expect(baseline.earlier.count == 20 && baseline.earlier.first?.id == "run-11")
        #expect(try #require(baseline[.cadence]).band.low > 150)
    }

    /// Speed, place and gyroscope decide; a run is never part of its own usual, nor is a later one.
    @Test func onlyEarlierRunsLikeThisOneCount() {
        var spinning = cadence(3, 160)
        spinning.conditions.hasGyroscope = true
        let kept = [
            cadence(1, 160, speed: 3.3), cadence(2, 160, speed: 3.31), spinning,
            run(4, [number(.cadence, 160, se: 1)], placement: .chest), cadence(5, 160, speed: nil),
            cadence(6, 160, speed: 2.7), cadence(9, 160), cadence(12, 160),
        ]
        let baseline = Baseline(for: cadence(9, 160), among: kept)
        #expect(baseline.earlier.map(\.id) == ["run-1", "run-6"])
        #expect(baseline.notComparable == 4 && baseline.isAtMatchedSpeed)
    }

    @Test func theSameRecordingIsNotItsOwnUsual() {
        var (kept, again) = (cadence(1, 160), cadence(3, 160))
        kept.fileHash = "abc"
        again.fileHash = "abc"
        #expect(Baseline(for: again, among: [kept]).earlier.isEmpty)
    }

    @Test func numbersOfAnotherMethodDoNotCount() {
        let old = (1...6).map { run($0, [number(.cadence, 160, se: 1, method: "old/1")]) }
        #expect(Baseline(for: cadence(9, 160), among: old)[.cadence] == nil)
    }

    @Test func aNumberThatNeverMovesIsNothingUsual() {
        let kept = (1...6).map { run($0, [number(.sidewaysRatio, 0, se: 0)]) }
        #expect(Baseline(for: kept[5], among: kept)[.sidewaysRatio] == nil)
    }

    /// A band does not run into values that no run can have.
    @Test func theBandEndsWhereNumbersEnd() throws {
        let kept = (1...6).map {
            run(
                $0,
                [
                    number(.strideTimeVariation, 0.5 * Double($0), se: 0.1),
                    number(.stepRegularity, 0.6 + 0.06 * Double($0), se: 0.01),
                    number(.pelvicDrop, Double($0), se: 0.1),
                ])
        }
        let baseline = Baseline(for: run(9, kept[0].numbers), among: kept)
        #expect(try #require(baseline[.strideTimeVariation]).band.low == 0)
        #expect(try #require(baseline[.stepRegularity]).band.high == 1)
        #expect(try #require(baseline[.pelvicDrop]).band.low < 0)
    }

    /// Foot A of one run may be foot B of the next: only sizes are pooled until feet have names.
    @Test func unnamedFeetArePooledBySize() throws {
        let signs = [1.0, -1, 1, -1, -1, 1]
        let kept = signs.enumerated().map { day, sign in
            run(day, [number(.loadAsymmetry, sign * (10 + Double(day % 2)), se: 0.5)])
        }
        let usual = try #require(
            Baseline(for: run(9, [number(.loadAsymmetry, -10, se: 0.5)]), among: kept)[.loadAsymmetry])
        #expect(usual.isSize && abs(usual.mean - 10.5) < 1e-9 && !usual.isRealChange(-10.5))
        #expect(usual.isRealChange(-25))
    }

    @Test func namedFeetKeepTheirSign() throws {
        let kept = (1...6).map {
            run($0, [number(.loadAsymmetry, -10 + Double($0 % 2), se: 0.5)], named: true)
        }
        let today = run(9, [number(.loadAsymmetry, 10, se: 0.5)], named: true)
        let usual = try #require(Baseline(for: today, among: kept)[.loadAsymmetry])
        #expect(!usual.isSize && usual.mean < 0 && usual.isRealChange(10))
    }
}

@Suite struct ComparisonTests {
    private func change(_ comparison: RunComparison, _ metric: MetricID) throws -> NumberChange {
        try #require(comparison.changes.first { $0.metric == metric })
    }

    @Test func beyondTheLineIsRealAndWithinItIsNoise() throws {
        let more = try change(RunComparison(before: cadence(1, 160), after: cadence(9, 165)), .cadence)
        #expect(more.verdict == .realChange && more.difference == 5 && more.smallest == 2)
        let range = try #require(more.range)
        #expect(abs(range.halfWidth - 1.96 * (2 * 0.09).squareRoot()) < 1e-9)
        let little = try change(RunComparison(before: cadence(1, 160), after: cadence(9, 161.5)), .cadence)
        #expect(little.verdict == .withinNoise)
    }

    /// Beyond the line, but neither run is known well enough.
    @Test func aRangeThatHoldsZeroIsNoRealChange() throws {
        let comparison = RunComparison(before: cadence(1, 160, se: 2), after: cadence(9, 163, se: 2))
        #expect(try change(comparison, .cadence).verdict == .withinNoise)
    }

    @Test func ownSpreadOutranksWhatIsPublished() throws {
        let kept = [158.0, 162, 155, 165, 160, 161].enumerated().map { cadence($0.offset, $0.element) }
        let (before, after) = (cadence(8, 160), cadence(9, 165))
        let usual = Baseline(for: after, among: kept)
        let own = try change(RunComparison(before: before, after: after, usual: usual), .cadence)
        #expect(own.line == .own(runs: 6) && own.verdict == .withinNoise)
        #expect(try #require(own.smallest) > 5)
    }

    @Test func unlikeRunsAreNotComparedAndSayWhy() throws {
        let comparison = RunComparison(before: cadence(1, 160), after: cadence(9, 165, speed: 4))
        guard case .notComparable(let why) = try change(comparison, .cadence).verdict else {
            Issue.record("compared")
            return
        }
        #expect(why.contains("3.0 and 4.0 m/s"))
    }

    @Test func aNumberWithoutALineIsNotJudged() throws {
        let pair = [1, 9].map { run($0, [number(.sidewaysRatio, 0.1 * Double($0), se: 0.01)]) }
        let found = try change(RunComparison(before: pair[0], after: pair[1]), .sidewaysRatio)
        guard case .notComparable(let why) = found.verdict else {
            Issue.record("compared")
            return
        }
        #expect(why.contains("five kept runs"))
    }

    /// 12 % on A, then 12 % on B: sizes are alike, and the page says that it cannot see more.
    @Test func unnamedFeetAreComparedBySize() throws {
        let pair = [12.0, -12].map { run(1, [number(.loadAsymmetry, $0, se: 0.5, mounting: 3)]) }
        let comparison = RunComparison(before: pair[0], after: pair[1])
        let found = try change(comparison, .loadAsymmetry)
        #expect(found.isSize && found.difference == 0 && found.verdict == .withinNoise)
        #expect(abs(try #require(found.smallest) - 18.0.squareRoot()) < 1e-9)
        #expect(comparison.caveats.contains { $0.contains("went over to the other foot") })
        let named = [12.0, -12].map {
            run(1, [number(.loadAsymmetry, $0, se: 0.5, mounting: 3)], named: true)
        }
        #expect(
            try change(RunComparison(before: named[0], after: named[1]), .loadAsymmetry).difference == -24)
    }
}

@Suite struct RunTrendTests {
    @Test func eachRunIsJudgedByTheRunsBeforeIt() throws {
        let values = [160.0, 161, 159, 160, 161, 160, 170, 160]
        let kept = values.enumerated().map { cadence(1 + 7 * $0.offset, $0.element) }
        let trend = try #require(RunTrend(of: .cadence, athlete: "A", among: kept.shuffled()))
        #expect(
            trend.points.map(\.verdict) == Array(repeating: .tooEarly, count: 5) + [
                .withinNoise, .realChange, .withinNoise,
            ])
        #expect(try #require(trend.slope).range.contains(0))
    }

    @Test func aSteadyRiseHasAClearSlope() throws {
        let kept = (0..<9).map { cadence(7 * $0, 150 + Double($0)) }
        let slope = try #require(RunTrend(of: .cadence, athlete: "A", among: kept)?.slope)
        #expect(abs(slope.perFourWeeks - 4) < 1e-9 && slope.isClear)
    }

    @Test func runsLeftOutAreCountedWithTheReason() throws {
        let kept = (0..<6).map { cadence($0, 160) } + [cadence(7, 160, speed: 5), run(8, [])]
        let trend = try #require(RunTrend(of: .cadence, athlete: "A", among: kept + [cadence(9, 160)]))
        #expect(trend.points.count == 7 && trend.leftOut.map(\.runs) == [1, 1])
        #expect(trend.slope == nil, "nine days say nothing about weeks")
    }
}
