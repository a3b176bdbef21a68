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
        _ signal: ArraySlice<Float>, sampleRate: Double, frequency: Double, harmonics: Int
    ) -> HarmonicFit? {
        let usable = usableHarmonics(harmonics, of: frequency, sampleRate: sampleRate)
        let projector = HarmonicProjector(signal)
        return (0..<usable).lazy.compactMap { dropped in
            fit(projector, sampleRate: sampleRate, frequency: frequency, harmonics: usable - dropped)
        }.first
    }

    public static func fit(
        _ signal: [Float], sampleRate: Double, frequency: Double, harmonics: Int
    ) -> HarmonicFit? {
        fit(signal[...], sampleRate: sampleRate, frequency: frequency, harmonics: harmonics)
    }

    static func usableHarmonics(_ wanted: Int, of frequency: Double, sampleRate: Double) -> Int {
        precondition(sampleRate > 0, "expected a positive sample rate, got \(sampleRate)")
        guard frequency > 0, wanted > 0 else { return 0 }
        let below = (sampleRate / 2 / frequency).rounded(.up) - 1
        return max(0, Int(min(Double(wanted), below)))
    }

    static func fit(
        _ projector: HarmonicProjector, sampleRate: Double, frequency: Double, harmonics: Int
    ) -> HarmonicFit? {
        solved(projector, sampleRate: sampleRate, frequency: frequency, harmonics: harmonics) {
            solution, explained in
            HarmonicFit(
                frequency: frequency, offset: projector.mean + solution[0],
                amplitudes: (0..<harmonics).map {
                    Complex64(re: solution[2 * $0 + 1], im: -solution[2 * $0 + 2])
                },
                explainedPower: explained / Double(projector.count),
                residualPower: max(0, projector.squares - explained) / Double(projector.count))
        }
    }

    /// Mean square that `harmonics` harmonics of `frequency` describe; nil as in `fit`.
    static func explainedPower(
        _ projector: HarmonicProjector, sampleRate: Double, frequency: Double, harmonics: Int
    ) -> Double? {
        solved(projector, sampleRate: sampleRate, frequency: frequency, harmonics: harmonics) {
            $1 / Double(projector.count)
        }
    }

    /// Gives the solution (offset, then cosine and sine of each harmonic) and the sum of squares it explains.
    private static func solved<Result>(
        _ projector: HarmonicProjector, sampleRate: Double, frequency: Double, harmonics: Int,
        _ use: (UnsafeMutableBufferPointer<Double>, Double) -> Result
    ) -> Result? {
        guard projector.count > 2 * harmonics else { return nil }
        let equations = NormalEquations(
            angle: 2 * Double.pi * frequency / sampleRate, harmonics: harmonics, count: projector.count)
        return withUnsafeTemporaryAllocation(of: Complex64.self, capacity: harmonics) { sums -> Result? in
            projector.project(angle: equations.angle, into: sums)
            return withUnsafeTemporaryAllocation(of: Double.self, capacity: equations.size) { x -> Result? in
                x[0] = 0
                for k in 0..<harmonics { (x[2 * k + 1], x[2 * k + 2]) = (sums[k].re, -sums[k].im) }
                guard equations.solve(x) else { return nil }
                var explained = 0.0
                for k in 0..<harmonics {
                    explained += x[2 * k + 1] * sums[k].re - x[2 * k + 2] * sums[k].im
                }
                return use(x, explained)
            }
        }
    }
}
