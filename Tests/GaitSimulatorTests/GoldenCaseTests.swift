// The golden cases of methods 5.4, to the printed digits.

import GaitSimulator
import Glibc
import Testing

/// m/s^2 per g.
let standardGravity = 9.80665

/// One row of the golden table; times in ms, lengths in mm, accelerations in m/s^2 or g.
struct GoldenCase: Sendable, CustomTestStringConvertible {
    var name: String
    var model: StrideModel
    var amplitudes: (left: Double, right: Double)
    var oscillation: (symmetric: Double, step: Double, stride: Double)
    var stepHarmonics: [Double]
    var peaks: (left: Double, right: Double)
    var peakDifference: Double
    var power: (odd: Double, even: Double)
    var improvedRatio: Double
    var ratio: Double
    var regularity: Double
    var impactRMS: Double

    var testDescription: String { name }

    static func model(
        _ cadence: Double, _ contact: Double, transient: Double = 0, frequency: Double = 14,
        decay: Double = 0.02
    ) -> StrideModel {
        var model = StrideModel(cadence: cadence, contactTime: contact)
        model.transient = transient
        model.transientFrequency = frequency
        model.transientDecay = decay
        return model
    }

    static var g4: StrideModel { model(170, 0.25, transient: 20) }

    static func g4(_ path: WritableKeyPath<StrideModel, Double>, _ value: Double) -> StrideModel {
        var model = g4
        model[keyPath: path] = value
        return model
    }

    /// A case without any left-right difference.
    static func even(
        _ name: String, _ model: StrideModel, _ amplitude: Double, _ oscillation: Double,
        _ harmonics: [Double], peak: Double, power: Double, rms: Double
    ) -> GoldenCase {
        GoldenCase(
            name: name, model: model, amplitudes: (amplitude, amplitude),
            oscillation: (oscillation, oscillation, oscillation), stepHarmonics: harmonics,
            peaks: (peak, peak), peakDifference: 0, power: (0, power), improvedRatio: 100,
            ratio: .infinity, regularity: 1, impactRMS: rms)
    }

    static let all: [GoldenCase] = [
        even(
            "G1", model(170, 0.25), 21.7472, 74.091, [11.8575, 0.7223, 1.0620], peak: 2.2176,
            power: 71.3281, rms: 0.08850),
        even(
            "G2", model(160, 0.28), 20.6307, 78.840, [11.1563, 0.0519, 0.7497], peak: 2.1037,
            power: 62.7291, rms: 0.07057),
        even(
            "G3", model(180, 0.22), 23.3398, 70.872, [12.7273, 1.7605, 1.3333], peak: 2.3800,
            power: 83.5942, rms: 0.10316),
        even(
            "G4", g4, 20.6675, 68.293, [10.8503, 0.8317, 0.2589], peak: 2.1036, power: 61.8751,
            rms: 0.14733),
        GoldenCase(
            name: "G5", model: g4(\.loadAsymmetry, 0.05), amplitudes: (21.7008, 19.6341),
            oscillation: (68.293, 68.638, 79.881), stepHarmonics: [10.8503, 0.8317, 0.2589],
            peaks: (2.2090, 1.9982), peakDifference: 10.018, power: (0.37820, 61.8751),
            improvedRatio: 99.3925, ratio: 14.4926, regularity: 0.98785, impactRMS: 0.14734),
        GoldenCase(
            name: "G6", model: g4(\.transientAsymmetry, 0.2), amplitudes: (20.6675, 20.6675),
            oscillation: (68.293, 68.322, 71.304), stepHarmonics: [10.8503, 0.8317, 0.2589],
            peaks: (2.1029, 2.1044), peakDifference: -0.072, power: (0.17045, 61.8751),
            improvedRatio: 99.7253, ratio: 10.0281, regularity: 0.99448, impactRMS: 0.15030),
        GoldenCase(
            name: "G7", model: g4(\.timingAsymmetry, 0.02), amplitudes: (20.6675, 20.6675),
            oscillation: (68.165, 68.410, 74.620), stepHarmonics: [10.8289, 0.8252, 0.2543],
            peaks: (2.1036, 2.1036), peakDifference: 0, power: (0.66222, 61.2118),
            improvedRatio: 98.9297, ratio: 5.3271, regularity: 0.97785, impactRMS: 0.14638),
        even(
            "G8", model(170, 0.25, transient: 40, frequency: 18, decay: 0.015), 20.0980, 65.145,
            [10.3022, 1.3185, 0.6215], peak: 2.1517, power: 62.2846, rms: 0.23295),
    ]
}

