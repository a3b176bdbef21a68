// Contact time from the harmonics of the mean step: three estimators that fail for different reasons.

internal import SignalCore

/// Step duty (contact / step time) of one piece of running, by the three estimators of attainable.md 2.
struct ContactEstimate: Equatable {
    /// From the size of the first harmonic. Needs the gain, not the offset.
    let spectral: Double
    /// From a half-sine template with free gain and phase. Needs neither.
    let template: Double
    /// From the peak of the mean step (harmonics 1 to 3). Least hurt by transients.
    let peak: Double

    /// Their mean: errors are only partly shared.
    var duty: Double { (spectral + template + peak) / 3 }
    /// Largest minus smallest duty.
    var spread: Double { max(spectral, template, peak) - min(spectral, template, peak) }
}

/// Inverts the half-sine model; tables are made once.
struct ContactEstimator {
    private static let duties = Array(stride(from: 0.48, through: 0.98, by: 0.01))
    private static let phases = 100

    /// Model harmonics 1 to 4 at each duty.
    private let templates: [[Complex64]]
    /// Peak of the sum of model harmonics 1 to 3 at each duty, falling.
    private let peaks: [Double]
    private let turns: [Complex64]

    init() {
        templates = ContactEstimator.duties.map { duty in
            (1...4).map { HalfSineStance.harmonic($0, duty: duty) }
        }
        let turns = (0..<ContactEstimator.phases).map {
            Complex64.unit(2 * .pi * Double($0) / Double(ContactEstimator.phases))
        }
        self.turns = turns
        peaks = templates.map { ContactEstimator.peak(Array($0.prefix(3)), turns) }
    }

    /// `harmonics`: complex amplitudes of step harmonics 1, 2, ... of vertical force, g; at least 4.
    func estimate(_ harmonics: [Complex64]) -> ContactEstimate? {
        guard harmonics.count >= 4, harmonics[0].magnitude > 0.05 else { return nil }
        return ContactEstimate(
            spectral: spectral(harmonics[0].magnitude), template: template(Array(harmonics.prefix(4))),
            peak: peakDuty(Array(harmonics.prefix(3))))
    }

    /// Solves amplitude(1, b) = a on 0.501 to 0.999, where it falls strictly from 1.571 to 0.667.
    private func spectral(_ amplitude: Double) -> Double {
        var (low, high) = (0.501, 0.999)
        for _ in 0..<40 {
            let middle = (low + high) / 2
            if HalfSineStance.amplitude(1, duty: middle) > amplitude { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// Least squares over duty, phase and gain. For one duty the best gain is the largest projection
    /// over all phases, so the smallest residual is the largest projection / |template|.
    private func template(_ harmonics: [Complex64]) -> Double {
        let fits = templates.map { template -> Double in
            let products = zip(harmonics, template).map { $0 * $1.conjugate }
            let norm = template.reduce(0.0) { $0 + $1.squaredMagnitude }
            return max(0, ContactEstimator.peak(products, turns)) / norm.squareRoot()
        }
        let best = fits.indices.max { fits[$0] < fits[$1] } ?? 0
        return ContactEstimator.duties[best] + 0.01 * ContactEstimator.vertex(fits, at: best)
    }

    private func peakDuty(_ harmonics: [Complex64]) -> Double {
        let height = ContactEstimator.peak(harmonics, turns)
        guard let after = peaks.firstIndex(where: { $0 <= height }) else {
            return ContactEstimator.duties.last!
        }
        guard after > 0 else { return ContactEstimator.duties[0] }
        let (high, low) = (peaks[after - 1], peaks[after])
        return ContactEstimator.duties[after - 1] + 0.01 * (high - height) / (high - low)
    }

    /// Largest value over one period of sum Re(c_k e^{i k phi}), grid with a parabola on top.
    private static func peak(_ harmonics: [Complex64], _ turns: [Complex64]) -> Double {
        let count = turns.count
        let values = turns.indices.map { step in
            var sum = 0.0
            for (k, c) in harmonics.enumerated() {
                let turn = turns[(k + 1) * step % count]
                sum += c.re * turn.re - c.im * turn.im
            }
            return sum
        }
        guard let best = values.indices.max(by: { values[$0] < values[$1] }) else { return 0 }
        let (before, top, after) = (
            values[(best + count - 1) % count], values[best], values[(best + 1) % count]
        )
        let curvature = before - 2 * top + after
        guard curvature < 0 else { return top }
        let shift = 0.5 * (before - after) / curvature
        return top - 0.25 * (before - after) * shift
    }

    /// Position of the parabola's top relative to the middle of three values, -0.5 to 0.5.
    private static func vertex(_ values: [Double], at index: Int) -> Double {
        guard index > 0, index < values.count - 1 else { return 0 }
        let curvature = values[index - 1] - 2 * values[index] + values[index + 1]
        guard curvature < 0 else { return 0 }
        return min(0.5, max(-0.5, 0.5 * (values[index - 1] - values[index + 1]) / curvature))
    }
}
