// Proves the closed forms of the half-sine stance against the printed tables of methods.md and attainable.md.

import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Half-sine stance")
struct HalfSineStanceTests {
    @Test(
        "Amplitude of the first step harmonic (methods.md 5.4)",
        arguments: zip(
            [0.60, 0.65, 0.70, 0.75, 0.80, 0.85, 0.90],
            [1.4046, 1.3159, 1.2246, 1.1314, 1.0372, 0.9429, 0.8492]))
    func firstHarmonic(duty: Double, printed: Double) {
        #expect(abs(HalfSineStance.amplitude(1, duty: duty) - printed) <= 0.5001e-4)
    }

    @Test("Every harmonic equals the generator's, in size and phase", arguments: [0.55, 0.625, 0.7083, 0.9])
    func harmonics(duty: Double) {
        let model = StrideModel(cadence: 170, contactTime: duty * 60 / 170)
        for n in 1...8 {
            let theirs = model.harmonic(2 * n)
            let ours = HalfSineStance.harmonic(n, duty: duty).scaled(standardGravity)
            #expect((ours - Complex64(re: theirs.real, im: theirs.imaginary)).magnitude < 1e-9)
        }
    }

    @Test("The formula's 0/0 at k b = 1/2 is pi/2")
    func limit() {
        #expect(HalfSineStance.amplitude(1, duty: 0.5) == .pi / 2)
        #expect(abs(HalfSineStance.amplitude(1, duty: 0.5 + 1e-6) - .pi / 2) < 1e-5)
        #expect(HalfSineStance.amplitude(2, duty: 0.25) == .pi / 2)
    }

    /// Rows of methods.md 3.2 with the four cells that attainable.md 6 corrects, cm.
    @Test(
        "Oscillation law",
        arguments: zip(
            [150.0, 160, 170, 180, 190],
            [
                [11.8, 10.3, 8.9, 7.5, 6.1], [10.3, 9.1, 7.8, 6.6, 5.3], [9.2, 8.1, 6.9, 5.8, 4.7],
                [8.2, 7.2, 6.2, 5.2, 4.2], [7.3, 6.4, 5.6, 4.7, 3.8],
            ]))
    func oscillation(cadence: Double, printed: [Double]) {
        for (duty, value) in zip([0.55, 0.65, 0.75, 0.85, 0.95], printed) {
            let law = HalfSineStance.oscillation(stepTime: 60 / cadence, duty: duty)
            #expect(abs(law - value) <= 0.0501, "\(cadence) steps/min, duty \(duty)")
        }
    }

    @Test("G1's oscillation is 74.091 mm")
    func goldenOscillation() {
        let law = HalfSineStance.oscillation(stepTime: 60 / 170.0, duty: 0.25 * 170 / 60)
        #expect(abs(10 * law - 74.091) <= 0.0005)
    }

    @Test("A smooth step has 0.0885 g RMS between 8 and 20 Hz (G1)")
    func power() {
        let power = HalfSineStance.power(stepFrequency: 170 / 60.0, duty: 0.25 * 170 / 60, upTo: 20) {
            $0 >= 8 ? 1 : 0
        }
        #expect(abs(power.squareRoot() - 0.08850) <= 0.5001e-5)
    }

    @Test("The velocity swing of G5 shows 8.0 of 10 % (attainable.md 4)")
    func swingGain() {
        let gain = HalfSineStance.swingGain(duty: 0.25 * 170 / 60, strideFrequency: 170 / 120.0)
        #expect(abs(gain - 0.80) < 0.02)
    }
}
