// Cadence of a tile: a comb says which stride frequency, harmonic fits of 8 s pieces say how exactly.

internal import GaitModel
internal import SignalCore

/// The rhythm of one tile.
struct Rhythm {
    /// Stride frequency by the comb, Hz.
    let strideFrequency: Double
    let share: Double
    /// How much each stride repeats the one before in all axes together: autocorrelation at one stride.
    let periodicity: Double
    /// Step frequency of each piece, Hz.
    let stepFrequencies: [Double]
    /// The pieces, as ranges of the context.
    let pieces: [Range<Int>]

    var stepFrequency: Double { Quantile.median(stepFrequencies) }

    /// In a short bout counting contacts is more exact than a spectrum (attainable.md 4).
    func counted(_ contacts: ContactSequence, rate: SampleRate) -> Rhythm {
        guard pieces.count == 1, let frequency = contacts.frequency(rate: rate) else { return self }
        return Rhythm(
            strideFrequency: strideFrequency, share: share, periodicity: periodicity,
            stepFrequencies: [frequency], pieces: pieces)
    }
}

struct RhythmEstimator {
    /// Stride frequencies of running and walking, Hz (methods.md 3.1; walking 66 to 140 steps/min).
    static let running = 1.08...2.08
    static let walking = 0.55...1.17
    /// The comb needs ten harmonics, so this rate is enough, Hz.
    static let combRate = 50.0
    static let pieceSeconds = 8.0
    /// A context no longer than this is one piece, s.
    static let wholeSeconds = 11.5
    /// Long enough to tell the stride line from the step line, short enough for uneven rhythms, s.
    static let lineSeconds = 4.0
    /// The fit stays this near to the comb.
    static let fitReach = 0.06

    private let rate: SampleRate
    private let decimation: Int
    private var comb: CombSearch
    private var welch: Welch
    private let autocorrelation: Autocorrelation
    private let isTrunk: Bool
    private let isLeg: Bool
    /// Rate of the thinned signals, Hz.
    private let slow: Double

    init(rate: SampleRate, placement: SensorPlacement, gravity: GravityMode) {
        self.rate = rate
        // Vertical is known beforehand only where gravity shows it.
        isTrunk = placement.isTrunk && gravity == .included
        isLeg = placement.isLeg
        // A leg sensor may be as lively in walking, so walking must be allowed to be found.
        let band =
            isLeg
            ? RhythmEstimator.walking.lowerBound...RhythmEstimator.running.upperBound
            : RhythmEstimator.running
        decimation = max(1, Int(rate.hertz / RhythmEstimator.combRate))
        slow = rate.hertz / Double(decimation)
        autocorrelation = Autocorrelation(maximumLength: Int(24 * slow) + 2)
        welch = Welch(sampleRate: slow, segmentLength: Int(RhythmEstimator.lineSeconds * slow), padding: 4)
        comb = CombSearch(
            sampleRate: slow,
            maximumLength: Int(24 * rate.hertz) / decimation + 1, band: band)
    }

    /// - Parameters:
    ///   - vertical: force along up; `force` the three axes of the same samples.
    ///   - motion: how hard the sensor is moved: what is gentle is no fast run.
    mutating func rhythm(vertical: [Float], force: Columns3, motion: MotionClass = .vigorous) -> Rhythm? {
        let axes = [force.x, force.y, force.z].map { $0.thinned(by: decimation) }
        let thinned = vertical.thinned(by: decimation)
        let channels = isTrunk ? [thinned] : axes + [force.magnitude.thinned(by: decimation)]
        guard let found = comb.search(channels) else { return nil }
        let stride = settled(
            found.best.frequency, lines: StrideLines(axes, found.best.frequency, &welch), motion: motion)
        let pieces = RhythmEstimator.pieces(count: vertical.count, rate: rate)
        var (frequencies, likenesses): ([Double], [Double]) = ([], [])
        for piece in pieces {
            let part = piece.lowerBound / decimation..<piece.upperBound / decimation
            guard let repetition = repetition(axes, part, near: stride) else { return nil }
            let fitted = isTrunk ? stepFrequency(Array(thinned[part]), near: 2 * stride) : nil
            frequencies.append(fitted ?? 2 * repetition.frequency)
            likenesses.append(repetition.likeness)
        }
        return Rhythm(
            strideFrequency: stride, share: found.share,
            periodicity: Quantile.median(likenesses),
            stepFrequencies: frequencies, pieces: pieces)
    }

    /// The step frequency that four harmonics of vertical force fit best; for the trunk.
    private func stepFrequency(_ vertical: [Float], near frequency: Double) -> Double? {
        HarmonicFit.refine(
            vertical, sampleRate: slow, near: frequency, within: RhythmEstimator.fitReach, harmonics: 4)?
            .frequency
    }

