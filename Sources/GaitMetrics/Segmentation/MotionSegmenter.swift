// Cuts one uninterrupted stretch of samples into runs of one motion class (methods.md 2.6).

internal import GaitModel

/// Hops of 0.5 s are classed by the 4 s round them; a change must hold for three hops.
struct MotionSegmenter {
    static let hopSeconds = 0.5
    /// Hops before and after the classed one: 4 s in all.
    static let before = 3
    static let after = 4
    static let hold = 3

    private let hop: Int
    private let gravity: GravityMode
    /// First sample of the stretch.
    private var origin = 0
    /// Moments of the last hops; the last one may be incomplete.
    private var recent: [HopMoments] = []
    /// Number of the hop that `recent[0]` holds.
    private var firstRecent = 0
    private var filled = 0
    private var nextToClass = 0
    private var state: MotionClass?
    private var pending: (motion: MotionClass, hops: Int)?

    init(rate: SampleRate, gravity: GravityMode) {
        hop = max(1, rate.samples(MotionSegmenter.hopSeconds))
        self.gravity = gravity
    }

    mutating func startStretch(at index: Int) {
        self = MotionSegmenter(hop: hop, gravity: gravity, origin: index)
    }

    private init(hop: Int, gravity: GravityMode, origin: Int) {
        self.hop = hop
        self.gravity = gravity
        self.origin = origin
    }

    /// Takes the next samples and returns the hops that can be classed now.
    mutating func process(_ force: Columns3) -> [MotionRun] {
        var runs: [MotionRun] = []
        var start = 0
        while start < force.count {
            if filled == 0 { recent.append(HopMoments()) }
            let end = min(force.count, start + hop - filled)
            recent[recent.count - 1].add(force, start..<end)
            filled = (filled + end - start) % hop
            start = end
            if filled == 0 { classReady(into: &runs, atEnd: false) }
        }
        return runs
    }

    /// Classes what is left when a gap or the end of the recording follows.
    mutating func finishStretch() -> [MotionRun] {
        var runs: [MotionRun] = []
        classReady(into: &runs, atEnd: true)
        flushPending(into: &runs)
        return runs
    }

    private mutating func classReady(into runs: inout [MotionRun], atEnd: Bool) {
        let known = firstRecent + recent.count
        while nextToClass < known, atEnd || nextToClass + MotionSegmenter.after < known {
            let window =
                max(
                    0, nextToClass - MotionSegmenter.before)...min(
                    known - 1, nextToClass + MotionSegmenter.after)
            let moments = window.reduce(HopMoments()) { $0 + recent[$1 - firstRecent] }
            accept(MotionClass(moments, gravity: gravity), hop: nextToClass, into: &runs)
            nextToClass += 1
        }
        let outdated = max(0, nextToClass - MotionSegmenter.before) - firstRecent
        if outdated > 0 {
            recent.removeFirst(outdated)
            firstRecent += outdated
        }
    }

    /// Hysteresis: hops of a new class wait until there are three of them in a row.
    private mutating func accept(_ motion: MotionClass, hop number: Int, into runs: inout [MotionRun]) {
        if state == nil { state = motion }
        if motion == state {
            flushPending(into: &runs)
            append(number...number, into: &runs)
            return
        }
        let hops = (pending?.motion == motion ? pending!.hops : 0) + 1
        if pending?.motion != motion { flushPending(into: &runs, upTo: number) }
        pending = (motion, hops)
        if hops == MotionSegmenter.hold {
            state = motion
            flushPending(into: &runs, upTo: number + 1)
        }
    }

    /// Gives hops that waited in vain to the class in force (or, after a change, to the new one).
    private mutating func flushPending(into runs: inout [MotionRun], upTo end: Int? = nil) {
        guard let waiting = pending else { return }
        let end = end ?? nextToClass
        append((end - waiting.hops)...(end - 1), into: &runs)
        pending = nil
    }

    private func append(_ hops: ClosedRange<Int>, into runs: inout [MotionRun]) {
        guard let motion = state else { return }
        let complete = firstRecent + recent.count - (filled > 0 ? 1 : 0)
        let start = origin + hops.lowerBound * hop
        let end =
            hops.upperBound < complete
            ? origin + (hops.upperBound + 1) * hop
            : origin + hops.upperBound * hop + filled
        guard end > start else { return }
        if let last = runs.last, last.motion == motion, last.range.upperBound == start {
            runs[runs.count - 1] = MotionRun(motion: motion, range: last.range.lowerBound..<end)
        } else {
            runs.append(MotionRun(motion: motion, range: start..<end))
        }
    }
}
