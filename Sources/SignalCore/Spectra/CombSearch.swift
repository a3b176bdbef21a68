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

    private let band: ClosedRange<Double>
    private let step: Double
    private let harmonics: Int
    private var spectrum: RootSpectrum

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
        precondition(band.lowerBound > 0 && step > 0 && harmonics >= 1, "expected positive candidates")
        self.band = band
        self.step = step
        self.harmonics = harmonics
        spectrum = RootSpectrum(sampleRate: sampleRate, maximumLength: maximumLength)
    }

    /// The best fundamental of `channels` (equal lengths <= maximumLength), nil if there is no variation at all.
    public mutating func search(_ channels: [[Float]]) -> Result? {
        spectrum.measure(channels)
        let total = spectrum.power.power(in: Self.reference)
        guard total > 0, total.isFinite, let mean = spectrum.meanRoot(in: Self.reference) else { return nil }
        let scores = spectrum.withRoots { line in
            (0..<candidateCount).map { score(candidate($0), line) / mean }
        }
        guard let best = highest(scores, where: { _ in true }) else { return nil }
        return Result(
            best: best, runnerUp: highest(scores) { abs($0 / best.frequency - 1) > Self.separation },
            share: min(1, linePower(best.frequency) / total),
            atEdge: best.frequency - band.lowerBound < Self.edge
                || band.upperBound - best.frequency < Self.edge)
    }

    private var candidateCount: Int { Int((band.upperBound - band.lowerBound) / step + 1e-6) + 1 }

    private func candidate(_ index: Int) -> Double { band.lowerBound + Double(index) * step }

    private func score(_ fundamental: Double, _ line: RootSpectrum.Line) -> Double {
        let distance = spectrum.position(of: fundamental)
        var sum = 0.0
        for k in 1...harmonics {
            let tooth = Double(k) * distance
            guard tooth < spectrum.nyquist else { break }
            sum += line.root(at: tooth) - line.root(at: tooth - distance / 2)
        }
        return sum
    }

    /// The highest score among the candidates that pass; the lower frequency wins a tie.
    private func highest(_ scores: [Double], where passes: (Double) -> Bool) -> Peak? {
        var winner: Int?
        for index in scores.indices where passes(candidate(index)) {
            if let current = winner, scores[index] <= scores[current] { continue }
            winner = index
        }
        return winner.map { Peak(frequency: candidate($0), score: scores[$0]) }
    }

    /// Power on the lines of `fundamental`, inside the reference range.
    private func linePower(_ fundamental: Double) -> Double {
        (1...harmonics).reduce(0) { sum, k in
            let line = Double(k) * fundamental
            let lower = max(Self.reference.lowerBound, line - Self.lineHalfWidth)
            let upper = min(Self.reference.upperBound, line + Self.lineHalfWidth)
            return lower < upper ? sum + spectrum.power.power(in: lower..<upper) : sum
        }
    }
}
