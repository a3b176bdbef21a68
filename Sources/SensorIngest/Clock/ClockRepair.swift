// Turns stamps into places on the uniform grid: duplicates dropped, jumps split, gaps marked.

import GaitModel

/// The answer does not depend on where batches end: steps are taken between stamps before jumps are made up for, and
/// a row whose fate hangs on the next one waits for it.
struct ClockRepair {
    /// Gaps up to this length are bridged by interpolation, s (methods.md 2.3).
    static let longestBridge = 0.05
    /// Pause put between two recordings that were joined, s.
    static let joint = 1.0
    /// A jump forward by more than this is another recording, s.
    static let longestPause = 86_400.0
    /// Closer stamps, in median steps, are the same stamp.
    static let sameStamp = 0.02

    let plan: ClockPlan
    var record = ClockRecord()
    private var firstTick: Double?
    /// Added to every place after a jump, so that time only goes forward.
    private var offset = 0.0
    private(set) var lastPlace = 0.0
    /// The same without `offset`.
    private var lastOwn = 0.0
    private var row = 0
    /// A row that does not follow the one before it; what it is shows in the next one.
    private var held: RowBatch?
    private let samplesPerTick: Double
    private let medianStep: Double
    private let secondsPerSample: Double

    init(plan: ClockPlan) {
        self.plan = plan
        samplesPerTick = plan.tick * plan.rate
        medianStep = plan.medianStep * plan.tick * plan.rate
        secondsPerSample = 1 / plan.rate
    }

    /// Replaces the ticks of `batch` by places on the grid and decides the fate of each row. One row may be taken
    /// out of it and come back at the head of the next batch.
    mutating func repair(_ batch: RowBatch) { repair(batch, isLast: false) }

    /// The row that still waits, if there is one.
    mutating func finish() -> RowBatch? {
        guard let last = held else { return nil }
        held = nil
        repair(last, isLast: true)
        return last
    }

    private mutating func repair(_ batch: RowBatch, isLast: Bool) {
        if let row = held { batch.insertFirst(row) }
        held = nil
        guard batch.count > 0 else { return }
        let time = batch.time
        let origin = firstTick ?? time[0]
        let lastTick = time[batch.count - 1]
        for index in 0..<batch.count { time[index] = (time[index] - origin) * samplesPerTick }
        if isRegular(batch) {
            lastOwn = time[batch.count - 1]
            for index in 0..<batch.count { time[index] += offset }
            batch.fate.update(repeating: .keep, count: batch.count)
            lastPlace = time[batch.count - 1]
        } else {
            let isFirst = firstTick == nil
            for index in 0..<batch.count - 1 { decide(index, batch, isFirst: isFirst && index == 0) }
            let last = batch.count - 1
            if !isLast, !(isFirst && last == 0), needsNext(time[last] - lastOwn) {
                held = batch.removeLast(time: lastTick)
            } else {
                decide(last, batch, isFirst: isFirst && last == 0)
            }
        }
        firstTick = origin
        row += batch.count
    }

    /// The common case: every step is positive and no gap.
    private mutating func isRegular(_ batch: RowBatch) -> Bool {
        guard firstTick != nil else { return false }
        let time = batch.time
        let first = time[0] - lastOwn
        let (shortest, longest) = (Self.sameStamp * medianStep, ClockPlan.gapFactor * medianStep)
        guard first > shortest && first <= longest else { return false }
        var squares = record.squares + square(first)
        var isRegular = true
        for index in 1..<max(1, batch.count) {
            let step = time[index] - time[index - 1]
            squares += square(step)
            isRegular = isRegular && step > shortest && step <= longest
        }
        guard isRegular else { return false }
        record.steps(squares: squares, count: batch.count)
        return true
    }

    /// Of a step's distance from the median, s^2.
    private func square(_ step: Double) -> Double {
        let deviation = (step - medianStep) * secondsPerSample
        return deviation * deviation
    }

    private func needsNext(_ step: Double) -> Bool { step < 0 || step > ClockPlan.gapFactor * medianStep }

    private mutating func decide(_ index: Int, _ batch: RowBatch, isFirst: Bool) {
        let own = batch.time[index]
        let (place, step) = (own + offset, own - lastOwn)
        if isFirst {
            accept(index, batch, place, .start)
        } else if step < 0 {
            backward(index, batch, place)
        } else if step <= Self.sameStamp * medianStep {
            record.duplicates += 1
            drop(index, batch)
        } else if step > ClockPlan.gapFactor * medianStep {
            forward(index, batch, place)
        } else {
            record.steps(squares: record.squares + square(step), count: 1)
            accept(index, batch, place, .keep)
        }
        if batch.fate[index] != .drop { lastOwn = own }
    }

    private mutating func accept(_ index: Int, _ batch: RowBatch, _ place: Double, _ fate: RowFate) {
        batch.time[index] = place
        batch.fate[index] = fate
        lastPlace = place
    }

    private func drop(_ index: Int, _ batch: RowBatch) {
        batch.time[index] = lastPlace
        batch.fate[index] = .drop
    }

    /// Whether the row after `index` goes on where the row before it stopped.
    private func isStray(_ index: Int, _ batch: RowBatch) -> Bool {
        guard index + 1 < batch.count else { return false }
        let step = batch.time[index + 1] - lastOwn
        return step > 0 && step <= 2 * ClockPlan.gapFactor * medianStep
    }

    private mutating func backward(_ index: Int, _ batch: RowBatch, _ place: Double) {
        if isStray(index, batch) {
            record.disordered += 1
            drop(index, batch)
        } else {
            split(index, batch, place)
        }
    }

    private mutating func forward(_ index: Int, _ batch: RowBatch, _ place: Double) {
        let length = (place - lastPlace) / plan.rate
        if isStray(index, batch), batch.time[index + 1] < batch.time[index] {
            record.disordered += 1
            drop(index, batch)
        } else if length > Self.longestPause {
            split(index, batch, place)
        } else if length <= Self.longestBridge {
            record.bridged += 1
            accept(index, batch, place, .keep)
        } else {
            record.gap(start: lastPlace / plan.rate, length: length)
            accept(index, batch, place, .start)
        }
    }

    /// Another recording begins: it goes on one second after this one ended, on a grid point.
    private mutating func split(_ index: Int, _ batch: RowBatch, _ place: Double) {
        record.jump(
            row: row + index, from: (lastPlace - offset) / plan.rate, to: (place - offset) / plan.rate)
        let next = (lastPlace + Self.joint * plan.rate).rounded(.up)
        offset += next - place
        accept(index, batch, next, .start)
    }
}
