// A clock for stamps that are bunched or coarse: rows are spread evenly between the centres of 5 s blocks.

import GaitModel

/// Rows wait until the centre of the block after theirs is known; two blocks at most.
struct ClockRebuild {
    /// Length of the blocks whose centres carry the clock, s (methods.md 2.1).
    static let blockLength = 5.0
    /// A pause must exceed the usual step between different stamps by this much, s.
    static let shortestPause = 0.25

    /// Rows without a pause among them.
    private struct Segment {
        let firstRow: Int
        var endRow: Int?
        /// Row number and place of the block centres.
        var anchors: [(row: Double, place: Double)] = []
        /// Rows and sums of the block that is being filled.
        var rows = 0
        var rowSum = 0.0
        var placeSum = 0.0
    }

    let plan: ClockPlan
    var record = ClockRecord()
    private var queue: [(batch: RowBatch, firstRow: Int)] = []
    private var segments: [Segment] = []
    private var firstTick: Double?
    private var row = 0
    private var stamp = 0.0
    /// Added to the stamps after jumps back, samples.
    private var offset = 0.0
    /// Puts the first row on grid index 0.
    private var origin: Double?
    private(set) var lastPlace = -1.0
    private let rowsPerBlock: Int

    init(plan: ClockPlan) {
        self.plan = plan
        rowsPerBlock = max(2, Int((Self.blockLength * plan.rate).rounded()))
    }

    /// Takes a batch and returns those whose clock is complete now.
    mutating func repair(_ batch: RowBatch) -> [RowBatch] {
        queue.append((batch, row))
        for index in 0..<batch.count { take(batch.time[index]) }
        return ready()
    }

    mutating func finish() -> [RowBatch] {
        closeSegment()
        return ready()
    }

    private mutating func take(_ tick: Double) {
        let base = firstTick ?? tick
        let place = (tick - base) * plan.tick * plan.rate
        if firstTick == nil {
            firstTick = base
            segments.append(Segment(firstRow: 0))
        } else {
            step(from: stamp, to: place)
        }
        stamp = place
        addToBlock(place + offset)
        row += 1
    }

    private mutating func step(from old: Double, to new: Double) {
        let seconds = (new - old) / plan.rate
        let usual = plan.medianStep * plan.tick
        if seconds == 0 { record.duplicates += 1 }
        if seconds < -usual || seconds > ClockRepair.longestPause {
            record.jump(row: row, from: old / plan.rate, to: new / plan.rate)
            offset += (old - new) + (ClockRepair.joint * plan.rate).rounded(.up)
            openSegment()
        } else if seconds > max(ClockPlan.gapFactor * usual, usual + Self.shortestPause) {
            record.gap(start: (old + offset) / plan.rate, length: seconds)
            openSegment()
        } else if seconds > 0 {
            record.step(seconds - usual)
        }
    }

    private mutating func openSegment() {
        closeSegment()
        segments.append(Segment(firstRow: row))
    }

    private mutating func closeSegment() {
        guard var segment = segments.last, segment.endRow == nil else { return }
        segment.endRow = row
        if segment.anchors.isEmpty || segment.rows * 2 >= rowsPerBlock { closeBlock(&segment) }
        segments[segments.count - 1] = segment
    }

    private mutating func addToBlock(_ place: Double) {
        let index = segments.count - 1
        segments[index].rows += 1
        segments[index].rowSum += Double(row)
        segments[index].placeSum += place
        if segments[index].rows == rowsPerBlock { closeBlock(&segments[index]) }
    }

    private func closeBlock(_ segment: inout Segment) {
        guard segment.rows > 0 else { return }
        let count = Double(segment.rows)
        segment.anchors.append((segment.rowSum / count, segment.placeSum / count))
        (segment.rows, segment.rowSum, segment.placeSum) = (0, 0, 0)
    }

    /// Batches at the front of the queue whose rows all have an anchor behind them.
    private mutating func ready() -> [RowBatch] {
        var done: [RowBatch] = []
        while let (batch, first) = queue.first, isKnown(through: first + batch.count - 1) {
            place(batch, first)
            queue.removeFirst()
            done.append(batch)
        }
        return done
    }

    private func isKnown(through row: Int) -> Bool {
        guard let segment = segments.last else { return true }
        if segment.endRow != nil || row < segment.firstRow { return true }
        guard segment.anchors.count >= 2, let last = segment.anchors.last else { return false }
        return Double(row) <= last.row
    }

    private mutating func place(_ batch: RowBatch, _ firstRow: Int) {
        var current = 0
        for index in 0..<batch.count {
            let row = firstRow + index
            while let end = segments[current].endRow, row >= end, current + 1 < segments.count {
                current += 1
            }
            var place = interpolated(Double(row), &segments[current])
            let begin = origin ?? place
            origin = begin
            place -= begin
            let isStart = row == segments[current].firstRow
            // A stretch never begins before the last one ended.
            place = max(place, lastPlace + 0.05)
            batch.time[index] = place
            batch.fate[index] = isStart ? .start : .keep
            lastPlace = place
        }
        segments.removeSubrange(..<current)
    }

    private func interpolated(_ row: Double, _ segment: inout Segment) -> Double {
        // Anchors behind the first two are done with as soon as rows have passed them; a row on an anchor belongs to
        // the side before it, whether the next one is known yet or not.
        while segment.anchors.count > 2, segment.anchors[1].row < row { segment.anchors.removeFirst() }
        guard let first = segment.anchors.first else { return row }
        guard segment.anchors.count > 1 else { return first.place + (row - first.row) }
        let second = segment.anchors[1]
        let slope = (second.place - first.place) / (second.row - first.row)
        return first.place + (row - first.row) * slope
    }
}
