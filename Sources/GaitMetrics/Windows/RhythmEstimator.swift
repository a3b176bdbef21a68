// Cadence of a tile: a comb says which stride frequency, harmonic fits of 8 s pieces say how exactly.

internal import GaitModel
internal import SignalCore

/// The rhythm of one tile.
struct Rhythm {
    /// Stride frequency by the comb, Hz.
    let strideFrequency: Double
    let share: Double
    /// Step frequency of each piece, Hz.
    let stepFrequencies: [Double]
    /// The pieces, as ranges of the context.
    let pieces: [Range<Int>]

    var stepFrequency: Double { Quantile.median(stepFrequencies) }
}

struct RhythmEstimator {
    /// Stride frequencies of running and walking, Hz (methods.md 3.1; walking 66 to 140 steps/min).
    static let running = 1.08...2.08
    static let walking = 0.55...1.17
    /// The comb needs ten harmonics, so this rate is enough, Hz.
    static let combRate = 50.0
    static let pieceSeconds = 8.0
    /// A context no longer than this is one piece, s.
    static let wholeSeconds = 12.0
    /// Long enough to tell the stride line from the step line, short enough for uneven rhythms, s.
    static let lineSeconds = 4.0
    /// The fit stays this near to the comb.
    static let fitReach = 0.06

    private let rate: SampleRate
    private let decimation: Int
    private var comb: CombSearch
    private var welch: Welch
    private let isTrunk: Bool

    init(rate: SampleRate, band: ClosedRange<Double>, isTrunk: Bool) {
        self.rate = rate
        self.isTrunk = isTrunk
        decimation = max(1, Int(rate.hertz / RhythmEstimator.combRate))
        let slow = rate.hertz / Double(decimation)
        welch = Welch(sampleRate: slow, segmentLength: Int(RhythmEstimator.lineSeconds * slow), padding: 4)
        comb = CombSearch(
            sampleRate: slow,
            maximumLength: Int(24 * rate.hertz) / decimation + 1, band: band)
    }

    /// - Parameter vertical: force along up; `force` the three axes of the same samples.
    mutating func rhythm(vertical: [Float], force: Columns3) -> Rhythm? {
        let slow = Double(rate.hertz) / Double(decimation)
        let thinned = vertical.thinned(by: decimation)
        let channels =
            isTrunk
            ? [thinned]
            : [force.magnitude, force.x, force.y, force.z].map { $0.thinned(by: decimation) }
        guard let found = comb.search(channels) else { return nil }
        let pieces = RhythmEstimator.pieces(count: vertical.count, rate: rate)
        let frequencies = pieces.compactMap { piece -> Double? in
            let part = piece.lowerBound / decimation..<piece.upperBound / decimation
            return stepFrequency(channels, part, rate: slow, near: found.best.frequency)
        }
        guard frequencies.count == pieces.count else { return nil }
        return Rhythm(
            strideFrequency: found.best.frequency, share: found.share, stepFrequencies: frequencies,
            pieces: pieces)
    }

    /// How much of the swing at stride and step frequency is at the stride frequency. A limb swings once
    /// a stride, the middle of the body bounces once a step; the axes' sum does not mind rotation.
    mutating func strideShare(_ force: Columns3, _ rhythm: Rhythm) -> Double {
        var powers = (stride: 0.0, step: 0.0)
        for axis in [force.x, force.y, force.z] {
            welch.reset()
            welch.add(axis.thinned(by: decimation))
            guard let spectrum = welch.spectrum() else { continue }
            powers.stride += spectrum.power(near: rhythm.stepFrequency / 2)
            powers.step += spectrum.power(near: rhythm.stepFrequency)
        }
        let all = powers.stride + powers.step
        return all > 0 ? powers.stride / all : 0
    }

    /// On the trunk the four step harmonics of vertical force; elsewhere eight stride harmonics of the
    /// channel that shows them best.
    private func stepFrequency(
        _ channels: [[Float]], _ part: Range<Int>, rate: Double, near stride: Double
    ) -> Double? {
        if isTrunk {
            return HarmonicFit.refine(
                Array(channels[0][part]), sampleRate: rate, near: 2 * stride,
                within: RhythmEstimator.fitReach, harmonics: 4)?.frequency
        }
        let fits = channels.compactMap {
            HarmonicFit.refine(
                Array($0[part]), sampleRate: rate, near: stride, within: RhythmEstimator.fitReach,
                harmonics: 8)
        }
        return fits.max { $0.explainedPower < $1.explainedPower }.map { 2 * $0.frequency }
    }

    /// One piece up to 12 s, else 8 s pieces about 3 s apart, evenly spread.
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

extension PowerSpectrum {
    /// Power of a line that may wander by an eighth.
    fileprivate func power(near frequency: Double) -> Double { power(in: 0.88 * frequency..<1.12 * frequency) }
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
