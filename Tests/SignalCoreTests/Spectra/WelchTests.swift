// Power spectra against closed forms.

import Foundation
import Testing

@testable import SignalCore

@Suite struct WelchTests {
    @Test(arguments: [1, 4])
    func aSineHasHalfItsSquaredAmplitudeAtItsFrequency(padding: Int) throws {
        var welch = Welch(sampleRate: 100, segmentLength: 200, padding: padding)
        welch.add(lines(1000, rate: 100, [(frequency: 10, amplitude: 3)]))
        let spectrum = try #require(welch.spectrum())
        #expect(welch.segmentCount == 9)
        // Padded transforms are a power of two: 1024 for 4 times 200.
        #expect(abs(spectrum.frequencyStep - 100.0 / (padding == 1 ? 200 : 1024)) < 1e-12)
        #expect(abs(spectrum.power(in: 0..<50) - 4.5) < 1e-4)
        #expect(abs(spectrum.power(in: 8..<12) - 4.5) < 0.01)
        #expect(spectrum.power(in: 20..<50) < 1e-6)
    }

    @Test func whiteNoiseIsFlatAndHoldsItsVariance() throws {
        var random = SeededGenerator()
        var welch = Welch(sampleRate: 50, segmentLength: 64)
        welch.add(random.noise(40_000))
        let spectrum = try #require(welch.spectrum())
        #expect(abs(spectrum.power(in: 0..<25) - 1) < 0.05)
        let expected = 2.0 / 50
        for k in 3..<30 { #expect(abs(spectrum.density[k] / expected - 1) < 0.15, "bin \(k)") }
    }

    @Test func aConstantHasNoPower() throws {
        var welch = Welch(sampleRate: 50, segmentLength: 33)
        welch.add([Float](repeating: 9.80665, count: 100))
        #expect(try #require(welch.spectrum()).density.allSatisfy { $0 == 0 })
    }

    @Test func aStretchShorterThanASegmentAddsNothing() {
        var welch = Welch(sampleRate: 50, segmentLength: 64)
        welch.add([Float](repeating: 1, count: 63))
        #expect(welch.segmentCount == 0)
        #expect(welch.spectrum() == nil)
        welch.add([Float](repeating: 1, count: 64))
        #expect(welch.segmentCount == 1)
        welch.reset()
        #expect(welch.spectrum() == nil)
    }

    @Test func aBandTakesPartsOfBins() {
        let spectrum = PowerSpectrum(frequencyStep: 1, density: [1, 2, 4, 8])
        // cells:  0 [0, 0.5)  1 [0.5, 1.5)  2 [1.5, 2.5)  3 [2.5, 3]
        #expect(spectrum.power(in: 0..<3) == 15)
        #expect(spectrum.power(in: 0.75..<1.75) == 0.75 * 2 + 0.25 * 4)
        #expect(spectrum.power(in: 2.75..<99) == 4)
        #expect(spectrum.power(in: 1..<1) == 0)
        #expect(spectrum.power(in: 5..<9) == 0)
    }
}
