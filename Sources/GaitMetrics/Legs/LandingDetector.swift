// Finds the landings of one leg: one per stride, where the quick shaking is strongest (methods.md 3.3).

internal import GaitModel
internal import SignalCore

/// A landing in a piece of signal; positions in samples from the piece's start.
struct Landing: Equatable {
    let start: Double
    /// g; nil near the piece's ends.
    let axial: Double?
    let resultant: Double?
    /// g/s.
    let loadingRate: Double?
}

///     resultant                 peak
///                              /\
///      ___ flight or swing    /  \___ stance
///         \___       ________/
///             \_____/       | start: the rise, drawn straight down to the minimum before it
struct LandingDetector {
    /// Landings are at least this far apart, strides.
    static let minimumDistance = 0.7
    /// A landing shakes at least this part of the usual one, in power [X].
    static let leastPower = 0.1
    /// How far the landing's peak may lie from the middle of the shaking, s.
    static let peakReach = 0.040
    /// The minimum before the rise is looked for within this time, s.
    static let riseReach = 0.060
    /// The straight line through the rise goes through these parts of its height.
    static let riseParts = (low: 0.2, high: 0.5)
    /// Where peaks are read, s before and after contact start (methods.md 3.8).
    static let peakWindow = (before: 0.020, after: 0.075)
    /// The first local maximum is looked for within this time, s (methods.md 3.8).
    static let firstRise = 0.050

    let rate: SampleRate

    /// - Parameter stride: samples per stride.
    func landings(_ signals: LegChannels.Signals, stride: Double) -> [Landing] {
        shocks(signals.shock, stride: stride).compactMap { shake in
            start(signals.resultant, near: shake.index).map { landing(at: $0, signals) }
        }
    }

    /// The strongest shaking of each stride; what is left of rest in the piece is far weaker.
    private func shocks(_ power: [Float], stride: Double) -> [Peak] {
        let distance = max(1, Int(LandingDetector.minimumDistance * stride))
        let peaks = PeakFinder.maxima(power, minimumDistance: distance, minimumHeight: 0)
        guard !peaks.isEmpty else { return [] }
        let least = LandingDetector.leastPower * Quantile.median(peaks.map(\.height))
        return peaks.filter { $0.height >= least }
    }

    private func start(_ resultant: [Float], near middle: Int) -> Double? {
        let reach = rate.samples(LandingDetector.peakReach)
        guard let peak = highest(resultant, middle - reach...middle + reach) else { return nil }
        let earliest = max(0, peak - rate.samples(LandingDetector.riseReach))
        guard let low = (earliest..<peak).min(by: { resultant[$0] < resultant[$1] }) else { return nil }
        func crossing(_ part: Double) -> Double? {
            let level = resultant[low] + Float(part) * (resultant[peak] - resultant[low])
            return PeakFinder.crossing(resultant, level: level, lastUpwardBefore: peak, notBefore: low)
        }
        let parts = LandingDetector.riseParts
        guard let first = crossing(parts.low), let second = crossing(parts.high) else { return nil }
        return max(Double(low), first - (second - first) * parts.low / (parts.high - parts.low))
    }

    private func landing(at start: Double, _ signals: LegChannels.Signals) -> Landing {
        let first = Int((start - LandingDetector.peakWindow.before * rate.hertz).rounded(.up))
        let last = Int((start + LandingDetector.peakWindow.after * rate.hertz).rounded(.down))
        return Landing(
            start: start, axial: peak(signals.axial, first, last),
            resultant: peak(signals.resultant, first, last),
            loadingRate: loadingRate(signals.axial, from: start))
    }

    /// Height of the vertex through the highest sample; nil when the window leaves the piece.
    private func peak(_ signal: [Float], _ first: Int, _ last: Int) -> Double? {
        guard first >= 1, last < signal.count - 1, first <= last,
            let top = highest(signal, first...last)
        else { return nil }
        let (a, b, c) = (Double(signal[top - 1]), Double(signal[top]), Double(signal[top + 1]))
        let curvature = a - 2 * b + c
        guard b >= a, b >= c, curvature < 0 else { return b }
        return b - (a - c) * (a - c) / (8 * curvature)
    }

    /// Steepest part between 20 and 80 % of the rise to the first local maximum, at most 50 ms, g/s.
    private func loadingRate(_ axial: [Float], from start: Double) -> Double? {
        let first = Int(start.rounded())
        let limit = first + rate.samples(LandingDetector.firstRise)
        guard first >= 0, limit < axial.count - 1, first < limit else { return nil }
        let top =
            (first + 1..<limit).first { axial[$0] > axial[$0 - 1] && axial[$0] >= axial[$0 + 1] } ?? limit
        let rise = axial[top] - axial[first]
        let steps = (first..<top).filter {
            let part = (axial[$0] + axial[$0 + 1]) / 2 - axial[first]
            return part >= 0.2 * rise && part <= 0.8 * rise
        }
        return steps.map { Double(axial[$0 + 1] - axial[$0]) * rate.hertz }.max().flatMap {
            $0 > 0 ? $0 : nil
        }
    }

    private func highest(_ signal: [Float], _ range: ClosedRange<Int>) -> Int? {
        let first = max(0, range.lowerBound)
        let last = min(signal.count - 1, range.upperBound)
        return first <= last ? (first...last).max { signal[$0] < signal[$1] } : nil
    }
}
