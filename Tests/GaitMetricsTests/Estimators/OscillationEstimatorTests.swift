// Proves that harmonics give the golden oscillations, and when the half-sine law takes over.

import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Oscillation estimator")
struct OscillationEstimatorTests {
    @Test(
        "VO_sym of the golden runners within 1.5 mm (methods.md 5.5)",
        arguments: zip(
            GoldenRunner.all, [74.091, 78.840, 70.872, 68.293, 68.293, 68.293, 68.165, 65.145]))
    func golden(runner: GoldenRunner, millimetres: Double) {
        let found = OscillationEstimator.fromHarmonics(
            runner.stepHarmonics, stepTime: runner.model.stepTime)
        #expect(abs(10 * found - millimetres) <= 1.5)
    }

    @Test("One harmonic of a g swings by 2 a g / (2 pi f)^2")
    func single() {
        let found = OscillationEstimator.fromHarmonics([Complex64(re: 0, im: 1.2)], stepTime: 0.35)
        let omega = 2 * .pi / 0.35
        #expect(abs(found - 100 * 2 * 1.2 * standardGravity / (omega * omega)) < 1e-6)
    }

    @Test("Harmonics beyond 12 Hz do not count")
    func limit() {
        let slow = [Complex64](repeating: Complex64(re: 1, im: 0), count: 4)
        let more = slow + [Complex64(re: 5, im: 0)]
        let (a, b) = (
            OscillationEstimator.fromHarmonics(slow, stepTime: 0.35),
            OscillationEstimator.fromHarmonics(more, stepTime: 0.35)
        )
        #expect(a == b)
    }

    @Test(
        "The law's weight grows from 5 to 15 % off 1 g (attainable.md 3)",
        arguments: zip([1.0, 1.05, 0.95, 1.10, 0.90, 1.15, 1.4], [0.0, 0, 0, 0.5, 0.5, 1, 1]))
    func gate(magnitude: Double, weight: Double) {
        #expect(abs(OscillationEstimator.lawWeight(meanMagnitude: magnitude) - weight) < 1e-9)
    }

    @Test("Without gravity both count alike")
    func noGravity() { #expect(OscillationEstimator.lawWeight(meanMagnitude: nil) == 0.5) }
}
