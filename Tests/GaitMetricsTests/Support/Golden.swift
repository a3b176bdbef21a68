// Proves nothing by itself: the golden runners of methods.md 5.4 and their harmonics in closed form.

import GaitSimulator
import SignalCore
import Testing

/// m/s^2 per g.
let standardGravity = 9.80665

/// One of the eight runners whose every number is known.
struct GoldenRunner: Sendable, CustomTestStringConvertible {
    let name: String
    let model: StrideModel

    var testDescription: String { name }

    static let g1 = GoldenRunner(name: "G1", model: StrideModel(cadence: 170, contactTime: 0.25))
    static let g2 = GoldenRunner(name: "G2", model: StrideModel(cadence: 160, contactTime: 0.28))
    static let g3 = GoldenRunner(name: "G3", model: StrideModel(cadence: 180, contactTime: 0.22))
    static let g4 = GoldenRunner(name: "G4", model: g1.model.with(\.transient, 20))
    static let g5 = GoldenRunner(name: "G5", model: g4.model.with(\.loadAsymmetry, 0.05))
    static let g6 = GoldenRunner(name: "G6", model: g4.model.with(\.transientAsymmetry, 0.2))
    static let g7 = GoldenRunner(name: "G7", model: g4.model.with(\.timingAsymmetry, 0.02))
    static let g8 = GoldenRunner(
        name: "G8",
        model: g1.model.with(\.transient, 40).with(\.transientFrequency, 18).with(\.transientDecay, 0.015))
    static let all = [g1, g2, g3, g4, g5, g6, g7, g8]

    /// Complex amplitudes of step harmonics 1 to 8 of vertical force, g.
    var stepHarmonics: [Complex64] {
        (1...8).map { n in
            let c = model.harmonic(2 * n)
            return Complex64(re: c.real / standardGravity, im: c.imaginary / standardGravity)
        }
    }
}

/// Circle functions of whole turns, so that tests need no C library.
enum Harmonic {
    static func cosine(turns: Double) -> Double { Complex64.unit(2 * .pi * turns).re }
    static func sine(turns: Double) -> Double { Complex64.unit(2 * .pi * turns).im }
}

/// `count` samples of a function of time in seconds.
func sampled(_ count: Int, rate: Double, _ function: (Double) -> Double) -> [Float] {
    (0..<count).map { Float(function(Double($0) / rate)) }
}
