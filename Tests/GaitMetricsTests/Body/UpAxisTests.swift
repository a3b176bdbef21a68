// Proves that up is found within a degree however the sensor sits, and the right way round without gravity.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Up axis")
struct UpAxisTests {
    /// 10 s of running at 100 Hz; 170 steps/min have whole strides every 12 s / 17.
    private func run(_ seed: UInt64, _ model: StrideModel = .everyday) -> Recording {
        .run(model, seconds: 12, imperfections: .worn(seed: seed), seed: seed)
    }

    private func truth(_ recording: Recording) -> UpAxis { UpAxis(direction: recording.up, meanMagnitude: 1) }

    @Test("Mean force over whole strides points up, within 1 degree (methods.md 5.5)", arguments: 1...12)
    func meanForce(seed: Int) throws {
        let recording = run(UInt64(seed))
        let up = try #require(UpAxis(meanOf: recording.force, samples: recording.force.count))
        #expect(up.angle(to: truth(recording)) <= 1)
        #expect(abs(try #require(up.meanMagnitude) - 1) < 0.01)
    }

    /// A springy runner: with a duty above 0.7 the skewness of a half-sine step is too near 0 to tell.
    private static let springy = StrideModel(cadence: 170, contactTime: 0.21).with(\.lateral, 1.5)

    @Test("Without gravity the largest swing at the step frequency is up, within 1 degree", arguments: 1...12)
    func largestSwing(seed: Int) throws {
        let recording = run(UInt64(seed), Self.springy).withoutGravity()
        let up = try #require(
            UpAxis(largestSwingOf: recording.force, sampleRate: 100, stepFrequency: 170 / 60.0))
        #expect(up.angle(to: truth(recording)) <= 1)
        #expect(up.meanMagnitude == nil)
    }

    @Test("Braking sways the body in step, and still up is not taken for down", arguments: 1...12)
    func sign(seed: Int) throws {
        let recording = run(UInt64(seed), Self.springy.with(\.braking, 3)).withoutGravity()
        let up = try #require(
            UpAxis(largestSwingOf: recording.force, sampleRate: 100, stepFrequency: 170 / 60.0))
        #expect(up.angle(to: truth(recording)) < 20)
    }

    @Test("A free fall has no up")
    func weightless() {
        let zero = [Float](repeating: 0, count: 100)
        #expect(UpAxis(meanOf: Columns3(x: zero, y: zero, z: zero), samples: 100) == nil)
    }

    @Test("Angles between axes")
    func angles() {
        let z = UpAxis(direction: SIMD3(0, 0, 2), meanMagnitude: nil)
        #expect(abs(z.angle(to: UpAxis(direction: SIMD3(1, 0, 1), meanMagnitude: nil)) - 45) < 1e-9)
        #expect(abs(z.angle(to: UpAxis(direction: SIMD3(0, 0, -1), meanMagnitude: nil)) - 180) < 1e-9)
    }
}
