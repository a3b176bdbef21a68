// One batch of decoded rows, column by column, on memory that is allocated once.

/// The only place that owns raw memory for decoded numbers.
final class RowBatch {
    /// Rows in a full batch; later stages only ever see full batches and one last shorter one, so
    /// nothing they compute depends on how the bytes were cut.
    static let capacity = 4096

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
        time = .allocate(capacity: Self.capacity)
        time.initialize(repeating: 0, count: Self.capacity)
        values = .allocate(capacity: Self.capacity * max(1, valueColumns))
        values.initialize(repeating: 0, count: Self.capacity * max(1, valueColumns))
        fate = .allocate(capacity: Self.capacity)
        fate.initialize(repeating: .keep, count: Self.capacity)
    }

    deinit {
        time.deallocate()
        values.deallocate()
        fate.deallocate()
    }

    var isFull: Bool { count == Self.capacity }

    /// Start of value column `index`; columns lie `capacity` apart.
    func column(_ index: Int) -> UnsafeMutablePointer<Float> {
        precondition(index >= 0 && index < valueColumns, "column \(index) of \(valueColumns)")
        return values + index * Self.capacity
    }

    /// End of the rows that are kept together with `row`.
    func endOfKept(after row: Int) -> Int {
        var end = row + 1
        while end < count && fate[end] == .keep { end += 1 }
        return end
    }

    /// Times and values of `rows`; the value columns start there and lie `capacity` apart.
    func withRows(_ rows: Range<Int>, _ body: (Span<Double>, Span<Float>) -> Void) {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of \(count)")
        body(
            Span(_unsafeStart: time + rows.lowerBound, count: rows.count),
            Span(
                _unsafeStart: values + rows.lowerBound,
                count: valueColumns * Self.capacity - rows.lowerBound))
    }
}

/// What the clock decided about a row.
enum RowFate: UInt8 {
    case keep, drop
    /// Kept, and the sample before it is missing.
    case start
}