/// True when `value` rounds to `printed` at the given number of decimals.
func agrees(_ value: Double, _ printed: Double, _ decimals: Int) -> Bool {
    if printed.isInfinite { return value == printed }
    var unit = 1.0
    for _ in 0..<decimals { unit /= 10 }
    return abs(value - printed) <= 0.5001 * unit
}

@Suite("Golden cases of methods 5.4")
struct GoldenCaseTests {
    @Test(arguments: GoldenCase.all)
    func matchesPrintedDigits(golden: GoldenCase) {
        let model = golden.model
        let truth = StrideTruth(model)
        #expect(agrees(model.amplitude * (1 + model.loadAsymmetry), golden.amplitudes.left, 4))
        #expect(agrees(model.amplitude * (1 - model.loadAsymmetry), golden.amplitudes.right, 4))
        #expect(agrees(1000 * truth.symmetricOscillation, golden.oscillation.symmetric, 3))
        #expect(agrees(1000 * truth.stepOscillation, golden.oscillation.step, 3))
        #expect(agrees(1000 * truth.strideRange, golden.oscillation.stride, 3))
        for (index, printed) in golden.stepHarmonics.enumerated() {
            #expect(agrees(truth.stepHarmonic(index + 1), printed, 4))
        }
        #expect(agrees(truth.leftPeak, golden.peaks.left, 4))
        #expect(agrees(truth.rightPeak, golden.peaks.right, 4))
        #expect(agrees(truth.peakDifference, golden.peakDifference, 3))
        #expect(agrees(truth.oddPower, golden.power.odd, 5))
        #expect(agrees(truth.evenPower, golden.power.even, 4))
        #expect(agrees(truth.improvedHarmonicRatio, golden.improvedRatio, 4))
        #expect(agrees(truth.harmonicRatio, golden.ratio, 4))
        #expect(agrees(truth.stepRegularity, golden.regularity, 5))
        #expect(agrees(truth.impactBandRMS, golden.impactRMS, 5))
    }

    @Test("10 Hz peak difference: G5 10.00, G6 and G7 0 within 0.01 (attainable 4)")
    func tenHertzPeaks() {
        #expect(agrees(StrideTruth(GoldenCase.g4(\.loadAsymmetry, 0.05)).tenHertzPeakDifference, 10, 2))
        #expect(abs(StrideTruth(GoldenCase.g4(\.transientAsymmetry, 0.2)).tenHertzPeakDifference) < 0.01)
        #expect(abs(StrideTruth(GoldenCase.g4(\.timingAsymmetry, 0.02)).tenHertzPeakDifference) < 0.01)
    }

    @Test("G1 extras: effective contact, spring-mass numbers")
    func firstCaseExtras() {
        let model = StrideModel(cadence: 170, contactTime: 0.25)
        let spring = SpringMassTruth(model, mass: 70, height: 1.75, speed: 3.0)
        #expect(agrees(1000 * model.effectiveContactTime, 175.545, 3))
        #expect(agrees(spring.maximumForce, 1522.302, 3))
        #expect(agrees(1000 * spring.compression, 61.101, 3))
        #expect(agrees(1000 * spring.flightRise, 12.990, 3))
        #expect(agrees(spring.verticalStiffness / 1000, 24.914, 3))
        #expect(agrees(1000 * spring.legShortening, 140.290, 3))
        #expect(agrees(spring.legStiffness / 1000, 10.851, 3))
        let oscillation = spring.compression + spring.flightRise
        #expect(abs(oscillation - StrideTruth(model).symmetricOscillation) < 1e-8)
        #expect(abs(oscillation - model.halfSineOscillation) < 1e-12)
    }

    @Test(
        "Spectral duty table",
        arguments: zip(
            [0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90],
            [1.4046, 1.3159, 1.2246, 1.1314, 1.0372, 0.9429, 0.8492]))
    func dutyTable(duty: Double, printed: Double) {
        let model = StrideModel(cadence: 170, contactTime: duty * 60 / 170)
        #expect(agrees(model.harmonic(2).amplitude / standardGravity, printed, 4))
    }

    @Test("Transient alone: peak, impulse and energy of methods 5.1")
    func transientTriple() {
        let model = GoldenCase.model(60, 0.25, transient: 1)
        #expect(agrees(model.transientImpulse, 0.00859216, 8))
        let ring = (0..<40_000).map { index in
            let time = Double(index) * 1e-5
            let pulse = time < 0.25 ? model.amplitude * sin(.pi * time / 0.25) : 0
            return model.specificForce(at: time).z * standardGravity - pulse
        }
        #expect(agrees(ring.max() ?? 0, 0.477568, 6))
        #expect(agrees(ring.reduce(0) { $0 + $1 * $1 } * 1e-5, 0.00377903, 7))
    }
}
