// Vertical oscillation of the mean step, from its harmonics or from the half-sine law.

internal import SignalCore

enum OscillationEstimator {
    /// Harmonics above this do not count, Hz (methods.md 3.2).
    static let highestFrequency = 12.0

    /// Peak-to-peak displacement, cm: every harmonic divided by -(2 pi f)^2 and summed (methods.md 3.2).
    /// - Parameter harmonics: step harmonics 1, 2, ... of vertical force, g.
    static func fromHarmonics(_ harmonics: [Complex64], stepTime: Double) -> Double {
        let displacement = harmonics.indices.lazy
            .filter { Double($0 + 1) / stepTime <= highestFrequency }
            .map { index -> Complex64 in
                let omega = 2 * .pi * Double(index + 1) / stepTime
                return harmonics[index].scaled(-1 / (omega * omega))
            }
        return 100 * HalfSineStance.g * StepWave.range(Array(displacement)[...])
    }

    /// Weight of the law against the harmonics: 0 for a sensor whose mean force is within 5 % of 1 g
    /// (the harmonics are exact then), 1 beyond 15 % (the law is nearly free of gain and offset)
    /// (attainable.md 3). Without gravity there is no such check: both count alike.
    static func lawWeight(meanMagnitude: Double?) -> Double {
        guard let magnitude = meanMagnitude else { return 0.5 }
        return min(1, max(0, (abs(magnitude - 1) - 0.05) / 0.10))
    }
}
