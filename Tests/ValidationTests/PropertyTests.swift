// Proves the properties of methods.md 5.6 that need a file or the side of the body; the others are tested in
// GaitMetricsTests (rotation, blocks, mirror, gaps) and GaitPipelineTests (chunks).

import GaitModel
import GaitSimulator
import Testing

@Suite("Properties of the whole road")
struct PropertyTests {
    /// 40 s at 50 Hz of an uneven human.
    private static func samples(gain: Double = 1) -> SimulatedBlock {
        var imperfections = Imperfections.golden(seed: 3)
        imperfections.gain = gain
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: 40, .everyday.with(\.loadAsymmetry, 0.05))]), sampleRate: 50,
            variability: .human, imperfections: imperfections, seed: 3)
        return runner.record().samples
    }

    private static let inG = Result {
        try FileTrial.report(
            FileTrial.table(samples(), rate: 50, names: "time (s),x (g),y (g),z (g)", scale: 1))
    }

    @Test(
        "The same run in any unit, named or not, gives the same numbers",
        arguments: [
            ("time (s),x (mg),y (mg),z (mg)", 1000.0), ("time (s),x (m/s^2),y (m/s^2),z (m/s^2)", 9.80665),
            ("time,x,y,z", 1), ("time,x,y,z", 1000), ("time,x,y,z", 9.80665),
        ])
    func units(names: String, scale: Double) throws {
        let expected = try Self.inG.get()
        let found = try FileTrial.report(
            FileTrial.table(Self.samples(), rate: 50, names: names, scale: scale))
        for row in expected.gait.metrics.rows {
            let id = row.documentation.id
            let (a, b) = (row.assessment.measurement, found.gait.metrics[id].measurement)
            #expect((a == nil) == (b == nil), "\(id)")
            guard let a, let b else { continue }
            #expect(abs(a.value - b.value) <= 1e-4 * max(1, abs(a.value)), "\(id): \(a.value), \(b.value)")
        }
        #expect(found.standingOut.map(\.id) == expected.standingOut.map(\.id))
    }

    @Test("A sensor that reads 20 % too much: W_SCALE, lower grades for amplitudes, cadence kept")
    func gain() throws {
        let right = try Self.inG.get()
        let wrong = try FileTrial.report(
            FileTrial.table(Self.samples(gain: 1.2), rate: 50, names: "time (s),x (g),y (g),z (g)", scale: 1))
        #expect(!right.gait.quality.notices.contains { $0.code == "W_SCALE" })
        #expect(wrong.gait.quality.notices.contains { $0.code == "W_SCALE" })
        #expect(wrong.gait.quality.verdict != .good)
        for id in [MetricID.verticalOscillation, .contactTime, .loadPeak] {
            let (a, b) = (
                try #require(right.gait.metrics[id].measurement),
                try #require(wrong.gait.metrics[id].measurement)
            )
            #expect(b.grade < a.grade, "\(id)")
        }
        let cadences = try [right, wrong].map { try #require($0.gait.metrics[.cadence].measurement?.value) }
        #expect(abs(cadences[0] - cadences[1]) <= 0.01)
    }
}

/// A probable side is only a guess, but it must follow the body, not the sensor.
@Suite("Which side")
struct SideTests {
    private static let model = StrideModel.everyday.with(\.loadAsymmetry, 0.05)

    private func trial(_ plan: RunnerPlan, mount: Mount = .aligned) -> Trial {
        var imperfections = Imperfections()
        imperfections.mount = mount
        return Trial(plan, rate: 50, variability: .human, imperfections: imperfections, seed: 5)
    }

    private let plan = RunnerPlan([.run(seconds: 40, model)])

    @Test("The mirrored runner: A is the other foot, the guess changes sides, the difference A - B stays")
    func mirror() throws {
        let (a, b) = (trial(plan), trial(plan.mirrored))
        #expect(try #require(a.summary.sides.guess).footA == .left)
        #expect(try #require(b.summary.sides.guess).footA == .right)
        for id in [MetricID.peakAsymmetry, .loadAsymmetry, .stepTimeAsymmetry, .cadence] {
            let (x, y) = (try #require(a[id]), try #require(b[id]))
            #expect(abs(x - y) <= 0.01, "\(id): \(x), \(y)")
        }
    }

    @Test(
        "A sensor worn back to front, or any way up: braking tells forward, so the guess stays",
        arguments: [
            Mount.fixed(.front), .random(seed: 1), .random(seed: 2), .random(seed: 3), .random(seed: 4),
        ])
    func reversed(mount: Mount) throws {
        let guess = try #require(trial(plan, mount: mount).summary.sides.guess)
        #expect(guess.footA == .left)
        #expect(!trial(plan, mount: mount).summary.sides.isNamed)
    }
}
