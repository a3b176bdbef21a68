// Proves that two legs are compared in size always, in time only when their clocks are known, and never when they
// are two different runs.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Two legs")
struct LegPairTests {
    private static let seconds = 90.0

    private static func plan(jumps: Bool, timing: Double = 0) -> RunnerPlan {
        var plan = RunnerPlan.standThenRun(.everyday.with(\.timingAsymmetry, timing), seconds: seconds)
        if jumps { plan.surroundWithJumps() }
        return plan
    }

    /// One leg of a runner; `late` seconds of the recording's start are missing.
    private static func side(
        _ foot: StrideModel.Foot, _ plan: RunnerPlan, asymmetry: Double, placement: SensorPlacement = .tibia,
        late: Double = 0, imperfections: Imperfections = .worn(seed: 1, noise: 0.25), seed: UInt64 = 7
    ) -> LegSide {
        var model = LegModel.usual(placement)
        model.peakAsymmetry = asymmetry / 200
        let rate = placement == .foot ? 500.0 : 200
        var variability = StepVariability.human
        variability.landingCV = 0.06
        let recording = Recording(
            leg: foot, model, plan, rate: rate, variability: variability, imperfections: imperfections,
            seed: seed
        ).dropping(first: Int(late * rate))
        var (analyzer, track) = (
            GaitAnalyzer(context: SessionContext(placement: placement)), SensorTrack()
        )
        for block in recording.blocks() {
            track.add(block)
            track.add(analyzer.process(block))
        }
        let last = analyzer.finish(.forTests(recording))
        track.add(last.steps)
        return LegSide(track: track, summary: last.summary, duration: recording.duration)
    }

    private static func measured(_ pair: LegPair, _ id: MetricID) -> Measurement? {
        pair.rows.first { $0.documentation.id == id }?.assessment.measurement
    }

    @Test(
        "A known difference lies inside the interval, with clocks and without",
        arguments: [(SensorPlacement.tibia, 0.0), (.tibia, 20), (.tibia, -12), (.foot, 15)], [true, false])
    func amplitude(leg: (placement: SensorPlacement, asymmetry: Double), jumps: Bool) throws {
        let plan = Self.plan(jumps: jumps)
        let (left, right) = (
            Self.side(.left, plan, asymmetry: leg.asymmetry, placement: leg.placement),
            Self.side(
                .right, plan, asymmetry: leg.asymmetry, placement: leg.placement, late: 1.25,
                imperfections: .worn(seed: 2, noise: 0.25))
        )
        for (isSwapped, mounting) in [(false, 8.0), (true, 4.0)] {
            let pair = LegPair(left: left, right: right, isSwapConfirmed: isSwapped)
            #expect(pair.mismatch == nil)
            #expect((pair.match != nil) == jumps)
            for id in [MetricID.landingResultantAsymmetry, .landingAxialAsymmetry] {
                let found = try #require(Self.measured(pair, id))
                #expect(found.range.contains(leg.asymmetry), "\(id): \(found.value), \(found.range)")
                #expect(abs(found.value - leg.asymmetry) <= 2.5, "\(id)")
                #expect(found.range.halfWidth >= mounting && found.range.halfWidth < mounting + 1.5)
                #expect(found.method.hasPrefix(jumps ? "paired" : "two-samples"))
            }
        }
    }

    @Test("Jumps give the offset and the timing, in its interval; without both ends no timing")
    func clocks() throws {
        let plan = Self.plan(jumps: true, timing: 0.02)
        let left = Self.side(.left, plan, asymmetry: 0)
        for late in [0.0, 0.4315, 1.9] {
            let right = Self.side(
                .right, plan, asymmetry: 0, late: late, imperfections: .worn(seed: 2, noise: 0.25))
            let pair = LegPair(left: left, right: right, isSwapConfirmed: false)
            let match = try #require(pair.match)
            let truth = (late * 200).rounded(.down) / 200
            #expect(abs(match.offset - truth) <= 0.002 && abs(match.offset - truth) <= match.uncertainty)
            #expect(abs(match.drift) < 50e-6)
            let time = try #require(pair.stepTime.measurement)
            #expect(time.range.contains(4) && abs(time.value - 4) <= 1, "\(time.value) \(time.range)")
        }
    }

    @Test("A clock that is fast by 500 ppm is seen")
    func drift() throws {
        let plan = Self.plan(jumps: true)
        let left = Self.side(.left, plan, asymmetry: 0)
        var right = Self.side(.right, plan, asymmetry: 0, imperfections: .worn(seed: 2, noise: 0.25))
        right = LegSide(track: right.track.paced(1.0005), summary: right.summary, duration: right.duration)
        let match = try #require(ClockMatch.jumps(left.track, right.track, duration: right.duration))
        #expect(match.hasDrift)
        #expect(abs(match.drift - -0.0005) < 50e-6, "\(match.drift)")
    }

    @Test("Without jumps no timing, and the reason says what to do")
    func withheld() {
        let plan = Self.plan(jumps: false)
        let pair = LegPair(
            left: Self.side(.left, plan, asymmetry: 0), right: Self.side(.right, plan, asymmetry: 0),
            isSwapConfirmed: false)
        #expect(pair.match == nil)
        #expect(pair.stepTime.reason?.contains("jump three times") == true)
    }

    @Test("A sensor that reads 5 % too much is corrected and named")
    func gain() throws {
        var loud = Imperfections.worn(seed: 2, noise: 0.25)
        loud.gain = 1.05
        let plan = Self.plan(jumps: false)
        let pair = LegPair(
            left: Self.side(.left, plan, asymmetry: 10),
            right: Self.side(.right, plan, asymmetry: 10, imperfections: loud), isSwapConfirmed: true)
        #expect(pair.notices.contains { $0.code == "W_GAIN" && $0.message.contains("right") })
        let found = try #require(Self.measured(pair, .landingAxialAsymmetry))
        #expect(abs(found.value - 10) <= 2.5)
    }

    @Test("Pages of what only a pair shows are complete, and their ids are their own")
    func pages() {
        for page in PairMetrics.documentation {
            let texts = [page.title, page.what, page.formula, page.placements, page.limits] + page.sources
            #expect(texts.allSatisfy { !$0.isEmpty } && page.sources.count >= 2, "\(page.id)")
            #expect(!MetricCatalog.documentation.contains { $0.id == page.id })
        }
    }

    @Test("Two different runs are refused")
    func mismatch() {
        let left = Self.side(.left, Self.plan(jumps: false), asymmetry: 0)
        let short = Self.side(.right, .standThenRun(seconds: 45), asymmetry: 0)
        let quick = Self.side(
            .right, .standThenRun(.everyday.with(\.cadence, 178), seconds: Self.seconds), asymmetry: 0)
        for right in [short, quick] {
            let error = LegPair(left: left, right: right, isSwapConfirmed: false).mismatch
            #expect(error?.code == .pair && error?.code.exitStatus == 65)
            #expect(error?.what.hasSuffix("Same run?") == true)
        }
    }
}

extension SensorTrack {
    /// The same recording on a clock that runs `pace` times as fast.
    fileprivate func paced(_ pace: Double) -> SensorTrack {
        var copy = self
        copy.rate = SampleRate(rate.hertz / pace)
        return copy
    }
}
