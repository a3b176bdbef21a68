// Wrist and pocket: the stride line, the shared vertical part, the rocking thigh.

import GaitSimulator
import Testing

@Suite("Wrist and pocket")
struct LimbTests {
    static func line(_ values: [Float], _ k: Int) -> Double {
        LegTests.line(values, k, strides: 17).amplitude
    }

    static func samples(_ site: SensorSite, pelvis: PelvisRotation? = nil) -> SimulatedBlock {
        var runner = LegTests.run(site, seconds: 12, rate: 1000, pelvis: pelvis, model: GoldenCase.g4)
        return runner.record().samples
    }

    @Test("The stride line of the wrist has the arm's amplitude and dominates; bounce is 0.6 of the trunk's")
    func wrist() {
        let trunk = Self.samples(.trunk)
        let wrist = Self.samples(.wrist(ArmSwing(acceleration: 20)))
        #expect(abs(Self.line(wrist.x, 1) - 20) < 1e-3)
        for k in 2...8 {
            #expect(abs(Self.line(wrist.z, k) - 0.6 * Self.line(trunk.z, k)) < 1e-3)
            #expect(Self.line(wrist.x, 1) > 2 * Self.line(wrist.z, k))
        }
        #expect(abs(mean(wrist.z.map(Double.init)) - mean(trunk.z.map(Double.init)) * 0.6 - 0.4) < 1e-6)
    }

    @Test("Standing, a wrist reads 1 g; walking, it swings less")
    func wristAtRest() {
        var runner = SimulatedRunner(
            plan: RunnerPlan([.stand(seconds: 5), .walk(seconds: 10, cadence: 112)]), site: .wrist(ArmSwing())
        )
        let samples = runner.record().samples
        #expect(
            samples.z.prefix(1000).allSatisfy { $0 == 1 } && samples.x.prefix(1000).allSatisfy { $0 == 0 })
        let most = samples.x.map { abs(Double($0)) }.max() ?? 0
        #expect(most > 0.3 && most < 15 / standardGravity / 2)
    }

    @Test("A pocket rocks with the stride, as a rotation: without swing the magnitude is the trunk's")
    func pocket() {
        let trunk = Self.samples(.trunk)
        let pocket = Self.samples(.pocket(ThighSwing(acceleration: 0, tilt: 15)))
        for index in stride(from: 0, to: pocket.count, by: 7) {
            #expect(abs(magnitude(pocket, index) - magnitude(trunk, index)) < 1e-5)
        }
        let thrown = Self.samples(.pocket(ThighSwing(acceleration: 8, tilt: 0)))
        #expect(abs(Self.line(thrown.x, 1) - 8) < 1e-3)
        #expect(thrown.z == trunk.z)
    }

    @Test("Gyroscopes on limbs see the limb's swing and not the pelvis")
    func limbRates() {
        let rates = Self.samples(.pocket(ThighSwing(tilt: 15)), pelvis: PelvisRotation(yaw: 20)).gyroscope
        #expect(rates?.z.allSatisfy { $0 == 0 } == true)
        let angle = (rates?.y ?? []).reduce(into: [0.0]) { $0.append(($0.last ?? 0) + Double($1) / 1000) }
        #expect(abs((angle.max() ?? 0) - (angle.min() ?? 0) - 30) < 0.1)
    }
}
