// The comb finds the fundamental that all lines share, whichever of them are strong.

import Foundation
import Testing

@testable import SignalCore

@Suite struct CombSearchTests {
    let rate = 100.0

    func best(_ signal: [Float]) -> CombSearch.Result? {
        var search = CombSearch(sampleRate: rate, maximumLength: 1000)
        return search.search([signal])
    }

    @Test(arguments: [1.12, 1.3, 1.402, 1.7, 2.02])
    func evenHarmonicsMayDominate(fundamental: Double) throws {
        let signal = harmonics(
            800, rate: rate, of: fundamental,
            weights: [0.05, 1, 0.05, 1, 0.05, 1, 0.05, 1, 0.05, 1, 0.05, 1])
        let result = try #require(best(signal))
        #expect(abs(result.best.frequency - fundamental) < 0.005)
        #expect(result.share > 0.8)
        #expect(!result.atEdge)
    }

    @Test func oddHarmonicsMayBeMissing() throws {
        let signal = harmonics(800, rate: rate, of: 1.41, weights: [0, 1, 0, 1, 0, 1, 0, 1])
        #expect(abs(try #require(best(signal)).best.frequency - 1.41) < 0.005)
    }

    @Test func channelsAreHeardTogether() throws {
        var search = CombSearch(sampleRate: rate, maximumLength: 900)
        let vertical = lines(900, rate: rate, [(2.9, 1), (5.8, 0.4)])
        let lateral = lines(900, rate: rate, [(1.45, 1), (4.35, 0.4)])
        let found = search.search([vertical, lateral])
        #expect(abs(try #require(found).best.frequency - 1.45) < 0.005)
    }

    @Test func theScaleOfTheSignalDoesNotMatter() throws {
        var random = SeededGenerator()
        let noise = random.noise(700)
        let small = try #require(best(noise.map { $0 / 1024 }))
        let large = try #require(best(noise.map { $0 * 1024 }))
        #expect(small.best.frequency == large.best.frequency)
        #expect(abs(small.best.score - large.best.score) < 1e-5)
        #expect(abs(small.share - large.share) < 1e-5)
    }

    @Test func nothingIsFoundInNothing() {
        var search = CombSearch(sampleRate: rate, maximumLength: 100)
        for channels in [[], [[]], [[Float](repeating: 0.3, count: 100)]] {
            let found = search.search(channels)
            #expect(found == nil)
        }
    }

    @Test func anEdgeIsReported() throws {
        let signal = harmonics(800, rate: rate, of: 2.075, weights: [1, 1, 1, 1, 1, 1, 1, 1])
        #expect(try #require(best(signal)).atEdge)
    }

    @Test func teethStopBelowHalfTheRate() throws {
        var search = CombSearch(sampleRate: 10, maximumLength: 100)
        let signal = harmonics(100, rate: 10, of: 1.5, weights: [1, 2, 3])
        let found = search.search([signal])
        #expect(abs(try #require(found).best.frequency - 1.5) < 0.01)
    }

    /// Best and runner-up of every candidate, straight from the formula on an own spectrum.
    func slowSearch(_ signal: [Float], padded: Int) -> (best: Double, runnerUp: Double) {
        let mean = Float(signal.reduce(0) { $0 + Double($1) } / Double(signal.count))
        let window = Window.hann(signal.count)
        let fft = RealFFT<Float>(length: padded)
        fft.forward(zip(signal, window).map { ($0 - mean) * $1 })
        var amplitude: [Float] = []
        fft.amplitude(into: &amplitude)
        let root = amplitude.map { Double($0).squareRoot() }
        func value(_ frequency: Double) -> Double {
            let position = frequency / rate * Double(padded)
            let below = Int(position)
            return root[below] + (position - Double(below)) * (root[below + 1] - root[below])
        }
        let scored = (0...500).map { i -> (Double, Double) in
            let s = 1.08 + 0.002 * Double(i)
            let score = (1...10).reduce(0.0) { sum, k in
                sum + value(Double(k) * s) - value((Double(k) - 0.5) * s)
            }
            return (s, score)
        }
        let best = scored.max { $0.1 < $1.1 } ?? (0, 0)
        let runnerUp = scored.filter { abs($0.0 / best.0 - 1) > 0.08 }.max { $0.1 < $1.1 } ?? (0, 0)
        return (best.0, runnerUp.0)
    }

    @Test func everyCandidateIsScored() throws {
        var random = SeededGenerator()
        var search = CombSearch(sampleRate: rate, maximumLength: 500)
        for trial in 0..<30 {
            let signal = random.noise(Int.random(in: 200...500, using: &random))
            let found = search.search([signal])
            let result = try #require(found)
            let slow = slowSearch(signal, padded: RealFFT<Float>.powerOfTwo(atLeast: 5 * signal.count))
            #expect(abs(result.best.frequency - slow.best) < 1e-9, "trial \(trial)")
            #expect(abs(try #require(result.runnerUp).frequency - slow.runnerUp) < 1e-9, "trial \(trial)")
        }
    }
}
