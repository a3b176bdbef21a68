// Rows at uneven places to samples on the uniform grid; a regular recording passes through bit for bit.

import GaitModel

struct Resampling {
    /// A row this close to a grid point (in samples) is that grid point's sample.
    static let tolerance = 1e-3

    private(set) var builder: BlockBuilder
    private let columns: Int
    /// The last two rows.
    private var before: GridRow?
    private var last: GridRow?
    /// The interval from `before` to `last` still needs the row after it for its slope.
    private var isWaiting = false

    init(builder: BlockBuilder) {
        self.builder = builder
        columns = builder.hasGyroscope ? 6 : 3
    }
    /// The row before `before`, for an interval that waits.
    private var earlier: GridRow?

    mutating func append(_ batch: RowBatch) {
        var row = 0
        while row < batch.count {
            switch batch.fate[row] {
            case .drop: row += 1
            case .start:
                endStretch()
                startStretch(GridRow(batch, row, columns: columns))
                row += 1
            case .keep:
                let copied = copyRun(batch, from: row)
                if copied > 0 {
                    row += copied
                } else {
                    take(GridRow(batch, row, columns: columns))
                    row += 1
                }
            }
        }
    }

    mutating func mark(_ place: Double, _ candidates: UInt8) {
        builder.mark(max(0, Int(place.rounded())), candidates)
    }

    mutating func finish() {
        endStretch()
        builder.flush()
    }

    mutating func takeFinished() -> [AccelerationBlock] { builder.takeFinished() }

    private mutating func startStretch(_ row: GridRow) {
        builder.startStretch(at: Int((row.place - Self.tolerance).rounded(.up)))
        last = row
        copyIfOnGrid(row)
    }

    private mutating func endStretch() {
        if isWaiting { completeInterval(after: nil) }
        (earlier, before, last) = (nil, nil, nil)
        isWaiting = false
    }

    private mutating func take(_ row: GridRow) {
        guard last != nil else {
            startStretch(row)
            return
        }
        if isWaiting { completeInterval(after: row) }
        (earlier, before, last) = (before, last, row)
        isWaiting = Double(builder.nextIndex) < row.place - Self.tolerance
        if !isWaiting { copyIfOnGrid(row) }
    }

    /// Fills the grid points between `before` and `last`, then that of `last` itself.
    private mutating func completeInterval(after: GridRow?) {
        isWaiting = false
        guard let from = before, let to = last else { return }
        while Double(builder.nextIndex) < to.place - Self.tolerance {
            let place = Double(builder.nextIndex)
            builder.append(GridRow.interpolate(at: place, from: from, to: to, before: earlier, after: after))
        }
        copyIfOnGrid(to)
    }

    private mutating func copyIfOnGrid(_ row: GridRow) {
        if abs(Double(builder.nextIndex) - row.place) <= Self.tolerance { builder.append(row.values) }
    }

    /// Copies the run of rows from `start` that sit on consecutive grid points; returns its length.
    private mutating func copyRun(_ batch: RowBatch, from start: Int) -> Int {
        guard !isWaiting, last != nil else { return 0 }
        let first = Double(builder.nextIndex) - Double(start)
        var end = start
        while end < batch.count && batch.fate[end] == .keep
            && abs(batch.time[end] - (first + Double(end))) <= Self.tolerance
        {
            end += 1
        }
        guard end - start >= 2 else { return 0 }
        builder.append(batch, start..<end)
        before = GridRow(batch, end - 2, columns: columns)
        last = GridRow(batch, end - 1, columns: columns)
        return end - start
    }
}
