// Each imperfection does what it says and nothing else.

import GaitSimulator
import Testing

@Suite("Imperfections")
struct ImperfectionTests {
    static let plan = RunnerPlan([.run(seconds: 30, StreamTests.asymmetric)])

    static func record(_ change: (inout Imperfections) -> Void = { _ in }) -> SimulatedBlock {
        var imperfections = Imperfections()
        change(&imperfections)
        var runner = SimulatedRunner(plan: plan, imperfections: imperfections)
        return runner.record().samples
    }

    static let clean = record()

    @Test func noiseHasItsStandardDeviationAndNoMean() {
        let noisy = Self.record { $0.noise = 0.5 }
        for path in [\SimulatedBlock.x, \.y, \.z] {
            let errors = zip(noisy[keyPath: path], Self.clean[keyPath: path]).map {
                Double($0 - $1) * standardGravity
            }
            #expect(abs(mean(errors)) < 0.02)
            #expect(abs(rms(errors) - 0.5) < 0.02)
        }
        #expect(noisy.time == Self.clean.time)
    }

    @Test func gainAndBias() {
        let changed = Self.record {
            $0.gain = 1.1
            $0.bias = SIMD3(0.1, -0.2, 0.3)
        }
        for index in 0..<changed.count {
            #expect(abs(changed.x[index] - 1.1 * Self.clean.x[index] - 0.1) < 1e-6)
            #expect(abs(changed.y[index] - 1.1 * Self.clean.y[index] + 0.2) < 1e-6)
            #expect(abs(changed.z[index] - 1.1 * Self.clean.z[index] - 0.3) < 1e-6)
        }
    }

    @Test func clippingTouchesOnlyLargeValues() {
        let clipped = Self.record { $0.fullScale = 2 }
        #expect(clipped.z.max() == 2)
        #expect(clipped.z == Self.clean.z.map { min($0, 2) })
        #expect(clipped.z.filter { $0 == 2 }.count > 100)
    }

    @Test func quantisation() {
        let coarse = Self.record { $0.resolution = 1 / 64.0 }
        #expect(coarse.z.allSatisfy { ($0 * 64) == ($0 * 64).rounded() })
        #expect(zip(coarse.z, Self.clean.z).allSatisfy { abs($0 - $1) <= 0.5 / 64 + 1e-6 })
    }

    @Test func mountIsARotationAndIsReported() {
        let rotation = MountRotation.random(seed: 9)
        let turned = Self.record { $0.mount = .random(seed: 9) }
        for index in stride(from: 0, to: turned.count, by: 17) {
            let force = rotation.apply(
                SIMD3(
                    Double(Self.clean.x[index]), Double(Self.clean.y[index]), Double(Self.clean.z[index])))
            #expect(abs(force.x - Double(turned.x[index])) < 1e-6)
            #expect(abs(force.y - Double(turned.y[index])) < 1e-6)
            #expect(abs(force.z - Double(turned.z[index])) < 1e-6)
        }
        #expect(turned == Self.record { $0.mount = .fixed(rotation) })
    }

    @Test func randomRotationsAreOrthonormalAndUniform() {
        var sum = SIMD3<Double>()
        var squares = SIMD3<Double>()
        for seed in 0..<2000 {
            let rows = MountRotation.random(seed: UInt64(seed)).rows
            #expect(abs((rows.x * rows.x).sum() - 1) < 1e-12)
            #expect(abs((rows.x * rows.y).sum()) < 1e-12)
            #expect(abs((rows.y * rows.z).sum()) < 1e-12)
            let cross = SIMD3(
                rows.x.y * rows.y.z - rows.x.z * rows.y.y, rows.x.z * rows.y.x - rows.x.x * rows.y.z,
                rows.x.x * rows.y.y - rows.x.y * rows.y.x)
            #expect(abs((cross * rows.z).sum() - 1) < 1e-12, "right-handed")
            sum += rows.z
            squares += rows.z * rows.z
        }
        for axis in 0..<3 {
            #expect(abs(sum[axis] / 2000) < 0.05)
            #expect(abs(squares[axis] / 2000 - 1 / 3.0) < 0.03)
        }
    }

