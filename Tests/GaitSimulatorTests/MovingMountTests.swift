// Mounts that drift and slip, the anti-alias filter, pelvic drop.

import GaitSimulator
import Glibc
import Testing

@Suite("Moving mounts and filters")
struct MovingMountTests {
    @Test("A drift reaches its angle, a slip turns at once")
    func driftAndSlip() {
        var imperfections = Imperfections()
        imperfections.mountDrift = MountDrift(degrees: 5, seconds: 40)
        imperfections.slip = MountSlip(time: 60, degrees: 20)
        var runner = SimulatedRunner(
            plan: RunnerPlan([.stand(seconds: 80)]), sampleRate: 10, imperfections: imperfections)
        let samples = runner.record().samples
        func close(_ value: Float, _ expected: Double) -> Bool { abs(Double(value) - expected) < 1e-6 }
        #expect(close(samples.x[0], 0) && close(samples.z[0], 1))
        #expect(close(samples.x[200], -sin(2.5 * .pi / 180)), "half way")
        #expect(close(samples.x[599], -sin(5 * .pi / 180)) && close(samples.y[599], 0))
        #expect(close(samples.y[600], cos(5 * .pi / 180) * sin(20 * .pi / 180)))
        #expect(close(magnitudeOf(samples, 700), 1))
    }

    private func magnitudeOf(_ block: SimulatedBlock, _ index: Int) -> Float { magnitude(block, index) }

    @Test("The filter passes the band and stops what would fold back")
    func filterGain() {
        let filter = AntiAlias()
        #expect(abs(filter.gain(at: 0) - 1) < 1e-12)
        #expect(abs(filter.gain(at: 0.25) - 1) < 1e-3)
        #expect(abs(filter.gain(at: 0.4) - 0.5) < 0.01)
        for share in stride(from: 0.52, through: 4, by: 0.03) { #expect(abs(filter.gain(at: share)) < 2e-3) }
    }

    @Test("Filtered lines are the exact c_k times the filter's gain")
    func filteredLines() {
        var imperfections = Imperfections()
        imperfections.antiAlias = AntiAlias()
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: 26, GoldenCase.g4)]), sampleRate: 25, imperfections: imperfections
        )
        // Strides 1 to 17, 12 s from the first whole sample after one second.
        let samples = Array(runner.record().samples.z[25..<325])
        for k in 1...8 {
            let frequency = Double(k) / GoldenCase.g4.strideTime
            let expected =
                GoldenCase.g4.harmonic(k).amplitude * imperfections.antiAlias.map {
                    $0.gain(at: frequency / 25)
                }!
            #expect(abs(LegTests.line(samples, k, strides: 17).amplitude - expected) < 0.02, "k = \(k)")
        }
    }

    @Test("The extra drop is the roll from contact to mid-stance, on its own side")
    func pelvicDrop() {
        var pelvis = PelvisRotation(yaw: 0, obliquity: 0, pitch: 0)
        pelvis.dropLeft = 3
        pelvis.dropRight = 7
        var runner = LegTests.run(.trunk, seconds: 12, rate: 2000, pelvis: pelvis, model: GoldenCase.g4)
        let (samples, steps) = runner.record()
        let roll = samples.gyroscope?.x ?? []
        for step in steps.dropLast() {
            let first = Int((step.contactStart * 2000).rounded(.up))
            let change = roll[first..<first + 250].reduce(0) { $0 + Double($1) / 2000 }
            #expect(abs(change - (step.foot == .left ? 3 : -7)) < 0.05)
        }
        #expect(abs(pelvis.contralateralDrop(.right, GoldenCase.g4) - 7) < 1e-12)
        pelvis.obliquity = 4
        let middle = cos(.pi / 2 * GoldenCase.g4.duty)
        #expect(abs(pelvis.contralateralDrop(.left, GoldenCase.g4) - 3 - 4 * (middle - 1)) < 1e-12)
        #expect(abs(pelvis.contralateralDrop(.right, GoldenCase.g4) - 7 - 4 * (middle - 1)) < 1e-12)
    }
}
