// When a load difference is stated, noted and flagged: cases, and the operating curve of methods.md 3.5.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct LoadDecisionTests {
    static func channel(
        _ difference: Double, effectSize: Double = 1.5, consistency: Double = 1, pairs: Int = 300,
        metric: MetricID = .peakAsymmetry
    ) -> LoadChannel {
        LoadChannel(
            metric: metric, difference: difference, halfWidth: 1, mounting: 3, effectSize: effectSize,
            consistency: consistency, segments: 5, pairs: pairs, meanA: 2, meanB: 2)
    }

    static func swing(_ difference: Double) -> LoadChannel { channel(difference, metric: .loadAsymmetry) }

    @Test func linesApplyAfterBothDoubtsAreTakenOff() {
        #expect(LoadDecision.size(Self.channel(10)) == .small(Self.channel(10)))
        #expect(LoadDecision.size(Self.channel(10.1)) == .notable(Self.channel(10.1)))
        #expect(LoadDecision.size(Self.channel(14)) == .notable(Self.channel(14)))
        #expect(LoadDecision.size(Self.channel(-14.1)) == .flagged(Self.channel(-14.1)))
    }

    @Test func unsteadyDifferencesAreNeverFlagged() {
        let channels = [
            Self.channel(20, effectSize: 0.29), Self.channel(20, consistency: 0.74), Self.channel(20, pairs: 59),
            Self.channel(20, effectSize: .nan), Self.channel(20, consistency: .nan),
        ]
        for channel in channels {
            guard case .notable = LoadDecision.size(channel) else {
                Issue.record("flagged: \(channel)")
                continue
            }
        }
    }

    @Test func negativeEffectSizeCountsBySize() {
        let channel = Self.channel(-20, effectSize: -1.5)
        #expect(LoadDecision.size(channel) == .flagged(channel))
    }

    @Test func peakGivesTheSizeWhenBothAgree() {
        let peak = Self.channel(20)
        #expect(LoadDecision.decide(swing: Self.swing(9), peak: peak) == .flagged(peak))
    }

    @Test func swingWithinItsIntervalStatesNothing() {
        let swing = Self.swing(0.9)
        #expect(LoadDecision.decide(swing: swing, peak: Self.channel(9)) == .small(swing))
        #expect(LoadDecision.decide(swing: swing, peak: Self.channel(20)) == .contradictory)
    }

    @Test func oppositeSidesAreNotBelieved() {
        #expect(LoadDecision.decide(swing: Self.swing(-12), peak: Self.channel(8)) == .contradictory)
        let little = Self.swing(-4)
        #expect(LoadDecision.decide(swing: little, peak: Self.channel(3)) == .small(little))
    }

    @Test func swingStandsAloneWhenThereIsNoPeak() {
        let swing = Self.swing(20)
        #expect(LoadDecision.decide(swing: swing, peak: nil) == .flagged(swing))
    }

    /// Share of simulated runs noted (or more) and flagged at a true difference, %.
    static func shares(true difference: Double, runs: Int = 2000) -> (noted: Double, flagged: Double) {
        var random = SeededRandom(seed: 20_260 &+ UInt64(difference * 10))
        var (noted, flagged) = (0, 0)
        for _ in 0..<runs {
            switch LoadDecision.size(MadeStrides.channel(true: difference, random: &random)) {
            case .flagged: (noted, flagged) = (noted + 1, flagged + 1)
            case .notable: noted += 1
            case .small, .contradictory: break
            }
        }
        return (100 * Double(noted) / Double(runs), 100 * Double(flagged) / Double(runs))
    }

    @Test func operatingCurveOfTheRule() {
        for difference in [0.0, 8, 10, 12, 14, 16, 20] { print("CURVE", difference, Self.shares(true: difference)) }
    }
}
