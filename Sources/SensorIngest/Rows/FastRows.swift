// Plain lines to numbers in a single pass: digits, one decimal mark, an optional exponent, no quotes.

/// Anything it does not understand at once it leaves to `SlowRow`, which gives the same value for
/// whatever both can read (both round to nearest).
final class FastRows {
    /// One needed cell: where its value goes, and how many cells to pass over before it.
    private struct Cell {
        let skip: Int
        var kind: Kind
        /// First row of the value column; nil for the time.
        var values: UnsafeMutablePointer<Float>?
        /// Decimals, as in the row before; nil where there were many.
        var guess: DigitWord.Guess?
    }

    private enum Kind { case value, seconds, ticks, dateTime }

    private let plan: RowPlan
    private let cells: UnsafeMutableBufferPointer<Cell>
    private let scan: NumberScan
    private let hasTime: Bool
    /// Where the cells point to.
    private var target: UnsafeMutablePointer<Double>?
    private let isUsable: Bool

    init(plan: RowPlan) {
        self.plan = plan
        cells = .allocate(capacity: plan.steps.count)
        for (index, step) in plan.steps.enumerated() {
            let kind: Kind =
                switch step.target {
                case .time: .ticks
                case .dateTime: .dateTime
                case .value: .value
                }
            cells.initializeElement(at: index, to: Cell(skip: step.skip, kind: kind, values: nil))
        }
        scan = NumberScan(layout: plan.layout)
        hasTime = plan.hasTime
        isUsable = plan.layout.separator != 0x20 && plan.filter == nil
    }

    deinit {
        cells.deallocate()
        scan.deallocate()
    }

    /// Decodes lines from `start` while they are plain, `batch` has room and `end` (one past a line
    /// end) is not reached. Returns where it stopped; every line passed became a row.
    func decode(
        from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, into batch: RowBatch, tickBase: Int64,
        rowIndex: Int
    ) -> UnsafePointer<UInt8> {
        guard isUsable else { return start }
        aim(at: batch, tickBase)
        let (cells, scan, time) = (cells, scan, batch.time)
        var row = batch.count
        var position = start
        while position < end && row < RowBatch.capacity {
            if !hasTime { time[row] = Double(rowIndex + row - batch.count) }
            guard let next = Self.line(position, cells, scan, time, row, tickBase) else { break }
            position = next
            row += 1
        }
        batch.count = row
        return position
    }

    private func aim(at batch: RowBatch, _ tickBase: Int64) {
        guard target != batch.time else { return }
        target = batch.time
        for (index, step) in plan.steps.enumerated() {
            if case .value(let column) = step.target { cells[index].values = batch.column(column) }
            if step.target == .time { cells[index].kind = tickBase == 0 ? .seconds : .ticks }
        }
    }

    /// One line; nil when it is not plain.
    @inline(__always)
    private static func line(
        _ start: UnsafePointer<UInt8>, _ cells: UnsafeMutableBufferPointer<Cell>, _ scan: NumberScan,
        _ time: UnsafeMutablePointer<Double>, _ row: Int, _ tickBase: Int64
    ) -> UnsafePointer<UInt8>? {
        var position = start
        for index in 0..<cells.count {
            let cell = cells[index]
            if index > 0 {
                guard position[0] == scan.separator else { return nil }
                position += 1
            }
            if cell.skip > 0 {
                guard let next = scan.skip(cell.skip, from: position) else { return nil }
                position = next
            }
            if cell.kind == .value || cell.kind == .seconds {
                guard let found = number(position, &cells[index].guess, scan) else { return nil }
                position = found.end
                if let values = cell.values {
                    let single = Float(found.value)
                    guard single.magnitude < SlowRow.largestValue else { return nil }
                    values[row] = single
                } else {
                    guard found.value.magnitude < SlowRow.largestTime else { return nil }
                    time[row] = found.value
                }
            } else {
                guard let found = ticks(position, cell.kind, scan, tickBase) else { return nil }
                position = found.end
                time[row] = found.value
            }
        }
        guard let next = scan.lineEnd(position), next - start <= RowTokenizer.longestLine else { return nil }
        return next
    }

    @inline(__always)
    private static func number(
        _ position: UnsafePointer<UInt8>, _ guess: inout DigitWord.Guess?, _ scan: NumberScan
    ) -> NumberScan.Found? {
        if let guess, let found = scan.shortNumber(position, guess: guess) { return found }
        guard let found = scan.anyNumber(position) else { return nil }
        guess = found.decimals < 8 ? DigitWord.Guess(found.decimals) : nil
        return found
    }

    /// Whole numbers and date-times, relative to the first one.
    @inline(never)
    private static func ticks(
        _ position: UnsafePointer<UInt8>, _ kind: Kind, _ scan: NumberScan, _ base: Int64
    ) -> NumberScan.Found? {
        kind == .ticks ? scan.wholeTicks(position, base) : scan.dateTime(position, base)
    }
}
