// One odd line to numbers: quotes, blanks, long numbers, missing values, comments, text where none belongs.

struct SlowRow {
    /// Larger values (in file units) are no acceleration.
    static let largestValue: Float = 1e9
    /// Larger stamps are no time; nanoseconds since 1970 are below 2e18 and decoded as integers.
    static let largestTime = 1e18

    enum Result {
        case row
        case bad(BadCell)
        /// Blank, a comment, or a row of another sensor.
        case nothing
    }

    let plan: RowPlan
    var tickBase: Int64?

    mutating func decode(_ line: UnsafeBufferPointer<UInt8>, into batch: RowBatch, rowIndex: Int) -> Result {
        guard let last = plan.steps.last, !isSkippable(line) else { return .nothing }
        let width = max(last.column, plan.filter?.lastColumn ?? 0) + 1
        let cells = LineCells.ranges(line, separator: plan.layout.separator, limit: width)
        if let filter = plan.filter, !filter.accepts(line, cells) { return .nothing }
        var candidate = tickBase
        batch.time[batch.count] = Double(rowIndex)
        for step in plan.steps {
            let range = step.column < cells.count ? cells[step.column] : line.count..<line.count
            let cell = UnsafeBufferPointer(rebasing: line[range])
            guard store(cell, step.target, batch, &candidate) else {
                return .bad(BadCell(column: step.name, text: cell, offset: range.lowerBound))
            }
        }
        tickBase = candidate ?? 0
        return .row
    }

    private func store(
        _ cell: UnsafeBufferPointer<UInt8>, _ target: RowPlan.Target, _ batch: RowBatch, _ base: inout Int64?
    ) -> Bool {
        switch target {
        case .value(let column):
            let mark = plan.layout.decimalMark
            guard
                let value = NumberDecoder.double(cell, decimalMark: mark)
                    ?? PlainCell.value(cell, decimalMark: mark)
            else { return false }
            let single = Float(value)
            guard single.magnitude < Self.largestValue else { return false }
            batch.column(column)[batch.count] = single
            return true
        case .time:
            guard let ticks = numberTicks(cell, &base) else { return false }
            batch.time[batch.count] = ticks
            return true
        case .dateTime:
            guard let ticks = DateTimeDecoder.decode(cell, plan.layout.dates) else {
                return false
            }
            let origin = base ?? ticks
            base = origin
            let (difference, overflow) = ticks.subtractingReportingOverflow(origin)
            guard !overflow else { return false }
            batch.time[batch.count] = Double(difference)
            return true
        }
    }

    private func numberTicks(_ cell: UnsafeBufferPointer<UInt8>, _ base: inout Int64?) -> Double? {
        if let whole = NumberDecoder.integer(cell) {
            let origin = base ?? whole
            let (difference, overflow) = whole.subtractingReportingOverflow(origin)
            guard !overflow else { return nil }
            base = origin
            return Double(difference)
        }
        let mark = plan.layout.decimalMark
        guard
            let value = NumberDecoder.double(cell, decimalMark: mark)
                ?? PlainCell.value(cell, decimalMark: mark) ?? PlainCell.grouped(cell, decimalMark: mark),
            value.magnitude < Self.largestTime
        else { return nil }
        let origin = base ?? 0
        base = origin
        return value - Double(origin)
    }

    private func isSkippable(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < line.count, line[index] == 0x20 || line[index] == 0x0D || line[index] == 0x09 {
            index += 1
        }
        guard index < line.count else { return true }
        let first = line[index]
        if first == 0x23 || first == 0x25 { return true }
        return first == 0x2F && index + 1 < line.count && line[index + 1] == 0x2F
    }
}
