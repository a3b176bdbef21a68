// Proves the pelvis' ranges and drops against a simulated pelvis whose every angle is known.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Pelvis")
struct PelvisTests {
    private func run(
        _ pelvis: PelvisRotation, _ model: StrideModel = .everyday, seed: UInt64 = 1, mirrored: Bool = false
    ) -> SideRun {
        let plan = RunnerPlan([.run(seconds: 60, model)])
        return SideRun(
            mirrored ? plan.mirrored : plan, imperfections: .worn(seed: seed),
            pelvis: mirrored ? pelvis.mirrored : pelvis, seed: seed)
    }

    private func value(_ id: MetricID, _ run: SideRun) throws -> Double {
        try #require(run.summary.metrics[id].measurement, "\(id)").value
    }

    @Test(
        "Ranges of motion within 3 % and the little that uneven steps smear",
        arguments: [1, 2, 3] as [UInt64])
    func ranges(seed: UInt64) throws {
        let pelvis = PelvisRotation(yaw: 7, obliquity: 4, pitch: 3, phase: 0.8)
        let run = run(pelvis, seed: seed)
        #expect(abs(try value(.pelvicRotation, run) - 14) <= 0.42)
        #expect(abs(try value(.pelvicObliquity, run) - 8) <= 0.3)
        #expect(abs(try value(.pelvicTilt, run) - 6) <= 0.3)
    }

    @Test("The drop of each foot, its mean and its difference, whichever foot is first")
    func drops() throws {
        var pelvis = PelvisRotation(yaw: 6, obliquity: 3, pitch: 2, phase: 2.2)
        pelvis.dropLeft = 5
        let truth = [StrideModel.Foot.left, .right].map { pelvis.contralateralDrop($0, .everyday) }
        for mirrored in [false, true] {
            let run = run(pelvis, mirrored: mirrored)
            // Foot A made the first contact: the left one, or in the mirror the right one, which drops then.
            let (a, b) = (truth[0], truth[1])
            #expect(abs(try value(.pelvicDropDifference, run) - (a - b)) <= 0.8, "\(mirrored)")
            #expect(abs(try value(.pelvicDrop, run) - (a + b) / 2) <= 0.6, "\(mirrored)")
        }
    }

    @Test("Without a gyroscope each says so; on a shin none is listed")
    func without() {
        let run = SideRun(RunnerPlan([.run(seconds: 30, .everyday)]), imperfections: .worn(seed: 1))
        let ids: [MetricID] = [
            .pelvicRotation, .pelvicObliquity, .pelvicTilt, .pelvicDrop, .pelvicDropDifference,
        ]
        for id in ids { #expect(run.summary.metrics[id].reason?.contains("gyroscope") == true, "\(id)") }
    }

    @Test("The angle is the integral of its rate")
    func cycle() throws {
        // 5 degrees at 1.4 Hz and 1 degree at 2.8 Hz, at 100 Hz.
        let frequency = 1.4
        let rate = (0..<1000).map { i -> Float in
            let turns = frequency * Double(i) / 100
            let once = 5 * 2 * Double.pi * frequency * Harmonic.cosine(turns: turns)
            return Float(once + 2 * Double.pi * 2 * frequency * Harmonic.cosine(turns: 2 * turns))
        }
        let stride = 100 / frequency
        let strides = (0..<10).map { Double($0) * stride..<Double($0 + 1) * stride }
        let cycle = try #require(AngleCycle(rate, strides: strides, rate: SampleRate(100)))
        // 5 sin + sin of twice: a quarter stride on from zero it is 5 degrees.
        #expect(abs(cycle.angle(at: 0.25) - 5) < 0.05 && abs(cycle.angle(at: 0)) < 0.05)
        #expect(abs(cycle.angle(at: 0.125) - (5 * 0.5.squareRoot() + 1)) < 0.05)
    }
}
