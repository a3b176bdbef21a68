// Finds the fundamental frequency that all harmonics of a signal agree on.

/// Harmonic comb over the root amplitude spectrum of one or more channels.
///
/// For every candidate s the comb adds the spectrum on its teeth s, 2s, 3s ... and subtracts it half-way between
/// them, so that neither half nor double the true fundamental can win by collecting the same lines:
///
///     score(s) = sum over k = 1...harmonics, k s < rate / 2, of  R(k s) - R((k - 1/2) s)
///     R(f)     = sum over channels of sqrt |X(f)|, linear between bins, divided by its mean over 0.5-20 Hz
///
/// Every candidate is scored. A coarse pass first would miss the narrow lines of long signals (a tooth number 10
/// moves ten steps at once), and scoring costs less than the transforms.
public struct CombSearch {
    /// One candidate fundamental (Hz) and its score; comparable within one search only.
    public struct Peak: Sendable {
        public let frequency: Double
        public let score: Double
    }

    public struct Result: Sendable {
        public let best: Peak
        /// Best candidate more than 8 % away from `best`.
        public let runnerUp: Peak?
        /// Power within 0.1 Hz of the harmonics of `best`, as a part (0...1) of the power in 0.5-20 Hz.
        public let share: Double
        /// `best` lies within 0.02 Hz of an end of the band: the true one may be outside.
        public let atEdge: Bool
    }

    /// Range (Hz) that `share` and the scale of the scores refer to.
    static let reference = 0.5..<20.0
    /// Half-width (Hz) of a harmonic in `share`.
    static let lineHalfWidth = 0.1
    /// A runner-up differs from the best by more than this fraction.
    static let separation = 0.08
    /// Distance (Hz) from an end of the band that counts as its edge.
    static let edge = 0.02

    private let sampleRate: Double
    private let maximumLength: Int
    private let band: ClosedRange<Double>
    private let step: Double
    private let harmonics: Int
    private let fft: RealFFT<Float>
    private var window: [Float] = []
    private var channelPower: [Float] = []
    private var roots: [Float]
    private var power: [Double]

    /// - Parameters:
    ///   - sampleRate: Hz.
    ///   - maximumLength: samples of the longest signal that will be searched.
    ///   - band: candidate fundamentals, Hz.
    ///   - step: distance of two candidates, Hz.
    ///   - harmonics: teeth of the comb.
    public init(
        sampleRate: Double, maximumLength: Int, band: ClosedRange<Double> = 1.08...2.08, step: Double = 0.002,
        harmonics: Int = 10
    ) {
        precondition(sampleRate > 0 && maximumLength >= 1, "expected a positive sample rate and length")
        precondition(band.lowerBound > 0 && step > 0 && harmonics >= 1, "expected positive candidates")
        self.sampleRate = sampleRate
        self.maximumLength = maximumLength
        self.band = band
        self.step = step
        self.harmonics = harmonics
        fft = RealFFT(length: Self.powerOfTwo(atLeast: 8 * maximumLength))
        roots = [Float](repeating: 0, count: fft.binCount)
        power = [Double](repeating: 0, count: fft.binCount)
    }

    /// The best fundamental of `channels` (equal lengths <= maximumLength), nil if there is no variation at all.
    public mutating func search(_ channels: [[Float]]) -> Result? {
        accumulate(channels)
        let spectrum = PowerSpectrum(frequencyStep: sampleRate / Double(fft.length), density: power)
        let total = spectrum.power(in: Self.reference)
        guard total > 0, total.isFinite, let scale = rootScale() else { return nil }
        let scores = (0..<candidateCount).map { score(candidate($0)) }
        guard let best = highest(scores, scale, where: { _ in true }) else { return nil }
        let runnerUp = highest(scores, scale) { abs($0 / best.frequency - 1) > Self.separation }
        return Result(
            best: best, runnerUp: runnerUp, share: min(1, linePower(best.frequency, spectrum) / total),
            atEdge: best.frequency - band.lowerBound < Self.edge
                || band.upperBound - best.frequency < Self.edge)
    }

    private var candidateCount: Int { Int((band.upperBound - band.lowerBound) / step + 1e-6) + 1 }

    private func candidate(_ index: Int) -> Double { band.lowerBound + Double(index) * step }

    /// Fills `roots` and `power` with the sums over all channels.
    private mutating func accumulate(_ channels: [[Float]]) {
        for k in roots.indices {
            roots[k] = 0
            power[k] = 0
        }
        guard let length = channels.first?.count, length > 0 else { return }
        precondition(length <= maximumLength, "expected at most \(maximumLength) samples, got \(length)")
        if window.count != length { window = Window.hann(length) }
        for channel in channels {
            fft.forwardTapered(channel[...], window)
            fft.power(into: &channelPower)
            for k in roots.indices {
                roots[k] += channelPower[k].squareRoot().squareRoot()
                power[k] += Double(channelPower[k])
            }
        }
    }

    /// 1 / mean root amplitude over the reference range.
    private func rootScale() -> Double? {
        let step = sampleRate / Double(fft.length)
        let first = Int((Self.reference.lowerBound / step).rounded(.up))
        let last = min(roots.count - 1, Int(Self.reference.upperBound / step))
        guard first <= last else { return nil }
        let sum = roots[first...last].reduce(0) { $0 + Double($1) }
        return sum > 0 ? Double(last - first + 1) / sum : nil
    }

    private func score(_ fundamental: Double) -> Double {
        let toothDistance = fundamental * Double(fft.length) / sampleRate
        let nyquist = Double(fft.length) / 2
        var sum = 0.0
        for k in 1...harmonics {
            let tooth = Double(k) * toothDistance
            guard tooth < nyquist else { break }
            sum += root(at: tooth) - root(at: tooth - toothDistance / 2)
        }
        return sum
    }

    /// Root amplitude at a fractional bin below the last one.
    private func root(at position: Double) -> Double {
        let bin = Int(position)
        let fraction = position - Double(bin)
        return Double(roots[bin]) * (1 - fraction) + Double(roots[bin + 1]) * fraction
    }

    /// The highest score among the candidates that pass; the lower frequency wins a tie.
    private func highest(
        _ scores: [Double], _ scale: Double, where passes: (Double) -> Bool
    ) -> Peak? {
        var winner: Int?
        for index in scores.indices where passes(candidate(index)) {
            if let current = winner, scores[index] <= scores[current] { continue }
            winner = index
        }
        return winner.map { Peak(frequency: candidate($0), score: scores[$0] * scale) }
    }

    private func linePower(_ fundamental: Double, _ spectrum: PowerSpectrum) -> Double {
        (1...harmonics).reduce(0) { sum, k in
            let line = Double(k) * fundamental
            let lower = max(Self.reference.lowerBound, line - Self.lineHalfWidth)
            let upper = min(Self.reference.upperBound, line + Self.lineHalfWidth)
            return lower < upper ? sum + spectrum.power(in: lower..<upper) : sum
        }
    }

    private static func powerOfTwo(atLeast n: Int) -> Int {
        var size = 2
        while size < n { size *= 2 }
        return size
    }
}
