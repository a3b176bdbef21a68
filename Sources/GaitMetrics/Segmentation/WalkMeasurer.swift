// Walking cadence of a tile of moderate movement, or nil when it has no rhythm of walking.

internal import GaitModel
internal import SignalCore

final class WalkMeasurer {
    /// Autocorrelation that a step or stride of walking reaches at least.
    static let rhythmic = 0.4
    /// A stretch shorter than this says nothing, s.
    static let shortest = 2.5
    /// Walking swings at least this much about its mean, g.
    static let weakest = 0.06
    /// Step times of walking, s: 60 to 143 steps/min.
    static let stepTimes = 0.42...1.0

    private let rate: SampleRate
    private let decimation: Int
    private let autocorrelation: Autocorrelation

    init(rate: SampleRate) {
        self.rate = rate
        decimation = max(1, Int(rate.hertz / RhythmEstimator.combRate))
        autocorrelation = Autocorrelation(maximumLength: Int(24 * rate.hertz) / decimation + 2)
    }

    /// Steps per minute.
    func cadence(_ tile: Tile, _ history: SampleHistory, gravity: GravityMode) -> Double? {
        let force = history.columns(tile.range)
        var moments = HopMoments()
        moments.add(force, 0..<force.count)
        guard Double(force.count) * rate.period >= WalkMeasurer.shortest, moments.totalRMS >= WalkMeasurer.weakest,
            let signal = verticalSwing(force, gravity)
        else { return nil }
        let slow = rate.hertz / Double(decimation)
        let longest = min(signal.count - 2, Int(2 * WalkMeasurer.stepTimes.upperBound * slow) + 2)
        let shortest = Int(WalkMeasurer.stepTimes.lowerBound * slow)
        guard longest > shortest + 2 else { return nil }
        let correlation = autocorrelation.unbiased(signal, maximumLag: longest)
        guard let step = stepLag(correlation, from: shortest, to: Int(WalkMeasurer.stepTimes.upperBound * slow)) else {
            return nil
        }
        return 60 * slow / refined(signal, rate: slow, lag: step)
    }

    /// Vertical force where gravity shows the way, else the length of the vector.
    private func verticalSwing(_ force: Columns3, _ gravity: GravityMode) -> [Float]? {
        guard gravity == .included else { return force.magnitude.thinned(by: decimation) }
        return UpAxis(meanOf: force, samples: force.count).map {
            force.projected(on: $0.direction).thinned(by: decimation)
        }
    }

    /// The first strong peak of the autocorrelation in the range of step times.
    private func stepLag(_ correlation: [Double], from shortest: Int, to longest: Int) -> Double? {
        let last = min(longest, correlation.count - 2)
        guard last > shortest else { return nil }
        let peaks = (max(1, shortest)...last).filter {
            correlation[$0] >= correlation[$0 - 1] && correlation[$0] > correlation[$0 + 1]
        }
        guard let highest = peaks.map({ correlation[$0] }).max(), highest >= WalkMeasurer.rhythmic else { return nil }
        return peaks.first { correlation[$0] >= 0.8 * highest }.map(Double.init)
    }

    /// The step frequency near the lag that four harmonics fit best.
    private func refined(_ signal: [Float], rate: Double, lag: Double) -> Double {
        let fit = HarmonicFit.refine(signal, sampleRate: rate, near: rate / lag, within: 0.06, harmonics: 4)
        return fit.map { rate / $0.frequency } ?? lag
    }
}
