// Proves that the answer does not depend on how the sensor sits, on the clock, or on how samples arrive.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Invariance")
struct InvarianceTests {
    /// 40 s at 100 Hz of an uneven, lopsided human with an almost straight sensor.
    private static let recording = Recording.run(
        .everyday.with(\.loadAsymmetry, 0.06), seconds: 40, variability: .human,
        imperfections: {
            var imperfections = Imperfections()
            imperfections.noise = 0.5
            imperfections.mount = .fixed(MountRotation(degrees: 5, axis: SIMD3(1, 1, 0)))
            return imperfections
        }(), seed: 11)
    private static let straight = Analysis(recording)

    /// Every number of `b` within a share of that of `a`; differences in percent count against 100.
    private func expectAlike(_ a: Analysis, _ b: Analysis, within share: Double) {
        for row in a.summary.metrics.rows {
            let id = row.documentation.id
            guard let value = a[id] else {
                #expect(b[id] == nil, "\(id)")
                continue
            }
            let isDifference = id.rawValue.hasPrefix("asymmetry")
            #expect(abs((b[id] ?? .nan) - value) <= share * (isDifference ? 100 : abs(value)), "\(id)")
        }
    }

    @Test("Every number is the same within 0.1 % in any orientation", arguments: someRotations)
    func rotation(rotation: MountRotation) {
        let turned = Analysis(Self.recording.rotated(rotation))
        expectAlike(Self.straight, turned, within: 1e-3)
        #expect(turned.steps.count == Self.straight.steps.count)
        #expect(turned.steps.map(\.foot) == Self.straight.steps.map(\.foot))
    }

    /// Samples fall elsewhere in the steps of the other foot, hence 0.2 points; an 8 s piece ends within a
    /// stride, so a little of what differs between the feet leaks into the mean step with either sign,
    /// hence 0.2 % (0.1 mm of bounce).
    @Test("The mirrored runner has the opposite differences and the same sizes")
    func mirror() throws {
        let (left, right) = (
            Analysis(.run(.everyday.with(\.loadAsymmetry, 0.06), seconds: 30)),
            Analysis(.run(.everyday.with(\.loadAsymmetry, -0.06), seconds: 30))
        )
        for id in [
            MetricID.loadAsymmetry, .peakAsymmetry, .impulseAsymmetry, .stepTimeAsymmetry, .impactAsymmetry,
        ] {
            #expect(abs(try #require(left[id]) + (try #require(right[id]))) <= 0.2, "\(id)")
        }
        #expect(try #require(left[.loadAsymmetry]) > 10)
        for id in [
            MetricID.cadence, .verticalOscillation, .contactTime, .loadPeak, .improvedHarmonicRatio,
        ] {
            let (a, b) = (try #require(left[id]), try #require(right[id]))
            #expect(abs(a - b) <= 2e-3 * a, "\(id)")
        }
    }

    @Test("Without the first step the feet change names, and the differences their signs")
    func firstStep() throws {
        let late = Analysis(Self.recording.dropping(first: 36))
        for id in [MetricID.loadAsymmetry, .peakAsymmetry] {
            let (a, b) = (try #require(Self.straight[id]), try #require(late[id]))
            #expect(a > 5)
            #expect(abs(a + b) <= 1.0, "\(id)")
        }
        #expect(abs(try #require(late[.cadence]) - (try #require(Self.straight[.cadence]))) <= 0.3)
    }

    @Test("On a clock that started 10 minutes earlier everything is 10 minutes later")
    func shift() {
        let later = Analysis(Self.recording.shifted(by: 60_000))
        #expect(later.steps.map(\.loadPeak) == Self.straight.steps.map(\.loadPeak))
        #expect(later.steps.map(\.foot) == Self.straight.steps.map(\.foot))
        for (a, b) in zip(Self.straight.steps, later.steps) { #expect(abs(b.start - a.start - 600) < 1e-9) }
        for row in Self.straight.summary.metrics.rows {
            #expect(later[row.documentation.id] == Self.straight[row.documentation.id])
        }
    }

    @Test(
        "Blocks of any length: the same steps and the same summary, to the last digit",
        arguments: [
            1, 2, 3, 7, 64, 1000,
        ])
    func blocks(length: Int) {
        // Rest, walking, running, a gap, running, rest: every stage has work to do.
        let recording = Recording(
            RunnerPlan([
                .stand(seconds: 6), .walk(seconds: 12, cadence: 112), .run(seconds: 30, .everyday),
                .stand(seconds: 5),
            ]), rate: 50, variability: .human, imperfections: .worn(seed: 4, noise: 0.25)
        ).missing(33.0..<33.5)
        let whole = Analysis(recording, blockLength: recording.end)
        #expect(whole.summary.quality.runningSeconds > 20)
        #expect(Analysis(recording, blockLength: length).transcript == whole.transcript)
    }

    @Test("A mirrored sensor sees the same run")
    func mirroredSensor() {
        var mirrored = Self.recording
        mirrored.stretches[0].force.y = mirrored.stretches[0].force.y.map { -$0 }
        expectAlike(Self.straight, Analysis(mirrored), within: 1e-6)
    }
}
