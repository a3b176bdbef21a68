// A one-sided power spectral density and the power inside a band of it.

/// Power per Hz at the frequencies 0, frequencyStep, 2 frequencyStep ... up to half the sample rate.
public struct PowerSpectrum: Sendable {
    /// Distance of two bins, Hz.
    public let frequencyStep: Double
    /// One-sided density, (signal unit)^2 / Hz; the sum times frequencyStep is the variance.
    public let density: [Double]

    public init(frequencyStep: Double, density: [Double]) {
        precondition(frequencyStep > 0, "expected a positive frequency step, got \(frequencyStep)")
        self.frequencyStep = frequencyStep
        self.density = density
    }

    /// Integral over `band` (Hz): each bin's power is spread evenly over its cell, half a step to either side.
    ///
    /// The first and the last cell reach only inwards and hold their bin's whole power, so that the integral over
    /// all frequencies is the sum of all bins.
    public func power(in band: Range<Double>) -> Double {
        guard !density.isEmpty, !band.isEmpty else { return 0 }
        let last = Double(density.count - 1)
        let lower = max(0, min(band.lowerBound / frequencyStep, last))
        let upper = max(0, min(band.upperBound / frequencyStep, last))
        guard lower < upper else { return 0 }
        var sum = 0.0
        for bin in Int(lower.rounded())...Int(upper.rounded()) {
            let cellStart = max(0, Double(bin) - 0.5)
            let cellEnd = min(last, Double(bin) + 0.5)
            let covered = min(upper, cellEnd) - max(lower, cellStart)
            sum += density[bin] * max(0, covered) / (cellEnd - cellStart)
        }
        return sum * frequencyStep
    }
}
