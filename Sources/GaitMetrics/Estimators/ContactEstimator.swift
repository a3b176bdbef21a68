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
    /// Gain and duty settle within this many rounds.
    private static let rounds = 4

    /// Peak of the sum of model harmonics 1 to 3 at each duty, falling.
    private let peaks: [Double]
    private let trunkGain: TrunkGain

    init() {
        let models = HalfSineTemplates.duties.map { duty in
            (1...MeanStepReading.mostHarmonics).map { HalfSineStance.harmonic($0, duty: duty) }
        }
        peaks = models.map { StepWave.peak($0.prefix(3)) }
        trunkGain = TrunkGain(duties: HalfSineTemplates.duties, models: models)
    }

    /// - Parameters:
    ///   - harmonics: complex amplitudes of step harmonics 1, 2, ... of vertical force, g; at least 4.
    ///   - zeroTrust: how far the sensor's 0 g is known, 0 to 1; at 0 the trunk's own movement stays in.
    func estimate(_ harmonics: [Complex64], zeroTrust: Double = 0) -> ContactEstimate? {
        guard harmonics.count >= TrunkGain.fewest, harmonics[0].magnitude > 0.05 else { return nil }
        let (size, height) = (harmonics[0].magnitude, StepWave.peak(harmonics.prefix(3)))
        let template = HalfSineTemplates(harmonics).bestDuty
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
            if gain == 1 { return plain }
            result = estimate(1 + zeroTrust * (gain - 1))
        }
        result.gainShift = result.duty - plain.duty
        return result
    }

    /// Solves amplitude(1, b) = a on 0.501 to 0.999, where it falls strictly from 1.571 to 0.667 and bends little:
    /// secants, six of which reach 1e-12.
    private func spectral(_ amplitude: Double) -> Double {
        func excess(_ duty: Double) -> Double { HalfSineStance.amplitude(1, duty: duty) - amplitude }
        let (low, high) = (0.501, 0.999)
        guard excess(low) > 0 else { return low }
        guard excess(high) < 0 else { return high }
        var (before, now) = (0.6, 0.8)
        var (beforeExcess, nowExcess) = (excess(before), excess(now))
        for _ in 0..<6 where nowExcess != beforeExcess {
            let next = now - nowExcess * (now - before) / (nowExcess - beforeExcess)
            (before, beforeExcess) = (now, nowExcess)
            now = min(high, max(low, next))
            nowExcess = excess(now)
        }
        return now
    }

    private func peakDuty(_ height: Double) -> Double {
        guard let after = peaks.firstIndex(where: { $0 <= height }) else {
            return HalfSineTemplates.duties.last!
        }
        guard after > 0 else { return HalfSineTemplates.duties[0] }
        let (high, low) = (peaks[after - 1], peaks[after])
        return HalfSineTemplates.duties[after - 1] + 0.01 * (high - height) / (high - low)
    }
}
