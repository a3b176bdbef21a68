// Cuts bouts of one motion class into tiles on the recording's 10 s grid, with context round them.

internal import GaitModel

/// A piece of a bout: about 10 s, never across a gap or a change of motion.
struct Tile: Equatable {
    let motion: MotionClass
    /// Samples the tile answers for.
    let range: Range<Int>
    /// The same with up to 2 s of the same bout on either side, so that filters settle outside.
    let context: Range<Int>
    /// First sample of the bout.
    let boutStart: Int
    /// Last tile of its bout.
    let endsBout: Bool

    var isWholeBout: Bool { range.lowerBound == boutStart && endsBout }
}

struct TileCutter {
    /// The report's window, s.
    static let tileSeconds = 10.0
    static let contextSeconds = 2.0
    /// Shorter remainders join their neighbour, s (attainable.md 6: bouts of 4 s and more count).
    static let minimumSeconds = 4.0

    private let rate: SampleRate
    private let grid: Int
    private let margin: Int
    private let minimum: Int
    /// The open bout: what is cut from it so far ends at `cut`.
    private var motion: MotionClass?
    private var boutStart = 0
    private var cut = 0
    private var boutEnd = 0

    init(rate: SampleRate) {
        self.rate = rate
        grid = max(1, rate.samples(TileCutter.tileSeconds))
        margin = rate.samples(TileCutter.contextSeconds)
        minimum = rate.samples(TileCutter.minimumSeconds)
    }

    /// First sample that a later tile may still need.
    var neededFrom: Int? { motion == nil ? nil : max(boutStart, cut - margin) }

    mutating func process(_ run: MotionRun) -> [Tile] {
        guard run.motion == motion, run.range.lowerBound == boutEnd else {
            let closed = finishBout()
            motion = run.motion
            (boutStart, cut, boutEnd) = (run.range.lowerBound, run.range.lowerBound, run.range.upperBound)
            return closed + releaseFull()
        }
        boutEnd = run.range.upperBound
        return releaseFull()
    }

    /// Ends the open bout; its rest becomes the last tile or joins the one before.
    mutating func finishBout() -> [Tile] {
        guard let motion, boutEnd > cut else {
            self.motion = nil
            return []
        }
        let last = tile(motion, cut..<boutEnd, ends: true)
        self.motion = nil
        return [last]
    }

    /// A tile leaves once so much follows that the rest can stand alone.
    private mutating func releaseFull() -> [Tile] {
        guard let motion else { return [] }
        var tiles: [Tile] = []
        while true {
            var end = (cut / grid + 1) * grid
            if end - cut < minimum { end += grid }
            guard boutEnd >= end + minimum else { return tiles }
            tiles.append(tile(motion, cut..<end, ends: false))
            cut = end
        }
    }

    private func tile(_ motion: MotionClass, _ range: Range<Int>, ends: Bool) -> Tile {
        let context = max(boutStart, range.lowerBound - margin)..<min(boutEnd, range.upperBound + margin)
        return Tile(motion: motion, range: range, context: context, boutStart: boutStart, endsBout: ends)
    }
}
