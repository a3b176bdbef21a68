// The half-sine model of stance: what a smooth runner's vertical force looks like in harmonics.

internal import SignalCore

/// Closed forms of methods.md 3.2, 3.3 and 5.1, all relative to g and to the step time T.
enum HalfSineStance {
    /// Standard gravity, m/s^2.
    static let g = 9.80665

    /// Step harmonic k of unit-mean half-sine force with step duty b, contact starting at t = 0:
    /// one-sided complex amplitude, g.
    static func harmonic(_ k: Int, duty b: Double) -> Complex64 {
        Complex64.unit(-.pi * Double(k) * b).scaled(signedAmplitude(k, duty: b))
    }

    /// 2 cos(pi k b) / (1 - 4 k^2 b^2), g; its limit is pi/2 at k b = 1/2.
    static func signedAmplitude(_ k: Int, duty b: Double) -> Double {
        let x = Double(k) * b
        let denominator = 1 - 4 * x * x
        guard abs(denominator) > 1e-9 else { return .pi / 2 }
        return 2 * Trigonometry.cosine(.pi * x) / denominator
    }

    /// |harmonic k|, g.
    static func amplitude(_ k: Int, duty: Double) -> Double { abs(signedAmplitude(k, duty: duty)) }

    /// Vertical oscillation, cm: g T^2 (1/8 - b (1/4 - 1/(2 pi))) (methods.md 3.2).
    static func oscillation(stepTime: Double, duty: Double) -> Double {
        100 * g * stepTime * stepTime * (0.125 - duty * (0.25 - 0.5 / .pi))
    }

    /// Mean square of the step harmonics, g^2, each counted by a weight of its frequency.
    static func power(
        stepFrequency: Double, duty: Double, upTo highest: Double, weight: (Double) -> Double
    ) -> Double {
        var power = 0.0
        var k = 1
        while Double(k) * stepFrequency <= highest {
            let a = amplitude(k, duty: duty)
            power += weight(Double(k) * stepFrequency) * a * a / 2
            k += 1
        }
        return power
    }

    /// Share of a load difference that the velocity swing shows: only force above 1 g counts, and the
    /// 0.8 Hz high-pass takes some of the stride frequency. On G5 (10 %) the swing reads 8.0 (attainable.md 4).
    static func swingGain(duty: Double, strideFrequency: Double) -> Double {
        let aboveOneG = Trigonometry.cosine(Trigonometry.arcSine(2 * duty / .pi))
        let ratio = VerticalChannels.swingHighPass / strideFrequency
        return aboveOneG / (1 + ratio * ratio * ratio * ratio)
    }
}
