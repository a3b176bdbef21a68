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
    /// Step frequency of the whole tile, Hz.
    let stepFrequency: Double
    /// Step frequency of each piece, Hz.
    let stepFrequencies: [Double]
    /// The pieces, as ranges of the context.
    let pieces: [Range<Int>]
    /// Mean power of the three axes; nil in a very short tile.
    let spectrum: PowerSpectrum?

    /// How much of the swing at stride and step frequency is at the stride frequency. A limb swings once
    /// a stride, the middle of the body bounces once a step; the axes' sum does not mind rotation.
    var strideShare: Double {
        let lines = StrideLines(spectrum, stepFrequency / 2)
        let all = lines.first + lines.second
        return all > 0 ? lines.first / all : 0
    }

    /// In a short bout counting contacts is more exact than a spectrum (attainable.md 4).
    func counted(_ contacts: ContactSequence, rate: SampleRate) -> Rhythm {
        guard pieces.count == 1, let frequency = contacts.frequency(rate: rate) else { return self }
        return Rhythm(
            strideFrequency: strideFrequency, share: share, periodicity: periodicity,
            stepFrequency: frequency, stepFrequencies: [frequency], pieces: pieces, spectrum: spectrum)
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
    /// On a limb the rhythm is read in short pieces this far apart, s: every second counts alike then, and the
    /// steps per minute are those that a count would give. In one long piece the loudest steps would decide.
    static let localSeconds = 5.0
    static let localHop = 1.0
    /// Long enough to tell the stride line from the step line, short enough for uneven rhythms, s.
    static let lineSeconds = 4.0
    /// The fit stays this near to the comb.
    static let fitReach = 0.06

    private let rate: SampleRate
    private let decimation: Int
    private var comb: CombSearch
    private var welch: Welch
    private let autocorrelation = Autocorrelation()
    private let search = FundamentalSearch()
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
        welch = Welch(sampleRate: slow, segmentLength: Int(RhythmEstimator.lineSeconds * slow), padding: 2)
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
        let spectrum = spectrum(axes)
        let stride = settled(
            found.best.frequency, lines: StrideLines(spectrum, found.best.frequency), motion: motion)
        let pieces = RhythmEstimator.pieces(count: vertical.count, rate: rate)
        var (frequencies, likenesses): ([Double], [Double]) = ([], [])
        for piece in pieces {
            let part = piece.lowerBound / decimation..<piece.upperBound / decimation
            guard let repetition = repetition(axes, part, near: stride) else { return nil }
            let fitted = isTrunk ? stepFrequency(thinned[part], near: 2 * stride) : nil
            frequencies.append(fitted ?? 2 * repetition.frequency)
            likenesses.append(repetition.likeness)
        }
        return Rhythm(
            strideFrequency: stride, share: found.share,
            periodicity: Quantile.median(likenesses),
            stepFrequency: isTrunk
                ? Quantile.median(frequencies) : local(axes, near: stride) ?? Quantile.median(frequencies),
            stepFrequencies: frequencies, pieces: pieces, spectrum: spectrum)
    }

    /// Power of all axes together, whatever the orientation.
    private mutating func spectrum(_ axes: [[Float]]) -> PowerSpectrum? {
        welch.reset()
        for axis in axes { welch.add(axis) }
        return welch.spectrum()
    }

    /// Middle mean of the step frequencies of short pieces all along the axes; nil where few can be read.
    private func local(_ axes: [[Float]], near stride: Double) -> Double? {
        let length = Int(RhythmEstimator.localSeconds * slow)
        let hop = max(1, Int(RhythmEstimator.localHop * slow))
        let count = axes[0].count
        guard count >= length + 2 * hop else { return nil }
        let read = Swift.stride(from: 0, through: count - length, by: hop).compactMap {
            repetition(axes, $0..<$0 + length, near: stride).map { 2 * $0.frequency }
        }
        return read.count >= 3 ? Quantile.middleMean(read) : nil
    }

    /// The step frequency that four harmonics of vertical force fit best; for the trunk.
    private func stepFrequency(_ vertical: ArraySlice<Float>, near frequency: Double) -> Double? {
        search.best(
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
        let together = autocorrelation.unbiased(channels: axes.map { $0[part] }, maximumLag: longest)
        guard let one = peak(together, near: slow / frequency, within: 0.08) else { return nil }
        let two = peak(together, near: 2 * one.lag, within: 0.05)
        return (two.map { 2 * slow / $0.lag } ?? slow / one.lag, one.height)
    }

    /// The highest inner maximum near a lag, with a parabola through it.
    private func peak(_ values: [Double], near lag: Double, within share: Double) -> (
        lag: Double, height: Double
    )? {
        let first = max(1, Int((lag * (1 - share)).rounded(.down)))
        let last = min(values.count - 2, Int((lag * (1 + share)).rounded(.up)))
        guard first <= last, let top = (first...last).max(by: { values[$0] < values[$1] }) else { return nil }
        let (before, middle, after) = (values[top - 1], values[top], values[top + 1])
        guard middle >= before, middle >= after, let parabola = Parabola(before, middle, after) else {
            return nil
        }
        return (Double(top) + parabola.vertex, parabola.height)
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

    init(_ spectrum: PowerSpectrum?, _ frequency: Double) {
        guard let spectrum else { return }
        first = spectrum.power(in: 0.88 * frequency..<1.12 * frequency)
        second = spectrum.power(in: 1.76 * frequency..<2.24 * frequency)
        third = spectrum.power(in: 2.64 * frequency..<3.36 * frequency)
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
