// The transform against the definition, at every length that is quick to check.

import Foundation
import GaitTestSupport
import Testing

@testable import SignalCore

@Suite struct RealFFTTests {
    /// X_k by the definition, one root of unity per residue.
    static func naive(_ x: [Double]) -> [Complex64] {
        let roots = x.indices.map { Complex64.unit(-2 * Double.pi * Double($0) / Double(x.count)) }
        return (0...x.count / 2).map { k in
            var re = 0.0
            var im = 0.0
            for n in 0..<x.count {
                let root = roots[k * n % x.count]
                re += x[n] * root.re
                im += x[n] * root.im
            }
            return Complex64(re: re, im: im)
        }
    }

    static func check<S: FFTScalar>(_ type: S.Type, tolerance: Double) {
        var random = SeededGenerator()
        for length in 1...256 {
            let x = (0..<length).map { _ in S(random.uniform()) }
            let expected = naive(x.map { Double($0) })
            let fft = RealFFT<S>(length: length)
            fft.forward(x)
            let error = fft.withSpectrum { bins in
                expected.indices.reduce(0.0) {
                    max(
                        $0, abs(Double(bins[2 * $1]) - expected[$1].re),
                        abs(Double(bins[2 * $1 + 1]) - expected[$1].im))
                }
            }
            #expect(error < tolerance * Double(length), "length \(length)")
            var back: [S] = []
            fft.inverse(into: &back)
            #expect(largestDifference(back, x) < tolerance, "length \(length)")
        }
    }

    @Test func everyLengthInSinglePrecisionIsTheDefinition() { Self.check(Float.self, tolerance: 1e-6) }

    @Test func everyLengthInDoublePrecisionIsTheDefinition() { Self.check(Double.self, tolerance: 1e-14) }

    @Test func aShortInputIsPaddedEvenAfterALongOne() {
        let fft = RealFFT<Double>(length: 16)
        fft.forward([Double](repeating: 7, count: 16))
        fft.forward([1, 2])
        var power: [Double] = []
        fft.power(into: &power)
        #expect(abs(power[0] - 9) < 1e-12)
        #expect(abs(power[8] - 1) < 1e-12)
        var amplitude: [Double] = []
        fft.amplitude(into: &amplitude)
        #expect(abs(amplitude[0] - 3) < 1e-12)
    }

    @Test func arraySliceSpanAndFillingAreTheSame() {
        let x: [Float] = [3, 1, -4, 1, 5]
        let fft = RealFFT<Float>(length: 5)
        func spectrum() -> [Float] { fft.withSpectrum { Array($0) } }
        fft.forward(x)
        let expected = spectrum()
        fft.forward(([9] + x)[1...])
        #expect(spectrum() == expected)
        fft.forward(x.span)
        #expect(spectrum() == expected)
        fft.forward(count: 5) { for i in 0..<5 { $0[i] = x[i] } }
        #expect(spectrum() == expected)
    }

    @Test func aBatchIsItsSignalsOneByOne() {
        var random = SeededGenerator()
        let signals = (0..<3).map { _ in random.noise(30) }
        let batch = RealFFT<Float>(length: 30, batch: 3)
        batch.forward(signals.flatMap { $0 })
        let together = batch.withSpectrum { Array($0) }
        let single = RealFFT<Float>(length: 30)
        for (i, signal) in signals.enumerated() {
            single.forward(signal)
            let alone = single.withSpectrum { Array($0) }
            #expect(largestDifference(Array(together[32 * i..<32 * (i + 1)]), alone) < 1e-5)
        }
        var back: [Float] = []
        batch.inverse(into: &back)
        #expect(largestDifference(back, signals.flatMap { $0 }) < 1e-6)
    }

    @Test func multiplyingTheSpectrumFiltersWithoutDelay() {
        let fft = RealFFT<Double>(length: 64)
        let slow = (0..<64).map { cos(2 * .pi * 2 * Double($0) / 64) }
        let fast = (0..<64).map { sin(2 * .pi * 20 * Double($0) / 64) }
        fft.forward(zip(slow, fast).map { $0 + $1 })
        fft.multiplySpectrum(by: (0..<33).map { $0 < 10 ? 1 : 0 })
        var output: [Double] = []
        fft.inverse(into: &output)
        #expect(largestDifference(output, slow) < 1e-14)
    }

    @Test func goodSizesAreEvenAndHaveSmallFactors() {
        #expect(
            [1, 2, 3, 11, 13, 97, 121, 1000, 1025].map { RealFFT<Float>.goodSize(atLeast: $0) } == [
                2, 2, 4, 12, 14, 98, 126, 1000, 1050,
            ])
    }

    @Test func manyWorkersMayPlanAtOnce() async {
        let sums = await withTaskGroup(of: Double.self) { group in
            for worker in 1...16 {
                group.addTask {
                    let fft = RealFFT<Double>(length: 100 + worker)
                    fft.forward([Double](repeating: 1, count: 100 + worker))
                    return fft.withSpectrum { $0[0] }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(sums.sorted() == (1...16).map { Double(100 + $0) })
    }
}
