// Running sums against the textbook formulas, and intervals that keep their promise.

import Foundation
import Testing

@testable import SignalCore

@Suite struct RunningStatisticsTests {
    static func statistics(_ values: [Double]) -> RunningStatistics {
        var statistics = RunningStatistics()
        for value in values { statistics.add(value) }
        return statistics
    }

    /// x(t) = r x(t-1) + noise.
    static func autoregressive(_ count: Int, _ r: Double, _ random: inout SeededGenerator) -> [Double] {
        var x = random.normal() / (1 - r * r).squareRoot()
        return (0..<count).map { _ in
            x = r * x + random.normal()
            return x
        }
    }

    @Test func momentsAreTheTextbooks() {
        let s = Self.statistics([2, 4, 4, 4, 5, 5, 7, 9])
        #expect(s.count == 8)
        #expect(s.mean == 5)
        #expect(abs(s.variance - 32.0 / 7) < 1e-12)
        #expect(s.minimum == 2 && s.maximum == 9)
    }

    @Test func lagOneIsTheCorrectedSum() {
        let x: [Double] = [1e6 + 1, 1e6 + 2, 1e6 + 4, 1e6 + 3, 1e6 + 5, 1e6 + 7]
        let mean = x.reduce(0, +) / 6
        let products = (0..<5).reduce(0) { $0 + (x[$1] - mean) * (x[$1 + 1] - mean) }
        let raw = products / x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        #expect(abs(Self.statistics(x).lag1 - (raw + (1 + 3 * raw) / 6)) < 1e-9)
    }

    @Test(arguments: [0.0, 0.3, 0.6, 0.8])
    func effectiveCountFollowsAnAutoregression(r: Double) {
        var random = SeededGenerator()
        let s = Self.statistics(Self.autoregressive(20_000, r, &random))
        #expect(abs(s.lag1 - r) < 0.02)
        #expect(abs(s.effectiveCount / 20_000 / ((1 - r) / (1 + r)) - 1) < 0.08)
    }

    @Test func intervalsOfDependentValuesCoverTheMean() throws {
        var random = SeededGenerator()
        var hits = 0
        for _ in 0..<400 {
            let s = Self.statistics(Self.autoregressive(60, 0.6, &random))
            if abs(s.mean) < (try #require(s.halfWidth95)) { hits += 1 }
        }
        #expect((0.90...0.99).contains(Double(hits) / 400))
    }

    @Test func alternatingValuesAreNotWorthMoreThanTheyAre() {
        let s = Self.statistics((0..<50).map { $0 % 2 == 0 ? 1 : -1 })
        #expect(s.lag1 == 0)
        #expect(s.effectiveCount == 50)
    }

    @Test func aGapMakesNoPair() {
        var s = RunningStatistics()
        for x in [1.0, 1, 1] { s.add(x) }
        s.breakSequence()
        for x in [5.0, 5, 5] { s.add(x) }
        // four pairs, each (2)(2) about the mean 3
        let raw = 4.0 / 4 * 5 / 24 * 4
        #expect(abs(s.lag1 - min(0.95, raw + (1 + 3 * raw) / 6)) < 1e-12)
    }

    @Test func mergingIsAddingWithAGap() {
        var random = SeededGenerator()
        let a = Self.autoregressive(40, 0.5, &random).map { $0 + 100 }
        let b = Self.autoregressive(25, 0.5, &random).map { $0 - 50 }
        var merged = Self.statistics(a)
        merged.merge(Self.statistics(b))
        var added = Self.statistics(a)
        added.breakSequence()
        for x in b { added.add(x) }
        #expect(merged.count == added.count)
        #expect(abs(merged.mean - added.mean) < 1e-10)
        #expect(abs(merged.variance - added.variance) < 1e-8)
        #expect(abs(merged.lag1 - added.lag1) < 1e-10)
        #expect(merged.minimum == added.minimum && merged.maximum == added.maximum)
        var intoEmpty = RunningStatistics()
        intoEmpty.merge(Self.statistics(a))
        #expect(intoEmpty.lag1 == Self.statistics(a).lag1)
    }

    @Test func fewValuesSayLittle() throws {
        #expect(Self.statistics([]).halfWidth95 == nil)
        #expect(Self.statistics([3]).halfWidth95 == nil)
        let two = Self.statistics([1, 3])
        #expect(two.effectiveCount == 2)
        #expect(abs(try #require(two.halfWidth95) - 12.7062) < 1e-3)
        #expect(Self.statistics([4, 4, 4]).halfWidth95 == 0)
    }
}
