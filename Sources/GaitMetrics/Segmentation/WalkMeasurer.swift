// Walking cadence along a tile of moderate movement; empty when it has no rhythm of walking.

internal import GaitModel
internal import SignalCore

final class WalkMeasurer {
    /// Autocorrelation that a step or stride of walking reaches at least.
    static let rhythmic = 0.4
    /// Walking changes with every turn and stop, so it is read in short pieces, s.
    static let pieceSeconds = 4.0
    static let hopSeconds = 1.0
    /// A stretch shorter than this says nothing, s.
    static let shortest = 2.5
    /// Walking swings at least this much about its mean, g.
    static let weakest = 0.06
    /// Step times of walking, s: 60 to 143 steps/min.
    static let stepTimes = 0.42...1.0

    private let rate: SampleRate
    private let decimation: Int
    private let autocorrelation = Autocorrelation()
    private let search = FundamentalSearch()

    init(rate: SampleRate) {
        self.rate = rate
        decimation = max(1, Int(rate.hertz / RhythmEstimator.combRate))
    }

    /// Steps per minute of the 4 s round every second of the tile, where they have the rhythm of walking.
    func cadences(_ tile: Tile, _ history: SampleHistory, gravity: GravityMode) -> [Double] {
        let length = rate.samples(WalkMeasurer.pieceSeconds)
        guard tile.context.count > length else {
            return cadence(tile.context, history, gravity).map { [$0] } ?? []
        }
        let hop = rate.samples(WalkMeasurer.hopSeconds)
        return stride(from: tile.context.lowerBound, through: tile.context.upperBound - length, by: hop)
            .filter { tile.range.contains($0 + length / 2) }
            .compactMap { cadence($0..<$0 + length, history, gravity) }
    }

    private func cadence(_ range: Range<Int>, _ history: SampleHistory, _ gravity: GravityMode) -> Double? {
        let force = history.columns(range)
        var moments = HopMoments()
        moments.add(force, 0..<force.count)
        guard Double(force.count) * rate.period >= WalkMeasurer.shortest,
            moments.totalRMS >= WalkMeasurer.weakest,
            let signal = verticalSwing(force, gravity)
        else { return nil }
        let slow = rate.hertz / Double(decimation)
        let longest = min(signal.count - 2, Int(WalkMeasurer.stepTimes.upperBound * slow) + 2)
        let correlation = autocorrelation.unbiased(signal, maximumLag: longest)
        return stepLag(correlation, from: Int(WalkMeasurer.stepTimes.lowerBound * slow)).map {
            60 * slow / refined(signal, rate: slow, lag: $0)
        }
    }

    /// Vertical force where gravity shows the way, else the length of the vector.
    private func verticalSwing(_ force: Columns3, _ gravity: GravityMode) -> [Float]? {
        guard gravity == .included else { return force.magnitude.thinned(by: decimation) }
        return UpAxis(meanOf: force, samples: force.count).map {
            force.projected(on: $0.direction).thinned(by: decimation)
        }
    }

    /// The first strong peak of the autocorrelation in the range of step times.
    private func stepLag(_ correlation: [Double], from shortest: Int) -> Double? {
        guard correlation.count > shortest + 2 else { return nil }
        let peaks = (max(1, shortest)..<correlation.count - 1).filter {
            correlation[$0] >= correlation[$0 - 1] && correlation[$0] > correlation[$0 + 1]
        }
        guard let highest = peaks.map({ correlation[$0] }).max(), highest >= WalkMeasurer.rhythmic else {
            return nil
        }
        return peaks.first { correlation[$0] >= 0.8 * highest }.map(Double.init)
    }

    /// The step frequency near the lag that four harmonics fit best.
    private func refined(_ signal: [Float], rate: Double, lag: Double) -> Double {
        let fit = search.best(signal[...], sampleRate: rate, near: rate / lag, within: 0.06, harmonics: 4)
        return fit.map { rate / $0.frequency } ?? lag
    }
}
