// One batch of decoded rows, column by column, on memory that is allocated once.

/// The only place that owns raw memory for decoded numbers.
final class RowBatch {
    /// Rows in a full batch. Later stages see shorter ones too, so nothing they compute may depend on where a
    /// batch ends.
    static let capacity = 4096
    /// Memory of a column: one row may be put before a full batch, and columns are read in groups of eight.
    static let room = capacity + 8

    let valueColumns: Int
    /// Ticks as in the file (minus `RowTokenizer.tickBase`), or the row number without a time column;
    /// after the clock repair the place on the uniform grid, in samples.
    let time: UnsafeMutablePointer<Double>
    private let values: UnsafeMutablePointer<Float>
    /// What becomes of each row, decided by the clock.
    let fate: UnsafeMutablePointer<RowFate>
    var count = 0

    init(valueColumns: Int) {
        self.valueColumns = valueColumns
        time = .allocate(capacity: Self.room)
        time.initialize(repeating: 0, count: Self.room)
        values = .allocate(capacity: Self.room * max(1, valueColumns))
        values.initialize(repeating: 0, count: Self.room * max(1, valueColumns))
        fate = .allocate(capacity: Self.room)
        fate.initialize(repeating: .keep, count: Self.room)
    }

    /// The first rows of another batch, all of them if nothing is said, on memory of their own.
    convenience init(copying other: RowBatch, rows: Int? = nil) {
        self.init(valueColumns: other.valueColumns)
        count = min(other.count, rows ?? other.count)
        time.update(from: other.time, count: count)
        for index in 0..<valueColumns { column(index).update(from: other.column(index), count: count) }
    }

    deinit {
        time.deallocate()
        values.deallocate()
        fate.deallocate()
    }

    var isFull: Bool { count == Self.capacity }

    /// Start of value column `index`; columns lie `room` apart.
    func column(_ index: Int) -> UnsafeMutablePointer<Float> {
        precondition(index >= 0 && index < valueColumns, "column \(index) of \(valueColumns)")
        return values + index * Self.room
    }

    /// Takes the last row out, with the time it is to have when it comes back.
    func removeLast(time: Double) -> RowBatch {
        count -= 1
        let row = RowBatch(valueColumns: valueColumns)
        row.time[0] = time
        for index in 0..<valueColumns { row.column(index)[0] = column(index)[count] }
        row.count = 1
        return row
    }

    /// Puts the one row of `other` before the others.
    func insertFirst(_ other: RowBatch) {
        precondition(count < Self.room && other.count == 1, "no room for a row before \(count)")
        (time + 1).update(from: time, count: count)
        time[0] = other.time[0]
        for index in 0..<valueColumns {
            let values = column(index)
            (values + 1).update(from: values, count: count)
            values[0] = other.column(index)[0]
        }
        count += 1
    }

    /// End of the rows that are kept together with `row`.
    func endOfKept(after row: Int) -> Int {
        var end = row + 1
        while end < count && fate[end] == .keep { end += 1 }
        return end
    }

    /// Times and values of `rows`; the value columns start there and lie `room` apart.
    func withRows(_ rows: Range<Int>, _ body: (Span<Double>, Span<Float>) -> Void) {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of \(count)")
        body(
            Span(_unsafeStart: time + rows.lowerBound, count: rows.count),
            Span(
                _unsafeStart: values + rows.lowerBound,
                count: valueColumns * Self.room - rows.lowerBound))
    }
}

/// What the clock decided about a row.
enum RowFate: UInt8 {
    case keep, drop
    /// Kept, and the sample before it is missing.
    case start
}
