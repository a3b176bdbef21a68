// Counters and clocks that start again at zero: the count goes on instead.

struct TickUnwrap {
    private let wrap: Double?
    private var previous: Double?
    private var added = 0.0

    init(time: TimeKind) {
        wrap =
            switch time {
            case .ticks(_, _, let wrap), .counter(_, _, let wrap): wrap
            // A time of day without a date passes midnight; with a date it never jumps that far back.
            case .dateTime: 86_400e9
            case .rows: nil
            }
    }

    /// A fall by more than nine tenths of the range is a new round.
    mutating func apply(_ batch: RowBatch) {
        guard let wrap else { return }
        for row in 0..<batch.count {
            let tick = batch.time[row]
            if let previous, previous - tick > 0.9 * wrap, previous - tick <= wrap { added += wrap }
            previous = tick
            batch.time[row] = tick + added
        }
    }
}