    @Test("Pitching the sensor forwards makes its x axis look down: rest reads negative x")
    func rotationSense() {
        let leaning = MountRotation(degrees: 30, axis: SIMD3(0, 1, 0)).apply(SIMD3(0, 0, 1))
        #expect(abs(leaning.x + 0.5) < 1e-12)
        #expect(abs(leaning.z - 0.75.squareRoot()) < 1e-12)
    }

    @Test func tiltRotatesWithTheStrideAndKeepsMagnitude() {
        let tilted = Self.record { $0.tilt = OscillatingTilt(pitch: 4, roll: 3) }
        for index in stride(from: 0, to: tilted.count, by: 11) {
            #expect(abs(magnitude(tilted, index) - magnitude(Self.clean, index)) < 1e-5)
        }
        // A quarter stride cycle: roll is at 3/sqrt(2) degrees, pitch at 4 degrees.
        let quarter = Int(GoldenCase.g4.stepTime * 1.02 / 4 * 200)
        #expect(tilted.x[quarter] < Self.clean.x[quarter] - 0.1)
        #expect(tilted.y[quarter] > Self.clean.y[quarter] + 0.05)
    }

    @Test func gyroscopeGivesExactDerivatives() {
        let pelvis = PelvisRotation(yaw: 6, obliquity: 4, pitch: 2, phase: 0.3)
        let model = GoldenCase.g4
        var runner = SimulatedRunner(plan: RunnerPlan([.run(seconds: 10, model)]), pelvis: pelvis)
        let samples = runner.record().samples
        let rates = samples.gyroscope
        #expect(rates?.z.count == samples.count)
        var angle = 0.0
        var angles: [Double] = []
        for rate in rates?.z ?? [] {
            angle += Double(rate) / 200
            angles.append(angle)
        }
        #expect(abs((angles.max() ?? 0) - (angles.min() ?? 0) - 12) < 0.05, "range of motion is 2 Psi")
    }

    @Test func jitterKeepsOrderAndSamples() {
        let jittered = Self.record { $0.clock.jitter = 0.001 }
        let errors = zip(jittered.time, Self.clean.time).map { $0 - $1 }
        #expect(abs(rms(errors) - 0.001) < 0.00005)
        #expect(zip(jittered.time, jittered.time.dropFirst()).allSatisfy { $0 < $1 })
        #expect(jittered.z == Self.clean.z)
    }

    @Test func burstsShareTheLastStamp() {
        let bursts = Self.record { $0.clock.burst = 10 }
        #expect(bursts.time[0] == Self.clean.time[9])
        #expect(bursts.time[9] == Self.clean.time[9])
        #expect(bursts.time[10] == Self.clean.time[19])
        #expect(Set(bursts.time).count == 600)
    }

    @Test func duplicatesRepeatTheStampBefore() {
        let doubled = Self.record { $0.clock.duplicateShare = 0.3 }
        let repeats = zip(doubled.time, doubled.time.dropFirst()).filter { $0 == $1 }.count
        #expect(abs(Double(repeats) / 6000 - 0.3) < 0.03)
        #expect(doubled.z == Self.clean.z)
    }

    @Test func gapsRemoveSamples() {
        let gapped = Self.record {
            $0.clock.gaps = [
                ClockErrors.Gap(start: 3, length: 0.5), ClockErrors.Gap(start: 10, length: 5),
            ]
        }
        #expect(gapped.count == 6000 - 100 - 1000)
        #expect(!gapped.time.contains { $0 >= 3 && $0 < 3.5 })
        #expect(gapped.z.prefix(600) == Self.clean.z.prefix(600))
        #expect(gapped.z.suffix(3000) == Self.clean.z.suffix(3000))
    }

    @Test func driftStretchesTime() {
        let fast = Self.record { $0.clock.drift = 100 }
        #expect(abs(fast.time[5999] - Self.clean.time[5999] * 1.0001) < 1e-9)
    }
}

func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

func rms(_ values: [Double]) -> Double { mean(values.map { $0 * $0 }).squareRoot() }

func magnitude(_ block: SimulatedBlock, _ index: Int) -> Float {
    let force = SIMD3(block.x[index], block.y[index], block.z[index])
    return (force * force).sum().squareRoot()
}
