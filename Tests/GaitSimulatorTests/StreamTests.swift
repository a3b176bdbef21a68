// The stream equals the closed form, does not depend on block sizes and repeats bit by bit.

import GaitSimulator
import Testing

@Suite("Streaming")
struct StreamTests {
    static var asymmetric: StrideModel {
        var model = GoldenCase.g4
        model.loadAsymmetry = 0.05
        model.timingAsymmetry = 0.02
        model.transientAsymmetry = 0.2
        model.braking = 2.5
        model.brakingAsymmetry = 0.1
        model.lateral = 1.2
        return model
    }

    /// Everything switched on at once.
    static func spoiled(seed: UInt64) -> SimulatedRunner {
        var imperfections = Imperfections()
        imperfections.noise = 0.4
        imperfections.gain = 1.05
        imperfections.bias = SIMD3(0.02, -0.03, 0.01)
        imperfections.mount = .random(seed: 5)
        imperfections.fullScale = 2
        imperfections.resolution = 1 / 2048.0
        imperfections.tilt = OscillatingTilt(pitch: 3, roll: 2, phase: 0.4)
        imperfections.clock.jitter = 0.001
        imperfections.clock.duplicateShare = 0.05
        imperfections.clock.gaps = [ClockErrors.Gap(start: 12, length: 0.7)]
        return SimulatedRunner(
            plan: RunnerPlan([
                .stand(seconds: 2), .walk(seconds: 5, cadence: 112),
                .run(seconds: 10, from: asymmetric, to: GoldenCase.g4), .stand(seconds: 1),
            ]),
            variability: .human, imperfections: imperfections, pelvis: PelvisRotation(), seed: seed)
    }

    @Test("A perfect run equals the closed form from the first sample")
    func equalsClosedForm() {
        let model = Self.asymmetric
        var runner = SimulatedRunner(plan: RunnerPlan([.run(seconds: 20, model)]))
        let samples = runner.record().samples
        #expect(samples.count == 4000)
        var worst = 0.0
        for index in 0..<samples.count {
            let force = model.specificForce(at: samples.time[index])
            worst = max(worst, abs(force.x - Double(samples.x[index])))
            worst = max(worst, abs(force.y - Double(samples.y[index])))
            worst = max(worst, abs(force.z - Double(samples.z[index])))
        }
        #expect(worst < 3e-7, "Float resolution")
    }

    @Test("Any block size gives the same samples, steps and summary", arguments: [1, 3, 7, 64, 1000, 9999])
    func blockSizes(size: Int) {
        var whole = Self.spoiled(seed: 3)
        let expected = whole.record()
        var runner = Self.spoiled(seed: 3)
        var samples = SimulatedBlock()
        var steps: [TruthStep] = []
        while let block = runner.next(maximumCount: size) {
            #expect(block.count <= size && block.count > 0)
            samples.append(block)
            steps += runner.takeSteps()
        }
        #expect(samples == expected.samples)
        #expect(steps == expected.steps)
        #expect(runner.summary == whole.summary)
    }

    @Test("A seed repeats, another seed differs")
    func seeds() {
        var (one, same, other) = (Self.spoiled(seed: 3), Self.spoiled(seed: 3), Self.spoiled(seed: 4))
        let first = one.record().samples
        #expect(first == same.record().samples)
        #expect(first.x != other.record().samples.x)
    }

    @Test("The bits stay as recorded, in debug and release")
    func fingerprint() {
        var runner = Self.spoiled(seed: 3)
        let samples = runner.record().samples
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<samples.count {
            for value in [samples.x[index], samples.y[index], samples.z[index]] {
                hash = (hash ^ UInt64(bitPattern: Int64((value * 2048).rounded()))) &* 0x100_0000_01b3
            }
        }
        #expect(hash == 11_625_779_184_667_743_875)
    }

    @Test("Long recordings keep their time base: hour 30 looks like hour 0")
    func lateSamples() {
        let model = GoldenCase.g4
        var runner = SimulatedRunner(plan: RunnerPlan([.run(seconds: 7200, model)]), sampleRate: 20)
        var last = SimulatedBlock()
        while let block = runner.next(maximumCount: 8192) { last = block }
        let worst = (0..<last.count).map {
            abs(Double(last.z[$0]) - model.specificForce(at: last.time[$0]).z)
        }
        #expect(worst.max() ?? 1 < 1e-6)
    }
}
