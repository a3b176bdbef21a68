// The truth that comes along agrees with the signal.

import GaitSimulator
import Testing

@Suite("Truth")
struct TruthTests {
    @Test("Impulse balance: mean vertical acceleration of a stride is zero")
    func impulseBalance() {
        for golden in GoldenCase.all {
            let model = golden.model
            let points = 20_000
            let sum = (0..<points).reduce(0.0) {
                $0 + model.specificForce(at: (Double($1) + 0.5) / Double(points) * model.strideTime).z
            }
            #expect(abs(sum / Double(points) - 1) < 1e-6, "\(golden.name)")
        }
    }

    @Test("Impulse balance holds with step-to-step variability, too")
    func balanceWithVariability() {
        var variability = StepVariability.human
        variability.loadCV = 0.06
        variability.loadCorrelation = 0.8
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: 120, StreamTests.asymmetric)]), variability: variability)
        let up = runner.record().samples.z.map(Double.init)
        #expect(abs(mean(up) - 1) < 0.004)
        #expect(abs(mean(Array(up[..<12_000])) - 1) < 0.008)
    }

    @Test("The signal is zero in flight and positive exactly within the true contacts")
    func contactsMatchSignal() {
        let model = StrideModel(cadence: 170, contactTime: 0.25)
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: 30, model)]), sampleRate: 500, variability: .human)
        let (samples, steps) = runner.record()
        var onGround = [Bool](repeating: false, count: samples.count)
        for step in steps {
            let first = Int((step.contactStart * 500).rounded(.up))
            let last = min(Int((step.toeOff * 500).rounded(.up)), samples.count)
            for index in first..<last { onGround[index] = samples.time[index] > step.contactStart }
        }
        let wrong = (0..<samples.count).filter { (samples.z[$0] > 1e-9) != onGround[$0] }
        #expect(wrong.isEmpty)
        #expect(steps.count == Int(runner.summary.steps) && steps.count > 80)
        #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.foot != $1.foot })
    }

    @Test("Summary of a perfect run equals the model")
    func perfectSummary() {
        let model = StreamTests.asymmetric
        var runner = SimulatedRunner(plan: RunnerPlan([.run(seconds: 40 * model.strideTime, model)]))
        while runner.next() != nil {}
        let summary = runner.summary
        #expect(summary.steps == 80)
        #expect(abs(summary.cadence - 170) < 1e-9)
        #expect(abs(summary.contactTime - 0.25) < 1e-12)
        #expect(abs(summary.flightTime - model.flightTime) < 1e-9)
        #expect(abs(summary.duty - model.duty) < 1e-9)
        #expect(abs(summary.loadDifference - 10) < 1e-9)
        #expect(abs(summary.stepTimeDifference - 4) < 1e-9)
        let oscillation = StrideTruth(model).symmetricOscillation
        #expect(abs((summary.symmetricOscillation ?? 0) - oscillation) < 1e-9)
    }

    @Test("Variability has the requested size and correlation")
    func variability() {
        var variability = StepVariability(stepTimeCV: 0.02)
        let model = StrideModel(cadence: 170, contactTime: 0.25)
        let plan = RunnerPlan([.run(seconds: 1000, model)])
        var timed = SimulatedRunner(plan: plan, sampleRate: 1, variability: variability)
        let times = timed.record().steps.map { $0.stepTime / model.stepTime - 1 }
        #expect(abs(rms(times) - 0.02) < 0.001)

        variability = StepVariability(loadCV: 0.05, loadCorrelation: 0.6)
        var loaded = SimulatedRunner(plan: plan, sampleRate: 1, variability: variability)
        let steps = loaded.record().steps
        let loads = steps.map { $0.loadPeak * standardGravity / model.amplitude - 1 }
        let pairs = zip(loads, loads.dropFirst()).map { $0 * $1 }
        #expect(abs(rms(loads) - 0.05) < 0.004)
        #expect(abs(mean(pairs) / (rms(loads) * rms(loads)) - 0.6) < 0.06)
        #expect(steps.allSatisfy { abs($0.stepTime - model.stepTime) < 1e-9 })
        #expect(
            steps.allSatisfy {
                abs($0.contactTime * $0.loadPeak - 0.25 * model.amplitude / standardGravity) < 1e-9
            })
    }

    @Test("Drift moves every parameter from the first to the last step")
    func drift() {
        var end = StrideModel(cadence: 166, contactTime: 0.262)
        end.loadAsymmetry = 0.07
        let start = StrideModel(cadence: 172, contactTime: 0.240)
        var runner = SimulatedRunner(plan: RunnerPlan([.run(seconds: 300, from: start, to: end)]))
        let steps = runner.record().steps
        #expect(abs(steps[0].stepTime - start.stepTime) < 1e-9)
        #expect(abs((steps.last?.contactTime ?? 0) - 0.262) < 0.0002)
        #expect(abs((steps.last?.stepTime ?? 0) - end.stepTime) < 0.0002)
        let summary = runner.summary
        #expect(abs(summary.loadDifference - 7) < 0.1, "mean of 0 and 14 %")
        #expect(abs((summary.meanModel?.cadence ?? 0) - 169) < 0.05)
    }

    @Test("Sections are reported, walking stays far from running")
    func sections() {
        var runner = SimulationPreset.walking.runner(minutes: 1)
        let samples = runner.record().samples
        let summary = runner.summary
        #expect(summary.sections.map(\.activity) == [.stand, .walk])
        #expect(summary.sections.last?.end == 60)
        #expect(summary.duty == 0)
        #expect(summary.steps == 0 && summary.walkingSteps > 95 && summary.meanModel == nil)
        let walking = (1000..<samples.count).map {
            SIMD3(Double(samples.x[$0]), Double(samples.y[$0]), Double(samples.z[$0]))
        }
        let centre = walking.reduce(SIMD3<Double>(), +) / Double(walking.count)
        let total = rms(walking.map { (($0 - centre) * ($0 - centre)).sum().squareRoot() })
        #expect(total > 0.15 && total < 0.35)
        let up = runner.mount.rows  // columns of the mount are the body axes
        let vertical = rms(
            walking.map {
                ($0.x - centre.x) * up.x.z + ($0.y - centre.y) * up.y.z + ($0.z - centre.z) * up.z.z
            })
        #expect(vertical > 0.15 && vertical < 0.30)
        #expect(abs((centre * centre).sum().squareRoot() - 1) < 0.02)
    }
}
