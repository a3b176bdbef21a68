// The middle of several runs: closed forms, limits, and what chance does to the lines drawn from it.

import GaitModel
import Testing

@testable import GaitHistory

@Suite struct RandomEffectsTests {
    /// Equal errors s: weights are equal, tau^2 is the sample variance less s^2, and tau^2 + s^2 the sample variance.
    @Test func equalErrorsGiveTheSampleVariance() throws {
        let values = [160.0, 163, 158, 166, 161]
        let effects = try #require(RandomEffects(values.map { ($0, 0.5) }))
        let mean = 161.6
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4
        #expect(abs(effects.mean - mean) < 1e-9)
        #expect(abs(effects.betweenVariance - (variance - 0.25)) < 1e-9)
        #expect(abs(effects.deviation - variance.squareRoot()) < 1e-9)
        #expect(abs(effects.standardError - (variance / 5).squareRoot()) < 1e-9)
        #expect(abs(effects.smallestRealChange - 1.96 * (2 * variance).squareRoot()) < 1e-9)
        // The classical prediction interval, t = 2.776 for 4 degrees of freedom.
        #expect(abs(effects.nextRunHalfWidth - 2.776445 * (variance * 1.2).squareRoot()) < 1e-4)
    }

    /// Runs that differ less than their errors let expect: no spread of their own, the fixed-effect mean.
    @Test func runsThatAgreeHaveNoSpreadBetweenThem() throws {
        let runs: [(value: Double, standardError: Double)] = [(10, 1), (10.1, 2), (9.9, 1), (10, 0.5)]
        let effects = try #require(RandomEffects(runs))
        let weights = [1, 0.25, 1, 4]
        let mean = zip(runs, weights).reduce(0) { $0 + $1.0.value * $1.1 } / 6.25
        #expect(effects.betweenVariance == 0)
        #expect(abs(effects.mean - mean) < 1e-12)
        #expect(abs(effects.standardError - (1 / 6.25).squareRoot()) < 1e-12)
        #expect(abs(effects.meanSquaredError - (1 + 4 + 1 + 0.25) / 4) < 1e-12)
    }

    /// Worked by hand: y = 1, 2, 6 with errors 1, 1, 2. mean 2, Q = 1 + 0 + 4, C = 4/3, tau^2 = (5 - 2) / C = 2.25.
    @Test func aCaseWorkedByHand() throws {
        let effects = try #require(RandomEffects([(1, 1), (2, 1), (6, 2)]))
        #expect(abs(effects.betweenVariance - 2.25) < 1e-9)
        let weights = [1 / 3.25, 1 / 3.25, 1 / 6.25]
        let mean = (weights[0] + 2 * weights[1] + 6 * weights[2]) / weights.reduce(0, +)
        #expect(abs(effects.mean - mean) < 1e-9)
    }

    @Test func runsWithoutAnyErrorStillHaveAMean() throws {
        let effects = try #require(RandomEffects([(4, 0), (6, 0), (8, 0)]))
        #expect(abs(effects.mean - 6) < 1e-6 && abs(effects.betweenVariance - 4) < 1e-6)
        let same = try #require(RandomEffects([(4, 0), (4, 0)]))
        #expect(same.mean == 4 && same.deviation < 1e-5)
    }

    @Test func oneRunOrNonsenseIsNoAnswer() {
        #expect(RandomEffects([(4, 1)]) == nil)
        #expect(RandomEffects([(4, 1), (.nan, 1)]) == nil)
    }

    /// Moving or stretching the scale moves and stretches the answer, and order does not matter.
    @Test func scaleAndOrder() throws {
        var chance = Chance()
        for _ in 0..<200 {
            let runs = (0..<Int.random(in: 2...20, using: &chance)).map { _ in
                (value: 5 * chance.normal(), standardError: Double.random(in: 0.2...2, using: &chance))
            }
            let one = try #require(RandomEffects(runs))
            let two = try #require(
                RandomEffects(runs.shuffled(using: &chance).map { (7 + 3 * $0.value, 3 * $0.standardError) }))
            #expect(abs(two.mean - (7 + 3 * one.mean)) < 1e-6)
            #expect(abs(two.deviation - 3 * one.deviation) < 1e-6)
            #expect(one.betweenVariance >= 0 && one.mean <= (runs.map(\.value).max() ?? 0) + 1e-9)
        }
    }
}

/// Runners whose true spread is known: how often a line is crossed by chance alone.
@Suite struct CoverageTests {
    struct Shares {
        /// The next run lies within the band.
        var band = 0.0
        /// Two further runs differ by less than the personal smallest real change.
        var change = 0.0
    }

    /// Runs of SD `tau` about the mean, each known with an error of its own between 0.3 and 1.2.
    static func shares(runs: Int, tau: Double, athletes: Int = 2000) throws -> Shares {
        var chance = Chance(UInt64(runs) + UInt64(10 * tau))
        var (inside, noise) = (0, 0)
        func next() -> (value: Double, standardError: Double) {
            let error = Double.random(in: 0.3...1.2, using: &chance)
            return (165 + tau * chance.normal() + error * chance.normal(), error)
        }
        for _ in 0..<athletes {
            let effects = try #require(RandomEffects((0..<runs).map { _ in next() }))
            let (one, two) = (next(), next())
            if abs(one.value - effects.mean) <= effects.nextRunHalfWidth { inside += 1 }
            if abs(one.value - two.value) <= effects.smallestRealChange { noise += 1 }
        }
        return Shares(
            band: Double(inside) / Double(athletes), change: Double(noise) / Double(athletes))
    }

    @Test(arguments: [1.0, 3.0]) func theBandHolds95PercentFromFiveRunsOn(tau: Double) throws {
        for runs in [5, 8, 20] {
            let share = try Self.shares(runs: runs, tau: tau).band
            #expect((0.935...0.975).contains(share), "\(runs) runs, tau \(tau): \(share)")
        }
    }

    /// Runs that differ by their own errors only: a spread below none is not believed, so the band is rather too wide.
    @Test func theBandIsRatherTooWideWhereRunsAgree() throws {
        for runs in [5, 8, 20] {
            let share = try Self.shares(runs: runs, tau: 0).band
            #expect((0.95...0.995).contains(share), "\(runs) runs: \(share)")
        }
    }

    /// With few runs their spread is rough, and 1.96 does not know that: 87 to 90 % at five runs, 93 to 94 % at twenty.
    @Test(arguments: [1.0, 3.0]) func thePersonalChangeHolds95PercentWithTwentyRuns(tau: Double) throws {
        let few = try Self.shares(runs: 5, tau: tau).change
        let many = try Self.shares(runs: 20, tau: tau).change
        #expect((0.86...0.93).contains(few), "5 runs, tau \(tau): \(few)")
        #expect((0.925...0.965).contains(many), "20 runs, tau \(tau): \(many)")
    }
}