    /// Where the autocorrelation of all axes together peaks near one stride, and, finer, near two. It asks
    /// nothing of the shape of the signal, so it serves where the sensor swings with a limb.
    private func repetition(
        _ axes: [[Float]], _ part: Range<Int>, near frequency: Double
    ) -> (frequency: Double, likeness: Double)? {
        let longest = Int(2.2 * slow / frequency) + 2
        guard part.count > longest + 2 else { return nil }
        let together = vectorCorrelation(axes.map { Array($0[part]) }, longest: longest)
        guard let one = peak(together, near: slow / frequency, within: 0.08) else { return nil }
        let two = peak(together, near: 2 * one.lag, within: 0.05)
        return (two.map { 2 * slow / $0.lag } ?? slow / one.lag, one.height)
    }

    /// Autocorrelations of the axes, each weighed by its power: the same in any orientation.
    private func vectorCorrelation(_ axes: [[Float]], longest: Int) -> [Double] {
        var sum = [Double](repeating: 0, count: longest + 1)
        var power = 0.0
        for axis in axes {
            let mean = axis.mean
            let variance = axis.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
            guard variance > 0 else { continue }
            power += variance
            for (lag, value) in autocorrelation.unbiased(axis, maximumLag: longest).enumerated() {
                sum[lag] += variance * value
            }
        }
        return power > 0 ? sum.map { $0 / power } : sum
    }

    /// The highest inner maximum near a lag, with a parabola through it.
    private func peak(_ values: [Double], near lag: Double, within share: Double) -> (
        lag: Double, height: Double
    )? {
        let first = max(1, Int((lag * (1 - share)).rounded(.down)))
        let last = min(values.count - 2, Int((lag * (1 + share)).rounded(.up)))
        guard first <= last, let top = (first...last).max(by: { values[$0] < values[$1] }) else { return nil }
        let (before, middle, after) = (values[top - 1], values[top], values[top + 1])
        let curvature = before - 2 * middle + after
        guard middle >= before, middle >= after, curvature < 0 else { return nil }
        let shift = 0.5 * (before - after) / curvature
        return (Double(top) + shift, middle - 0.25 * (before - after) * shift)
    }

    /// Puts right the confusions a comb is open to. When the two steps of a stride are alike: at two thirds of
    /// the stride frequency every third tooth meets a step line, and below the comb's band the step line is
    /// taken for the stride line. For a leg, whose band is wide: at half the stride frequency every other tooth
    /// meets a line. All show in where the power is; a leg swings once a stride, so its first line is strong.
    private func settled(_ stride: Double, lines: StrideLines, motion: MotionClass) -> Double {
        if lines.third > 4 * (lines.first + lines.second), 1.5 * stride <= RhythmEstimator.running.upperBound
        {
            return 1.5 * stride
        }
        let fastest =
            motion == .vigorous ? RhythmEstimator.running.upperBound : RunningTest.fastestWalk / 120
        if isLeg, lines.second > 4 * (lines.first + lines.third), 2 * stride <= fastest { return 2 * stride }
        return isTrunk && lines.first > 4 * lines.second ? stride / 2 : stride
    }

    /// How much of the swing at stride and step frequency is at the stride frequency. A limb swings once
    /// a stride, the middle of the body bounces once a step; the axes' sum does not mind rotation.
    mutating func strideShare(_ force: Columns3, _ rhythm: Rhythm) -> Double {
        let axes = [force.x, force.y, force.z].map { $0.thinned(by: decimation) }
        let lines = StrideLines(axes, rhythm.stepFrequency / 2, &welch)
        let all = lines.first + lines.second
        return all > 0 ? lines.first / all : 0
    }

    /// One piece up to 11.5 s, else 8 s pieces about 3 s apart, evenly spread.
    static func pieces(count: Int, rate: SampleRate) -> [Range<Int>] {
        let length = rate.samples(pieceSeconds)
        guard count > rate.samples(wholeSeconds) else { return [0..<count] }
        let spare = count - length
        let steps = max(1, Int((Double(spare) / rate.hertz / 3).rounded()))
        return (0...steps).map { step in
            let start = spare * step / steps
            return start..<start + length
        }
    }
}

/// Power of all axes at a frequency, at twice and at three times it; each line may wander by an eighth.
private struct StrideLines {
    private(set) var first = 0.0
    private(set) var second = 0.0
    private(set) var third = 0.0

    init(_ axes: [[Float]], _ frequency: Double, _ welch: inout Welch) {
        for axis in axes {
            welch.reset()
            welch.add(axis)
            guard let spectrum = welch.spectrum() else { continue }
            first += spectrum.power(in: 0.88 * frequency..<1.12 * frequency)
            second += spectrum.power(in: 1.76 * frequency..<2.24 * frequency)
            third += spectrum.power(in: 2.64 * frequency..<3.36 * frequency)
        }
    }
}

extension [Float] {
    /// Means of `factor` neighbours: fewer samples, what lies far above them damped.
    func thinned(by factor: Int) -> [Float] {
        guard factor > 1 else { return self }
        let scale = 1 / Float(factor)
        return [Float](unsafeUninitializedCapacity: count / factor) { buffer, filled in
            for group in 0..<count / factor {
                var sum: Float = 0
                for i in group * factor..<(group + 1) * factor { sum += self[i] }
                buffer[group] = sum * scale
            }
            filled = count / factor
        }
    }
}
