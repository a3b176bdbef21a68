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
    /// How much of `duty` comes from taking the trunk's own movement out (`TrunkGain`).
    var gainShift = 0.0

    /// Their mean: errors are only partly shared.
    var duty: Double { (spectral + template + peak) / 3 }
    /// Largest minus smallest duty.
    var spread: Double { max(spectral, template, peak) - min(spectral, template, peak) }
}

/// Inverts the half-sine model; tables are made once.
struct ContactEstimator {
    private static let duties = Array(stride(from: 0.48, through: 0.98, by: 0.01))
    /// Gain and duty settle within this many rounds.
    private static let rounds = 4

    private let wave = StepWave()
    /// Model harmonics 1 to 4 at each duty.
    private let templates: [[Complex64]]
    /// Peak of the sum of model harmonics 1 to 3 at each duty, falling.
    private let peaks: [Double]
    private let trunkGain: TrunkGain

    init() {
        let all = ContactEstimator.duties.map { duty in
            (1...MeanStepReading.mostHarmonics).map { HalfSineStance.harmonic($0, duty: duty) }
        }
        templates = all.map { Array($0.prefix(4)) }
        peaks = all.map { [wave] in wave.peak($0.prefix(3)) }
        trunkGain = TrunkGain(duties: ContactEstimator.duties, templates: all, wave: wave)
    }

    /// - Parameters:
    ///   - harmonics: complex amplitudes of step harmonics 1, 2, ... of vertical force, g; at least 4.
    ///   - zeroTrust: how far the sensor's 0 g is known, 0 to 1; at 0 the trunk's own movement stays in.
    func estimate(_ harmonics: [Complex64], zeroTrust: Double = 0) -> ContactEstimate? {
        guard harmonics.count >= TrunkGain.fewest, harmonics[0].magnitude > 0.05 else { return nil }
        let (size, height) = (harmonics[0].magnitude, wave.peak(harmonics.prefix(3)))
        let template = template(Array(harmonics.prefix(4)))
        func estimate(_ gain: Double) -> ContactEstimate {
            ContactEstimate(
                spectral: spectral(size / gain), template: template, peak: peakDuty(height / gain))
        }
        let plain = estimate(1)
        guard zeroTrust > 0 else { return plain }
        let floor = trunkGain.floor(harmonics)
        var result = plain
        for _ in 0..<ContactEstimator.rounds {
            let gain = trunkGain.gain(floor: floor, count: harmonics.count, duty: result.duty)
            result = estimate(1 + zeroTrust * (gain - 1))
        }
        result.gainShift = result.duty - plain.duty
        return result
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
            return max(0, wave.peak(products)) / norm.squareRoot()
        }
        let best = fits.indices.max { fits[$0] < fits[$1] } ?? 0
        return ContactEstimator.duties[best] + 0.01 * ContactEstimator.vertex(fits, at: best)
    }

    private func peakDuty(_ height: Double) -> Double {
        guard let after = peaks.firstIndex(where: { $0 <= height }) else {
            return ContactEstimator.duties.last!
        }
        guard after > 0 else { return ContactEstimator.duties[0] }
        let (high, low) = (peaks[after - 1], peaks[after])
        return ContactEstimator.duties[after - 1] + 0.01 * (high - height) / (high - low)
    }

    /// Position of the parabola's top relative to the middle of three values, -0.5 to 0.5.
    private static func vertex(_ values: [Double], at index: Int) -> Double {
        guard index > 0, index < values.count - 1 else { return 0 }
        let curvature = values[index - 1] - 2 * values[index] + values[index + 1]
        guard curvature < 0 else { return 0 }
        return min(0.5, max(-0.5, 0.5 * (values[index - 1] - values[index + 1]) / curvature))
    }
}
