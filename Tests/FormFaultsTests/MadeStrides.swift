// Synthetic side statistics of a run: 300 strides, step noise 6 %, neighbours alike, a sensor a bit askew.

import GaitModel
import Glibc

@testable import FormFaults

/// SplitMix64: small, seeded, the same everywhere.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((z ^ (z >> 31)) >> 11) / 9_007_199_254_740_992
    }

    /// Standard normal after Box and Muller.
    mutating func normal() -> Double {
        let radius = (-2 * log(1 - uniform())).squareRoot()
        return radius * cos(2 * Double.pi * uniform())
    }
}

enum MadeStrides {
    static let pairs = 300

    /// A channel as methods.md 3.5 computes it from paired differences.
    static func channel(true difference: Double, random: inout SeededRandom) -> LoadChannel {
        let rho = 0.6 * random.uniform()
        let d = differences(mean: difference + tilt(&random), rho: rho, random: &random)
        let mean = d.reduce(0, +) / Double(d.count)
        let squares = d.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let spread = (squares / Double(d.count - 1)).squareRoot()
        let same = (0..<5).count { part in
            d[(part * 60)..<(part * 60 + 60)].reduce(0, +).sign == mean.sign
        }
        return LoadChannel(
            metric: .peakAsymmetry, difference: mean,
            halfWidth: 1.97 * spread / effectiveCount(d, mean: mean).squareRoot(), mounting: 3,
            effectSize: mean / spread, consistency: Double(same) / 5, segments: 5, pairs: pairs, meanA: 2,
            meanB: 2)
    }

    /// False difference of a sensor rolled by up to 2.5 degrees: 200 (0.2 g / 2.1 g) tan(roll).
    private static func tilt(_ random: inout SeededRandom) -> Double {
        let roll = (2 * random.uniform() - 1) * 2.5
        return 200 * 0.2 / 2.1 * roll * Double.pi / 180
    }

    /// Differences of neighbouring steps in %, first-order autoregressive.
    private static func differences(mean: Double, rho: Double, random: inout SeededRandom) -> [Double] {
        let spread = 6 * 2.0.squareRoot()
        let fresh = spread * (1 - rho * rho).squareRoot()
        var noise = spread * random.normal()
        return (0..<pairs).map { _ in
            noise = rho * noise + fresh * random.normal()
            return mean + noise
        }
    }

    private static func effectiveCount(_ d: [Double], mean: Double) -> Double {
        let n = Double(d.count)
        let lag0 = d.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let lag1 = zip(d, d.dropFirst()).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
        let raw = lag1 / lag0
        let r1 = min(0.95, max(0, raw + (1 + 3 * raw) / n))
        return n * (1 - r1) / (1 + r1)
    }
}
