// What the harmonics of the mean step say: contact time and bounce, as medians over the pieces of a tile.

internal import GaitModel
internal import SignalCore

struct MeanStepReading {
    /// Step harmonics up to this number and this frequency, Hz (attainable.md 2).
    static let mostHarmonics = 8
    static let highestFrequency = 16.0

    private struct Piece {
        let stepTime: Double
        let harmonics: [Complex64]
        let contact: ContactEstimate?
    }

    private let pieces: [Piece]

    /// - Parameters:
    ///   - vertical: force along up, g.
    ///   - up: says how well the sensor reads 1 g, and so how well its 0 g is known.
    init(_ vertical: [Float], _ rhythm: Rhythm, up: UpAxis, rate: SampleRate, estimator: ContactEstimator) {
        let zeroTrust = up.meanMagnitude.map { 1 - OscillationEstimator.lawWeight(meanMagnitude: $0) } ?? 0
        pieces = zip(rhythm.pieces, rhythm.stepFrequencies).compactMap { range, frequency in
            let highest = min(MeanStepReading.highestFrequency, 0.45 * rate.hertz)
            let count = min(MeanStepReading.mostHarmonics, Int(highest / frequency))
            guard count >= 4,
                let fit = HarmonicFit.fit(
                    vertical[range], sampleRate: rate.hertz, frequency: frequency, harmonics: count)
            else { return nil }
            return Piece(
                stepTime: 1 / frequency, harmonics: fit.amplitudes,
                contact: estimator.estimate(fit.amplitudes, zeroTrust: zeroTrust))
        }
    }

    var contact: ContactEstimate? {
        let estimates = pieces.compactMap(\.contact)
        guard !estimates.isEmpty else { return nil }
        return ContactEstimate(
            spectral: Quantile.median(estimates.map(\.spectral)),
            template: Quantile.median(estimates.map(\.template)),
            peak: Quantile.median(estimates.map(\.peak)),
            gainShift: Quantile.median(estimates.map(\.gainShift)))
    }

    /// cm; law and harmonics weighed by how well the sensor reads 1 g (attainable.md 3).
    func oscillation(_ up: UpAxis) -> Double? {
        guard !pieces.isEmpty else { return nil }
        let harmonics = Quantile.median(
            pieces.map { OscillationEstimator.fromHarmonics($0.harmonics, stepTime: $0.stepTime) })
        let laws = pieces.compactMap { piece in
            piece.contact.map { HalfSineStance.oscillation(stepTime: piece.stepTime, duty: $0.duty) }
        }
        guard !laws.isEmpty else { return harmonics }
        let weight = OscillationEstimator.lawWeight(meanMagnitude: up.meanMagnitude)
        return weight * Quantile.median(laws) + (1 - weight) * harmonics
    }
}
