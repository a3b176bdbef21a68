// Proves that shock attenuation is the gain curve that the simulated body has, and that it needs matched clocks.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Shock attenuation")
struct ShockAttenuationTests {
    struct Sensor {
        let recording: Recording
        let summary: GaitSummary
        let track: SensorTrack

        init(
            _ site: SensorSite, _ plan: RunnerPlan, placement: SensorPlacement, mount: UInt64,
            late: Double = 0
        ) {
            recording = Recording(
                site: site, plan, rate: 500, variability: .human,
                imperfections: .worn(seed: mount, noise: 0.1), seed: 9
            ).dropping(first: Int(late * 500))
            var (analyzer, track) = (
                GaitAnalyzer(context: SessionContext(placement: placement)), SensorTrack()
            )
            for block in recording.blocks() {
                track.add(block)
                track.add(analyzer.process(block))
            }
            let last = analyzer.finish(.forTests(recording))
            track.add(last.steps)
            (self.track, summary) = (track, last.summary)
        }

        var contacts: [Double] { track.landings.filter(\.isUsed).map(\.start) }

        func spectrum(_ contacts: [Double]) throws -> StanceSpectrum {
            var spectrum = try #require(StanceSpectrum(track, contacts: contacts))
            for block in recording.blocks() { spectrum.add(block) }
            return spectrum
        }

        func envelope(_ contacts: [Double]) throws -> LandingEnvelope {
            var envelope = try #require(LandingEnvelope(track, contacts: contacts))
            for block in recording.blocks() { envelope.add(block) }
            return envelope
        }
    }

    private static func plan(jumps: Bool) -> RunnerPlan {
        var plan = RunnerPlan.standThenRun(seconds: 60)
        if jumps { plan.surroundWithJumps() }
        return plan
    }

    private static func answer(_ trunk: Sensor, _ tibia: Sensor, _ match: TrunkMatch?) throws -> Assessment {
        ShockAttenuation.assessment(
            trunk: try match.map { match in try trunk.spectrum(tibia.contacts.map { match.trunk($0) }) },
            tibia: try tibia.spectrum(tibia.contacts), match: match, withheld: nil)
    }

    @Test("Each frequency within 1 dB of the exact curve where the trunk feels this leg alone")
    func curve() throws {
        for gain in [BodyGain(), BodyGain(corner: 8, floor: 0.3)] {
            let plan = Self.plan(jumps: true)
            let tibia = Sensor(.leg(.left, .shin), plan, placement: .tibia, mount: 1)
            let trunk = Sensor(
                .shockedTrunk(.left, .shin, gain), plan, placement: .sacrum, mount: 2, late: 0.75)
            let match = try #require(
                TrunkMatch.jumps(trunk: trunk.track, tibia: tibia.track, duration: tibia.recording.duration))
            #expect(abs(match.trunk(30) - 29.25) < 0.003)
            let found = ShockAttenuation.transfer(
                try trunk.spectrum(tibia.contacts.map { match.trunk($0) }),
                try tibia.spectrum(tibia.contacts))
            for frequency in ShockAttenuation.band {
                let error = found[frequency - 1] - gain.attenuation(at: Double(frequency))
                #expect(abs(error) <= 1, "\(frequency) Hz: \(error)")
            }
        }
    }

    @Test("With both legs' steps at the trunk the mean is within its interval, with jumps and without")
    func both() throws {
        let gain = BodyGain()
        let truth = ShockAttenuation.band.map { gain.attenuation(at: Double($0)) }.reduce(0, +) / 11
        for jumps in [true, false] {
            let plan = Self.plan(jumps: jumps)
            let tibia = Sensor(.leg(.right, .shin), plan, placement: .tibia, mount: 1)
            let trunk = Sensor(.shockedTrunk(nil, .shin, gain), plan, placement: .sacrum, mount: 2)
            let byJumps = TrunkMatch.jumps(
                trunk: trunk.track, tibia: tibia.track, duration: tibia.recording.duration)
            #expect((byJumps != nil) == jumps)
            let match =
                try byJumps
                ?? TrunkMatch.shaking(
                    trunk: try trunk.envelope(tibia.contacts), tibia: try tibia.envelope(tibia.contacts))
            let found = try #require(try Self.answer(trunk, tibia, match).measurement)
            #expect(found.range.contains(truth), "\(found.value) \(found.range) for \(truth)")
            #expect(found.range.halfWidth < 2)
            #expect(found.grade == (jumps ? .b : .c))
        }
    }

    @Test("Without a match of the clocks there is none, and the reason says what to do")
    func withheld() throws {
        let tibia = Sensor(.leg(.left, .shin), Self.plan(jumps: false), placement: .tibia, mount: 1)
        let answer = ShockAttenuation.assessment(
            trunk: nil, tibia: try tibia.spectrum(tibia.contacts), match: nil, withheld: nil)
        #expect(answer.reason?.contains("jump three times") == true)
    }
}
