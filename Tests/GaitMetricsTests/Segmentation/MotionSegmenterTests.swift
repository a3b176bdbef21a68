// Proves that movement is classed by its size, that a change must hold, and that cuts and gaps do no harm.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Motion segmenter")
struct MotionSegmenterTests {
    private static let rate = SampleRate(100)
    /// Samples of a hop of 0.5 s.
    private static let hop = 50

    /// One hop: two turns of a sine with these RMS values, upright and sideways, and gravity.
    private static func hop(vertical: Double, side: Double = 0) -> Columns3 {
        let root = 2.0.squareRoot()
        return Columns3(
            x: [Float](repeating: 0, count: hop),
            y: sampled(hop, rate: 100) { root * side * Harmonic.cosine(turns: 4 * $0) },
            z: sampled(hop, rate: 100) { 1 + root * vertical * Harmonic.sine(turns: 4 * $0) })
    }

    private static func signal(_ hops: [Columns3]) -> Columns3 {
        hops.reduce(into: Columns3()) { $0.append($1) }
    }

    /// All runs of one stretch, fed in pieces; neighbours of one class joined.
    private func runs(
        _ force: Columns3, gravity: GravityMode = .included, start: Int = 0, pieces: [Range<Int>]? = nil
    ) -> [MotionRun] {
        var segmenter = MotionSegmenter(rate: Self.rate, gravity: gravity)
        segmenter.startStretch(at: start)
        var runs: [MotionRun] = []
        for piece in pieces ?? [0..<force.count] { runs += segmenter.process(force.part(piece)) }
        return joined(runs + segmenter.finishStretch())
    }

    private func joined(_ runs: [MotionRun]) -> [MotionRun] {
        runs.reduce(into: []) { result, run in
            guard let last = result.last, last.motion == run.motion,
                last.range.upperBound == run.range.lowerBound
            else { return result.append(run) }
            result[result.count - 1] = MotionRun(
                motion: run.motion, range: last.range.lowerBound..<run.range.upperBound)
        }
    }

    // MARK: Thresholds (attainable.md 5)

    @Test(
        "Still below 0.05 g; vigorous from 0.55 g in all and 0.44 g upright",
        arguments: [
            (0.045, 0.0, MotionClass.still), (0.055, 0, .moderate), (0.54, 0, .moderate),
            (0.56, 0, .vigorous), (0.43, 0.60, .moderate), (0.45, 0.60, .vigorous),
        ])
    func thresholds(vertical: Double, side: Double, expected: MotionClass) {
        let force = Self.signal([Columns3](repeating: Self.hop(vertical: vertical, side: side), count: 10))
        #expect(runs(force) == [MotionRun(motion: expected, range: 0..<force.count)])
    }

    @Test("Without gravity nobody knows what upright is, so the total alone decides")
    func gravityRemoved() {
        let force = Self.signal([Columns3](repeating: Self.hop(vertical: 0.2, side: 0.6), count: 10))
        #expect(runs(force, gravity: .included).map(\.motion) == [.moderate])
        #expect(runs(force, gravity: .removed).map(\.motion) == [.vigorous])
    }

    // MARK: Hysteresis

    /// Rest with two bursts, `apart` hops from each other. A hop is classed by the 8 hops round it; one
    /// burst among 8 has RMS 0.043 (still), two have 0.061 (moderate). Windows with both: 8 - apart.
    private func twoBursts(apart: Int) -> [MotionRun] {
        var hops = [Columns3](repeating: Self.hop(vertical: 0), count: 30)
        hops[10] = Self.hop(vertical: 0.015.squareRoot())
        hops[10 + apart] = hops[10]
        return runs(Self.signal(hops))
    }

    @Test("Two hops of another class are overruled")
    func shortChange() {
        #expect(twoBursts(apart: 6) == [MotionRun(motion: .still, range: 0..<30 * Self.hop)])
    }

    @Test("Three hops of another class are believed, from their first sample on")
    func heldChange() {
        #expect(
            twoBursts(apart: 5) == [
                MotionRun(motion: .still, range: 0..<11 * Self.hop),
                MotionRun(motion: .moderate, range: 11 * Self.hop..<14 * Self.hop),
                MotionRun(motion: .still, range: 14 * Self.hop..<30 * Self.hop),
            ])
    }

    // MARK: Cuts and gaps

    /// 20 s each of rest, gentle and hard movement, and rest again; not a whole number of hops.
    private static var story: Columns3 {
        var force = signal(
            [0, 0.3, 0.8, 0].flatMap { [Columns3](repeating: hop(vertical: $0), count: 40) })
        force.removeFirst(13)
        return force
    }

    @Test("The runs do not depend on how the samples arrive", arguments: [1, 7, 64, 1000])
    func blocks(longest: Int) {
        var random = Seeded()
        let force = Self.story
        let pieces = random.cuts(0..<force.count, longest: longest)
        #expect(runs(force, pieces: pieces) == runs(force))
    }

    @Test("Runs cover the stretch without holes, its last incomplete hop too")
    func cover() {
        let force = Self.story
        let runs = runs(force, start: 700)
        // Half-filled windows make a short moderate run on the way down.
        #expect(runs.map(\.motion) == [.still, .moderate, .vigorous, .moderate, .still])
        #expect(runs.first?.range.lowerBound == 700)
        #expect(runs.last?.range.upperBound == 700 + force.count)
        for (a, b) in zip(runs, runs.dropFirst()) { #expect(a.range.upperBound == b.range.lowerBound) }
    }

    @Test("After a gap nothing of the stretch before is remembered")
    func gap() {
        let (quiet, hard) = (
            Self.signal([Columns3](repeating: Self.hop(vertical: 0), count: 10)),
            Self.signal([Columns3](repeating: Self.hop(vertical: 0.8), count: 10))
        )
        var segmenter = MotionSegmenter(rate: Self.rate, gravity: .included)
        segmenter.startStretch(at: 0)
        let before = joined(segmenter.process(quiet) + segmenter.finishStretch())
        segmenter.startStretch(at: 2000)
        let after = joined(segmenter.process(hard) + segmenter.finishStretch())
        #expect(before == [MotionRun(motion: .still, range: 0..<500)])
        #expect(after == [MotionRun(motion: .vigorous, range: 2000..<2500)])
    }
}
