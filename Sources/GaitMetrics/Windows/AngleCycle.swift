// The average stride of an angle, from its rate: every harmonic divided by i omega (methods.md 3.12).

internal import GaitModel
internal import SignalCore

struct AngleCycle {
    /// Harmonics above this are noise for a pelvis, Hz.
    static let highestFrequency = 10.0

    /// Complex amplitudes of stride harmonics 1, 2, ... of the angle, degrees.
    private let harmonics: [Complex64]

    /// - Parameters:
    ///   - angularRate: about one axis, degrees per second.
    ///   - strides: spans in samples; the angle's mean over a stride is zero, so a gyroscope's offset drops out.
    init?(_ angularRate: [Float], strides: [Range<Double>], rate: SampleRate) {
        guard let cycle = MeanCycle(angularRate, strides: strides) else { return nil }
        let frequency = cycle.stridesPerSecond * rate.hertz
        let limit = min(AngleCycle.highestFrequency, 0.45 * rate.hertz)
        let count = min(MeanCycle.highestHarmonic, Int(limit / frequency))
        guard count >= 2 else { return nil }
        harmonics = (1...count).map { k in
            let omega = 2 * .pi * Double(k) * frequency
            let amplitude = cycle.amplitude(k)
            return Complex64(re: amplitude.im, im: -amplitude.re).scaled(1 / omega)
        }
    }

    /// Degrees at a share of the stride from its start, 0 to 1.
    func angle(at phase: Double) -> Double {
        let turn = Complex64.unit(2 * .pi * phase)
        var phasor = turn
        var sum = 0.0
        for harmonic in harmonics {
            sum += harmonic.re * phasor.re - harmonic.im * phasor.im
            phasor = phasor * turn
        }
        return sum
    }

    /// Largest minus smallest angle, degrees.
    var range: Double {
        let angles = (0..<MeanCycle.points).map { angle(at: Double($0) / Double(MeanCycle.points)) }
        return (angles.max() ?? 0) - (angles.min() ?? 0)
    }
}
