// The presets show the traits their descriptions promise.

import GaitSimulator
import Testing

@Suite("Presets")
struct PresetTests {
    static func summary(_ preset: SimulationPreset, minutes: Double = 3) -> TruthSummary {
        var runner = preset.runner(minutes: minutes, sampleRate: 50)
        while runner.next() != nil {}
        return runner.summary
    }

    @Test(arguments: SimulationPreset.allCases)
    func lastsAsLongAsAsked(preset: SimulationPreset) {
        #expect(abs(preset.plan(minutes: 7).seconds - 420) < 1e-9)
        #expect(!preset.title.isEmpty && !preset.description.isEmpty)
        let activities = Self.summary(preset, minutes: 1).sections.map(\.activity)
        #expect(activities == (preset == .walking ? [.stand, .walk] : [.stand, .walk, .run]))
    }

    @Test func balanced() {
        let truth = Self.summary(.balanced)
        #expect(abs(truth.cadence - 168) < 0.6)
        #expect(abs(truth.contactTime - 0.245) < 0.002)
        #expect(abs(truth.loadDifference) < 1.2)
    }

    @Test func oneSideHarder() {
        #expect(abs(Self.summary(.oneSideHarder).loadDifference - 20) < 1.2)
    }

    @Test func bounce() {
        let oscillation = Self.summary(.bounce).symmetricOscillation ?? 0
        #expect(abs(oscillation - 0.115) < 0.001)
    }

    @Test func tired() {
        guard case .run(_, let start, let end)? = SimulationPreset.tired.plan(minutes: 30).sections.last
        else {
            Issue.record("the last section is a run")
            return
        }
        #expect(start.cadence == 172 && end.cadence == 166)
        #expect(start.contactTime == 0.240 && end.contactTime == 0.262)
        #expect(start.loadAsymmetry == 0.02 && end.loadAsymmetry == 0.07)
    }

    @Test("Running is clear of the walking limits of attainable 5: total RMS 0.55, vertical 0.44 g")
    func runningIsClearlyRunning() {
        for preset in SimulationPreset.allCases where preset != .walking {
            var runner = preset.runner(minutes: 1)
            let samples = runner.record().samples
            let forces = (4000..<samples.count).map {
                SIMD3(Double(samples.x[$0]), Double(samples.y[$0]), Double(samples.z[$0]))
            }
            let centre = forces.reduce(SIMD3<Double>(), +) / Double(forces.count)
            let vertical = rms(forces.map { (($0 - centre) * centre).sum() })
            #expect(vertical > 0.6, "\(preset)")
        }
    }
}
