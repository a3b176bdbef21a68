// Least-squares fit of a periodic shape: an offset and the harmonics of one fundamental.

/// offset + sum_k Re(c_k e^(i 2 pi k f t)), t = 0 at the first sample, fitted to a signal of any length.
///
/// Unlike a Fourier transform the fit is exact for records that do not hold a whole number of periods.
public struct HarmonicFit: Sendable {
    /// Fundamental f, Hz.
    public let frequency: Double
    public let offset: Double
    /// c_k at index k - 1: amplitude and phase of harmonic k. Fewer than asked for if they pass half the rate.
    public let amplitudes: [Complex64]
    /// Mean square about the signal's mean that the model describes.
    public let explainedPower: Double
    /// Mean square of what is left; explained + residual = the signal's variance (divided by n).
    public let residualPower: Double

    /// Fits `harmonics` harmonics of `frequency` (Hz), of which those below sampleRate / 2 are used.
    ///
    /// Nil if no harmonic lies there or the signal has fewer samples than the model has numbers.
    public static func fit(
        _ signal: [Float], sampleRate: Double, frequency: Double, harmonics: Int
    ) -> HarmonicFit? {
        let usable = usableHarmonics(harmonics, of: frequency, sampleRate: sampleRate)
        let projector = HarmonicProjector(signal)
        return (0..<usable).lazy.compactMap { dropped in
            fit(projector, sampleRate: sampleRate, frequency: frequency, harmonics: usable - dropped)
        }.first
    }

    /// The fit whose fundamental, within `frequency` x (1 ± `within`), explains most.
    ///
    /// A scan as fine as half a resolution cell of the highest harmonic finds the right hill, golden sections and
    /// a last parabola its top. Harmonics are those that stay below sampleRate / 2 over the whole range.
    public static func refine(
        _ signal: [Float], sampleRate: Double, near frequency: Double, within: Double, harmonics: Int
    ) -> HarmonicFit? {
        let usable = usableHarmonics(harmonics, of: frequency * (1 + within), sampleRate: sampleRate)
        guard usable > 0, within >= 0, signal.count > 2 * usable else { return nil }
        let projector = HarmonicProjector(signal)
        let cell = sampleRate / (Double(signal.count) * Double(usable))
        let top = HillClimb.maximum(
            in: frequency * (1 - within)...frequency * (1 + within), scanStep: cell / 2
        ) { candidate in
            fit(projector, sampleRate: sampleRate, frequency: candidate, harmonics: usable)?.explainedPower
                ?? -.infinity
        }
        return fit(signal, sampleRate: sampleRate, frequency: top, harmonics: usable)
    }

    private static func usableHarmonics(_ wanted: Int, of frequency: Double, sampleRate: Double) -> Int {
        precondition(sampleRate > 0, "expected a positive sample rate, got \(sampleRate)")
        guard frequency > 0, wanted > 0 else { return 0 }
        let below = (sampleRate / 2 / frequency).rounded(.up) - 1
        return max(0, Int(min(Double(wanted), below)))
    }

    private static func fit(
        _ projector: HarmonicProjector, sampleRate: Double, frequency: Double, harmonics: Int
    ) -> HarmonicFit? {
        guard projector.count > 2 * harmonics else { return nil }
        let angle = 2 * Double.pi * frequency / sampleRate
        let projections = projector.project(angle: angle, harmonics: harmonics)
        let target: [Double] = projections.reduce(into: [0]) { $0 += [$1.re, -$1.im] }
        let equations = NormalEquations(angle: angle, harmonics: harmonics, count: projector.count)
        guard let solution = equations.solve(target) else { return nil }
        let explained = solution.indices.reduce(0) { $0 + solution[$1] * target[$1] }
        return HarmonicFit(
            frequency: frequency, offset: projector.mean + solution[0],
            amplitudes: (0..<harmonics).map {
                Complex64(re: solution[2 * $0 + 1], im: -solution[2 * $0 + 2])
            },
            explainedPower: explained / Double(projector.count),
            residualPower: max(0, projector.squares - explained) / Double(projector.count))
    }
}
