// Plans can be changed: stops, sprints, drift per kilometre, bounce by cadence.

import GaitSimulator
import Testing

@Suite("Plans")
struct PlanTests {
    static let drifting = SimulationPreset.tired.plan(minutes: 10)

    @Test("A stop takes its time out of the run and leaves the drift where it was")
    func stop() {
        var plan = Self.drifting
        plan.replace(from: 300, by: .stand(seconds: 20))
        #expect(abs(plan.seconds - 600) < 1e-9)
        #expect(plan.sections.count == 5)
        guard case .run(let first, let start, let before) = plan.sections[2],
            case .run(let second, let after, let end) = plan.sections[4]
        else {
            Issue.record("run, stand, run")
            return
        }
        #expect(abs(first - 285) < 1e-9 && abs(second - 280) < 1e-9)
        #expect(start.cadence == 172 && abs(end.cadence - 166) < 1e-9)
        #expect(abs(before.cadence - (172 - 6 * 285 / 585)) < 1e-9)
        #expect(abs(after.cadence - (172 - 6 * 305 / 585)) < 1e-9)
    }

    @Test("A sprint has 250 steps per minute or more, and running goes on without a missed foot")
    func sprint() {
        var plan = Self.drifting
        plan.replace(from: 100, by: .sprint(seconds: 10))
        var runner = SimulatedRunner(plan: plan, sampleRate: 100)
        let steps = runner.record().steps
        let fast = steps.filter { $0.contactStart > 100.5 && $0.contactStart < 109.5 }
        #expect(fast.count > 38 && fast.allSatisfy { 60 / $0.stepTime > 250 })
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.foot != $1.foot })
        #expect(runner.summary.sections.map(\.activity) == [.stand, .walk, .run])
    }

    @Test("Drift per kilometre is counted over running distance")
    func drift() {
        var drift = StrideDrift()
        drift.cadence = -2
        drift.loadAsymmetry = 0.01
        drift.contactTime = 0.004
        var plan = SimulationPreset.balanced.plan(minutes: 20)
        plan.replace(from: 615, by: .stand(seconds: 60))
        plan.drift(drift, speed: 10 / 3.0)
        guard case .run(_, _, let end)? = plan.sections.last else {
            Issue.record("ends running")
            return
        }
        let kilometres = (1200 - 75.0) / 300
        #expect(abs(end.cadence - (168 - 2 * kilometres)) < 1e-9)
        #expect(abs(end.loadAsymmetry - 0.01 * kilometres) < 1e-12)
        #expect(abs(end.contactTime - (0.245 + 0.004 * kilometres)) < 1e-12)
    }

    @Test("Cadence from bounce and contact is the inverse of the closed form", arguments: [150.0, 170, 190])
    func bounce(cadence: Double) {
        let model = StrideModel(cadence: cadence, contactTime: 0.24)
        let found = StrideModel.cadence(oscillation: model.halfSineOscillation, contactTime: 0.24)
        #expect(abs(found - cadence) < 1e-9)
        var drift = StrideDrift()
        drift.oscillation = 0.004
        let higher = model.drifted(drift, kilometres: 3)
        #expect(abs(higher.halfSineOscillation - model.halfSineOscillation - 0.012) < 1e-12)
    }
}
