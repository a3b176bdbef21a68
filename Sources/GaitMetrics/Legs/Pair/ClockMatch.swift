// How the clocks of two sensors lie to each other, from jumps that both felt (methods.md 2.7).

internal import GaitModel
internal import SignalCore

/// `first` clock = second clock + offset + drift x (second clock - at).
public struct ClockMatch: Sendable, Equatable {
    /// Timing between the sensors may be used below this, s (methods.md 2.7).
    static let usable = 0.010
    /// What two crystals may differ when only one end was matched [X].
    static let unknownDrift = 50e-6

    /// Seconds.
    public let offset: Double
    /// Seconds per second.
    public let drift: Double
    /// Where the offset was read, s of the second clock.
    let at: Double
    /// Largest 95 % uncertainty of a matched time within the recording, s.
    public let uncertainty: Double
    /// Both ends were matched.
    public let hasDrift: Bool

    /// A time of the second clock on the first.
    public func first(_ second: Double) -> Double { second + offset + drift * (second - at) }

    /// nil without jumps that both sensors felt.
    static func jumps(_ first: SensorTrack, _ second: SensorTrack, duration: Double) -> ClockMatch? {
        let start = JumpMatch(first, second, last: false)
        let end = JumpMatch(first, second, last: true)
        guard let start, let end, end.time - start.time > 20 else {
            return (start ?? end).map { only in
                let farthest = max(only.time, duration - only.time)
                return ClockMatch(
                    offset: only.lag, drift: 0, at: only.time,
                    uncertainty: combined(only.uncertainty, unknownDrift * farthest), hasDrift: false)
            }
        }
        let drift = (end.lag - start.lag) / (end.time - start.time)
        return ClockMatch(
            offset: start.lag, drift: drift, at: start.time,
            uncertainty: max(start.uncertainty, end.uncertainty), hasDrift: true)
    }
}

/// One group of jumps on both clocks: first clock minus second clock.
struct JumpMatch {
    /// Both signals are compared at this rate, Hz (methods.md 2.7).
    static let rate = 200.0
    /// Signal compared before and after the start of a flight, s.
    static let before = 0.5
    static let after = 0.7
    /// Searched round the flights' own lag, s.
    static let reach = 0.06
    static let leastLikeness = 0.6
    /// Reading one lag, s: a fifth of a sample at 200 Hz [X].
    static let reading = 0.001

    let lag: Double
    let uncertainty: Double
    /// Seconds of the second clock.
    let time: Double

    init?(_ first: SensorTrack, _ second: SensorTrack, last: Bool) {
        let (a, b) = (last ? first.tail : first.head, last ? second.tail : second.head)
        let one = JumpFinder.flights(a, rate: first.rate, last: last)
        let two = JumpFinder.flights(b, rate: second.rate, last: last)
        guard one.count >= JumpFinder.fewest, one.count == two.count else { return nil }
        let lags = zip(one, two).compactMap { start, other in
            JumpMatch.lag(a, first.rate, b, second.rate, flight: other, near: start - other)
        }
        guard lags.count >= JumpFinder.fewest else { return nil }
        var statistics = RunningStatistics()
        for lag in lags { statistics.add(lag) }
        lag = Quantile.median(lags)
        let spread =
            StudentT.quantile975(degreesOfFreedom: Double(lags.count - 1)) * statistics.standardDeviation
            / Double(lags.count).squareRoot()
        uncertainty = combined(spread, 1.96 * JumpMatch.reading)
        time = Quantile.median(two)
    }

    /// The lag at which the two signals round a flight are most alike.
    private static func lag(
        _ a: SignalPiece, _ rateA: SampleRate, _ b: SignalPiece, _ rateB: SampleRate, flight: Double,
        near guess: Double
    ) -> Double? {
        let times = stride(from: flight - before, to: flight + after, by: 1 / rate).map { $0 }
        let fixed = times.compactMap { b.value(at: $0, rateB) }
        let steps = Int(reach * rate)
        let scores = (-steps...steps).map { step -> Double in
            let shifted = times.compactMap { a.value(at: $0 + guess + Double(step) / rate, rateA) }
            return shifted.count == fixed.count ? likeness(fixed, shifted) : -1
        }
        guard fixed.count == times.count, let top = scores.indices.max(by: { scores[$0] < scores[$1] }),
            top > 0, top < scores.count - 1, scores[top] >= leastLikeness
        else { return nil }
        let (l, m, r) = (scores[top - 1], scores[top], scores[top + 1])
        let curvature = l - 2 * m + r
        let shift = curvature < 0 ? 0.5 * (l - r) / curvature : 0
        return guess + (Double(top - steps) + shift) / rate
    }

    private static func likeness(_ a: [Double], _ b: [Double]) -> Double {
        let (ma, mb) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
        var (ab, aa, bb) = (0.0, 0.0, 0.0)
        for (x, y) in zip(a, b) {
            ab += (x - ma) * (y - mb)
            aa += (x - ma) * (x - ma)
            bb += (y - mb) * (y - mb)
        }
        return aa > 0 && bb > 0 ? ab / (aa * bb).squareRoot() : 0
    }
}

extension SignalPiece {
    /// Between samples, linear; nil outside.
    func value(at time: Double, _ rate: SampleRate) -> Double? {
        let position = time * rate.hertz - Double(start)
        guard position >= 0, position < Double(samples.count - 1) else { return nil }
        let i = Int(position)
        let part = position - Double(i)
        return Double(samples[i]) * (1 - part) + Double(samples[i + 1]) * part
    }
}
