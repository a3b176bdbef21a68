// What the tests share: one seeded source of numbers and a few signals.

import Foundation
import GaitTestSupport

@testable import SignalCore

typealias SeededGenerator = SplitMix64

extension SplitMix64 {
    /// One fixed seed: every run sees the same "random" numbers.
    init(seed: UInt64 = 20_261_121) { self.init(state: seed) }

    /// Standard normal by Box and Muller.
    mutating func normal() -> Double {
        (-2 * log(uniform(1e-12...1))).squareRoot() * cos(2 * .pi * uniform(0...1))
    }

    mutating func noise(_ count: Int) -> [Float] { (0..<count).map { _ in Float(normal()) } }

    /// Cuts 0..<count into random pieces.
    mutating func cuts(_ count: Int, longest: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = 0
        while start < count {
            let end = min(count, start + Int.random(in: 0...longest, using: &self))
            pieces.append(start..<end)
            start = end
        }
        return pieces
    }
}

/// Samples of a function of time (seconds) at `rate` Hz.
func sampled(_ count: Int, rate: Double, _ function: (Double) -> Double) -> [Float] {
    (0..<count).map { Float(function(Double($0) / rate)) }
}

/// sum of amplitude cos(2 pi frequency t).
func lines(_ count: Int, rate: Double, _ lines: [(frequency: Double, amplitude: Double)]) -> [Float] {
    sampled(count, rate: rate) { t in
        lines.reduce(0) { $0 + $1.amplitude * cos(2 * .pi * $1.frequency * t) }
    }
}

/// A line at each harmonic k of `fundamental`, amplitude weights[k - 1] / k.
func harmonics(_ count: Int, rate: Double, of fundamental: Double, weights: [Double]) -> [Float] {
    let teeth = weights.enumerated().map { index, weight -> (frequency: Double, amplitude: Double) in
        let k = Double(index + 1)
        return (k * fundamental, weight / k)
    }
    return lines(count, rate: rate, teeth)
}

func largestDifference<T: BinaryFloatingPoint>(_ a: [T], _ b: [T]) -> Double {
    a.count == b.count ? zip(a, b).reduce(0) { max($0, abs(Double($1.0) - Double($1.1))) } : .infinity
}
