// The harmonic fit gives back exactly what a sum of harmonics was made of.

import Foundation
import Testing

@testable import SignalCore

@Suite struct HarmonicFitTests {
    static let rate = 100.0
    static let shape = [
        Complex64(re: 0.3, im: -0.1), Complex64(re: -1.2, im: 0.7), Complex64(re: 0.05, im: 0.4),
        Complex64(re: 0.2, im: 0.2),
    ]

    static func signal(_ count: Int, _ frequency: Double, offset: Double = 9.81) -> [Float] {
        sampled(count, rate: rate) { t in
            shape.indices.reduce(offset) {
                $0 + (shape[$1] * .unit(2 * .pi * Double($1 + 1) * frequency * t)).re
            }
        }
    }

    @Test(arguments: [(150, 1.37), (333, 1.4142), (1000, 2.05), (5000, 1.1), (64, 3.0)])
    func amplitudesAndOffsetComeBack(count: Int, frequency: Double) throws {
        let fit = try #require(
            HarmonicFit.fit(
                Self.signal(count, frequency), sampleRate: Self.rate, frequency: frequency, harmonics: 6))
        #expect(abs(fit.offset - 9.81) < 1e-6)
        #expect(fit.amplitudes.count == 6)
        for (k, amplitude) in fit.amplitudes.enumerated() {
            let expected = k < 4 ? Self.shape[k] : .zero
            #expect((amplitude - expected).magnitude < 2e-6, "harmonic \(k + 1)")
        }
        #expect(fit.residualPower < 1e-12)
    }

    @Test func explainedAndResidualAreTheVariance() throws {
        var random = SeededGenerator()
        let noise = random.noise(700)
        let signal = zip(Self.signal(700, 1.5), noise).map { $0 + $1 }
        let fit = try #require(
            HarmonicFit.fit(signal, sampleRate: Self.rate, frequency: 1.5, harmonics: 10))
        let mean = signal.reduce(0) { $0 + Double($1) } / 700
        let variance = signal.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / 700
        #expect(abs(fit.explainedPower + fit.residualPower - variance) < 1e-9)
        #expect(abs(fit.residualPower - 1) < 0.15)
    }

    /// Normal equations and projections summed sample by sample.
    @Test(arguments: [7, 63, 64, 65, 500])
    func theFastProjectionIsTheDefinition(count: Int) {
        var random = SeededGenerator()
        let signal = random.noise(count)
        let projector = HarmonicProjector(signal)
        let angle = 0.2345
        var sums = [Complex64](repeating: .zero, count: 9)
        sums.withUnsafeMutableBufferPointer { projector.project(angle: angle, into: $0) }
        for (i, fast) in sums.enumerated() {
            let slow = signal.indices.reduce(Complex64.zero) {
                $0
                    + Complex64.unit(-Double(i + 1) * angle * Double($1))
                    .scaled(Double(signal[$1]) - projector.mean)
            }
            #expect((fast - slow).magnitude < 1e-10)
        }
    }

    @Test func nothingDriftsOverALongSignal() throws {
        let fit = try #require(
            HarmonicFit.fit(
                Self.signal(200_000, 1.3), sampleRate: Self.rate, frequency: 1.3, harmonics: 4))
        #expect((fit.amplitudes[3] - Self.shape[3]).magnitude < 1e-6)
    }

    @Test func harmonicsAboveHalfTheRateAreDropped() throws {
        let signal = sampled(400, rate: 100) { cos(2 * .pi * 20 * $0) + sin(2 * .pi * 40 * $0) }
        let fit = try #require(HarmonicFit.fit(signal, sampleRate: 100, frequency: 20, harmonics: 9))
        #expect(fit.amplitudes.count == 2)
        #expect((fit.amplitudes[1] - Complex64(re: 0, im: -1)).magnitude < 1e-6)
        let atNyquist = try #require(
            HarmonicFit.fit(signal, sampleRate: 100, frequency: 12.5, harmonics: 4))
        #expect(atNyquist.amplitudes.count == 3)
        #expect(HarmonicFit.fit(signal, sampleRate: 100, frequency: 60, harmonics: 2) == nil)
        #expect(HarmonicFit.fit([1, 2], sampleRate: 100, frequency: 5, harmonics: 1) == nil)
    }

    @Test(arguments: [1.34, 1.37, 1.3999, 1.42])
    func theFundamentalIsRefined(start: Double) throws {
        let fit = try #require(
            FundamentalSearch().best(
                Self.signal(800, 1.4)[...], sampleRate: Self.rate, near: start, within: 0.06, harmonics: 4))
        #expect(abs(fit.frequency - 1.4) < 1e-5)
        #expect(fit.residualPower < 1e-8)
    }

    @Test func theRefinedFrequencyStaysInItsRange() throws {
        let fit = try #require(
            FundamentalSearch().best(
                Self.signal(800, 1.4)[...], sampleRate: Self.rate, near: 1.3, within: 0.01, harmonics: 4))
        #expect((1.287...1.313).contains(fit.frequency))
    }
}
