// Autocorrelation against the plain sum.

import Foundation
import Testing

@testable import SignalCore

@Suite struct AutocorrelationTests {
    @Test func everyLagIsThePlainSum() {
        var random = SeededGenerator()
        let autocorrelation = Autocorrelation()
        for count in [2, 3, 50, 120] {
            let signal = random.noise(count).map { $0 + 10 }
            let mean = signal.reduce(0) { $0 + Double($1) } / Double(count)
            let y = signal.map { Double($0) - mean }
            let power = y.reduce(0) { $0 + $1 * $1 } / Double(count)
            let expected = (0..<count).map { lag -> Double in
                let sum = (0..<count - lag).reduce(0.0) { $0 + y[$1] * y[$1 + lag] }
                return sum / Double(count - lag) / power
            }
            let last = count / 2
            #expect(
                largestDifference(
                    autocorrelation.unbiased(signal, maximumLag: last), Array(expected[0...last])) < 1e-5)
        }
    }

    /// Turned by a right angle in steps, a vector has the same scalar products.
    @Test func aVectorMayBeWrittenInAnyAxes() {
        var random = SeededGenerator()
        let (x, y) = (random.noise(90), random.noise(90))
        let (c, s) = (Float(0.6), Float(0.8))
        let turned = [zip(x, y).map { c * $0 - s * $1 }, zip(x, y).map { s * $0 + c * $1 }]
        let autocorrelation = Autocorrelation()
        let straight = autocorrelation.unbiased(channels: [x[...], y[...]], maximumLag: 40)
        #expect(
            largestDifference(
                autocorrelation.unbiased(channels: turned.map { $0[...] }, maximumLag: 40), straight) < 1e-6)
    }

    @Test func aSineRepeatsFullyAfterAPeriod() {
        let signal = sampled(400, rate: 100) { sin(2 * .pi * 2 * $0) }
        let r = Autocorrelation().unbiased(signal, maximumLag: 100)
        #expect(r[0] == 1)
        #expect(abs(r[25] + 1) < 0.01)
        #expect(abs(r[50] - 1) < 0.01)
    }

    @Test func withoutVariationOrPairsItIsZero() {
        let autocorrelation = Autocorrelation()
        #expect(autocorrelation.unbiased([0.1, 0.1, 0.1], maximumLag: 1) == [0, 0])
        #expect(autocorrelation.unbiased([], maximumLag: 1) == [0, 0])
        #expect(autocorrelation.unbiased([1, 2], maximumLag: 3)[2...] == [0, 0])
    }
}
