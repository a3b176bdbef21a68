// How a body weakens shock on its way from the shins to the trunk, as an exact gain curve.

import Glibc

/// H(f) = floor + (1 - floor) / (1 + i f / corner): all of the slow load, `floor` of the fastest shock.
/// Every c_k of the trunk is H(k/Ts) times the c_k of its input, so attenuation is known at each frequency.
public struct BodyGain: Sendable, Equatable, Codable {
    /// Frequency in Hz from which the gain falls.
    public var corner: Double
    /// Gain at the highest frequencies, 0 to 1.
    public var floor: Double

    /// 5 Hz and 0.15: 8 to 12 dB of attenuation from 10 to 20 Hz.
    public init(corner: Double = 5, floor: Double = 0.15) {
        precondition(corner > 0 && floor >= 0, "corner is positive, floor not negative")
        self.corner = corner
        self.floor = floor
    }

    /// H at `frequency` in Hz: cosine part and negative sine part, as in `StrideHarmonic`.
    public func response(at frequency: Double) -> (real: Double, imaginary: Double) {
        let ratio = frequency / corner
        let share = (1 - floor) / (1 + ratio * ratio)
        return (floor + share, -share * ratio)
    }

    /// 20 log10 |H| in dB; negative is attenuated.
    public func attenuation(at frequency: Double) -> Double {
        let (real, imaginary) = response(at: frequency)
        return 10 * log10(real * real + imaginary * imaginary)
    }

    /// `harmonic` after the body: the product of the two complex numbers.
    public func applied(to harmonic: StrideHarmonic, at frequency: Double) -> StrideHarmonic {
        let (real, imaginary) = response(at: frequency)
        return StrideHarmonic(
            real: real * harmonic.real - imaginary * harmonic.imaginary,
            imaginary: real * harmonic.imaginary + imaginary * harmonic.real)
    }

    /// Rate a of the delayed part in 1/s: y' = a (x - y).
    var rate: Double { 2 * .pi * corner }
    /// Time in seconds after which a unit pulse has decayed to 1e-11.
    var tailLength: Double { log(1e11) / rate }
}
