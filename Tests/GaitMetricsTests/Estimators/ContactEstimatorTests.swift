// Proves that contact time is exact on the model, whatever phase and gain, and how far transients push it.

import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Contact estimator")
struct ContactEstimatorTests {
    private let estimator = ContactEstimator()

    /// Harmonics of the model, contact starting at a share of the step time.
    private func model(_ duty: Double, start: Double = 0, gain: Double = 1) -> [Complex64] {
        (1...8).map { k in
            (HalfSineStance.harmonic(k, duty: duty) * .unit(-2 * .pi * Double(k) * start)).scaled(gain)
        }
    }

    @Test(
        "All three read the duty of the model within 0.002",
        arguments: Array(stride(from: 0.50, through: 0.96, by: 0.005)))
    func exact(duty: Double) throws {
        let estimate = try #require(estimator.estimate(model(duty, start: 0.37)))
        #expect(abs(estimate.spectral - duty) <= 0.002)
        #expect(abs(estimate.template - duty) <= 0.002)
        #expect(abs(estimate.peak - duty) <= 0.002)
    }

    @Test("The template needs no gain: 20 % too much changes the others only")
    func gain() throws {
        let estimate = try #require(estimator.estimate(model(0.7, gain: 1.2)))
        #expect(abs(estimate.template - 0.7) <= 0.002)
        #expect(estimate.spectral < 0.65)
        #expect(estimate.peak < 0.65)
    }

    @Test(
        "Where 0 g is known, a trunk that moves more than the body is seen in flight and taken out",
        arguments: [0.55, 0.65, 0.75, 0.85], [1.0, 1.1, 1.2, 1.35])
    func trunkGain(duty: Double, gain: Double) throws {
        let harmonics = model(duty, start: 0.2, gain: gain)
        let plain = try #require(estimator.estimate(harmonics))
        let corrected = try #require(estimator.estimate(harmonics, zeroTrust: 1))
        #expect(abs(corrected.duty - duty) <= 0.006)
        #expect(abs(corrected.gainShift - (corrected.duty - plain.duty)) < 1e-12)
    }

    @Test("A trunk that moves less than the body looks like one without flight: nothing is taken out")
    func lessThanTheBody() throws {
        let harmonics = model(0.7, gain: 0.8)
        #expect(estimator.estimate(harmonics, zeroTrust: 1) == estimator.estimate(harmonics))
    }

    @Test(
        "The shake of a landing is hardly taken for movement of the trunk: at most 5 ms",
        arguments: [GoldenRunner.g4, .g8])
    func transientIsNoGain(runner: GoldenRunner) throws {
        let corrected = try #require(estimator.estimate(runner.stepHarmonics, zeroTrust: 1))
        #expect(abs(corrected.gainShift) * runner.model.stepTime < 0.005)
    }

    /// Errors in ms of spectral, template and peak (attainable.md 2).
    @Test(
        "Transients push each estimator as far as documented, within 2 ms",
        arguments: zip(
            [GoldenRunner.g1, .g4, .g8], [[0.0, 0.6, 0.0], [19, 22, 6], [30, 39, 9]]))
    func transients(runner: GoldenRunner, printed: [Double]) throws {
        let estimate = try #require(estimator.estimate(runner.stepHarmonics))
        let duties = [estimate.spectral, estimate.template, estimate.peak]
        for (duty, error) in zip(duties, printed) {
            #expect(abs(1000 * (duty * runner.model.stepTime - 0.25) - error) <= 2)
        }
    }

    @Test("The answer is their mean, its spread their range")
    func fusion() {
        let estimate = ContactEstimate(spectral: 0.70, template: 0.76, peak: 0.73)
        #expect(abs(estimate.duty - 0.73) < 1e-12)
        #expect(abs(estimate.spread - 0.06) < 1e-12)
    }

    @Test("Three harmonics or a signal that hardly moves say nothing")
    func nothing() {
        #expect(estimator.estimate(Array(model(0.7).prefix(3))) == nil)
        #expect(estimator.estimate(model(0.7, gain: 0.01)) == nil)
    }
}
