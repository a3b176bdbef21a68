// The exact Fourier series of a StrideModel's vertical acceleration (methods 5.1).

import Glibc

/// One-sided complex amplitude of one harmonic of the stride frequency.
public struct StrideHarmonic: Sendable, Equatable {
    /// Cosine part in m/s^2.
    public var real: Double
    /// Negative sine part in m/s^2.
    public var imaginary: Double

    /// Cosine and negative sine part in m/s^2.
    public init(real: Double, imaginary: Double) {
        self.real = real
        self.imaginary = imaginary
    }

    /// |c_k| in m/s^2.
    public var amplitude: Double { squaredAmplitude.squareRoot() }
    var squaredAmplitude: Double { real * real + imaginary * imaginary }

    static func + (a: Self, b: Self) -> Self {
        Self(real: a.real + b.real, imaginary: a.imaginary + b.imaginary)
    }

    static func * (factor: Double, a: Self) -> Self {
        Self(real: factor * a.real, imaginary: factor * a.imaginary)
    }

    /// Multiplies by e^(-i angle).
    func delayed(_ angle: Double) -> Self {
        let c = cos(angle)
        let s = sin(angle)
        return Self(real: real * c + imaginary * s, imaginary: imaginary * c - real * s)
    }
}

extension StrideModel {
    /// Stride Fourier coefficient c_k for k >= 1:
    /// (2/Ts) [Y_L(k/Ts) + Y_R(k/Ts) e^(-i 2 pi k T_L/Ts)], Y = half-sine + transient spectrum.
    public func harmonic(_ k: Int) -> StrideHarmonic {
        let frequency = Double(k) / strideTime
        let pulse = pulseSpectrum(frequency)
        let ring = transientSpectrum(frequency)
        let left = amplitude(.left) * pulse + transient(.left) * ring
        let right = amplitude(.right) * pulse + transient(.right) * ring
        let delay = 2 * .pi * frequency * stepTime(.left)
        return (2 / strideTime) * (left + right.delayed(delay))
    }

    /// Spectrum of a unit half sine: (2 tc/pi) cos(pi f tc)/(1 - 4 f^2 tc^2) e^(-i pi f tc).
    func pulseSpectrum(_ frequency: Double) -> StrideHarmonic {
        let turns = frequency * contactTime
        let denominator = 1 - 4 * turns * turns
        let shape = abs(denominator) < 1e-9 ? .pi / 4 : cos(.pi * turns) / denominator
        let magnitude = 2 * contactTime / .pi * shape
        return StrideHarmonic(real: magnitude, imaginary: 0).delayed(.pi * turns)
    }

    /// Spectrum of a unit transient: w / ((1/tau + i 2 pi f)^2 + w^2).
    func transientSpectrum(_ frequency: Double) -> StrideHarmonic {
        let decay = 1 / transientDecay
        let omega = 2 * .pi * frequency
        let real = decay * decay - omega * omega + angularFrequency * angularFrequency
        let imaginary = 2 * decay * omega
        let scale = angularFrequency / (real * real + imaginary * imaginary)
        return StrideHarmonic(real: scale * real, imaginary: -scale * imaginary)
    }
}
