// Which half-sine step resembles a measured one most, whatever its gain and phase.

internal import SignalCore

/// Templates of the half-sine model, one for each duty, made of their first harmonics.
///
/// A model step of duty b that starts at 0 lies round b T / 2, so its harmonics are real amplitudes times a shift.
/// The shift is free anyway, and every template is a weighted sum of the same few waves.
struct HalfSineTemplates {
    static let harmonics = 4
    static let duties = Array(stride(from: 0.48, through: 0.98, by: 0.01))

    /// Amplitudes of the harmonics of every duty, over the length of that vector.
    private static let weights: [SIMD4<Double>] = duties.map { duty in
        var weight = SIMD4<Double>.zero
        for k in 0..<harmonics { weight[k] = HalfSineStance.signedAmplitude(k + 1, duty: duty) }
        return weight / (weight * weight).sum().squareRoot()
    }

    /// Measured harmonics as waves: Re(c_k e^(i k phi)), k = 1...4, at every phase.
    private let waves: [SIMD4<Double>]

    /// - Parameter measured: complex amplitudes of step harmonics 1, 2, ...; at least 4.
    init(_ measured: [Complex64]) {
        let rows = (0..<HalfSineTemplates.harmonics).map { k in
            var row = [Double](repeating: 0, count: StepWave.phases)
            StepWave.add(measured[k], harmonic: k + 1, to: &row)
            return row
        }
        waves = (0..<StepWave.phases).map { SIMD4(rows[0][$0], rows[1][$0], rows[2][$0], rows[3][$0]) }
    }

    /// Least squares over duty, phase and gain: for one duty the best gain is the largest projection over all
    /// phases, so the smallest residual is the largest projection over the template's length.
    var bestDuty: Double {
        let last = HalfSineTemplates.duties.count - 1
        var best = 0
        var height = -Double.infinity
        for index in stride(from: 0, through: last, by: 2) {
            let value = largest(index)
            if value > height { (best, height) = (index, value) }
        }
        // Between them, and because the grid of phases is coarse, a neighbour may be better.
        while best < last, projection(best + 1) > projection(best) { best += 1 }
        while best > 0, projection(best - 1) > projection(best) { best -= 1 }
        guard best > 0, best < last else { return HalfSineTemplates.duties[best] }
        let top = Parabola(projection(best - 1), projection(best), projection(best + 1))
        return HalfSineTemplates.duties[best] + 0.01 * min(0.5, max(-0.5, top?.vertex ?? 0))
    }

    /// Largest projection on the grid of phases.
    private func largest(_ index: Int) -> Double {
        let weight = HalfSineTemplates.weights[index]
        return waves.withUnsafeBufferPointer { waves in
            var largest = -Double.infinity
            for wave in waves { largest = max(largest, (wave * weight).sum()) }
            return largest
        }
    }

    private func projection(_ index: Int) -> Double {
        let weight = HalfSineTemplates.weights[index]
        return StepWave.peak(waves.map { ($0 * weight).sum() })
    }
}
