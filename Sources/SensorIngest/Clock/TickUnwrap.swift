// Counters and clocks that start again at zero: the count goes on instead.

struct TickUnwrap {
    /// Largest first.
    private let wraps: [Double]
    private var previous: Double?
    private var added = 0.0

    init(time: TimeKind) {
        wraps =
            switch time {
            case .ticks(_, _, let wrap), .counter(_, _, let wrap): wrap.map { [$0] } ?? []
            // A time of day without a date passes midnight, minutes and seconds pass the hour, and in autumn clocks
            // are set back an hour; with a date they never jump a day back.
            case .dateTime: [86_400e9, 3600e9]
            case .rows: []
            }
    }

    /// A fall by more than nine tenths of the range is a new round.
    mutating func apply(_ batch: RowBatch) {
        guard !wraps.isEmpty else { return }
        for row in 0..<batch.count {
            let tick = batch.time[row]
            if let previous {
                let fall = previous - tick
                added += wraps.first { fall > 0.9 * $0 && fall <= $0 } ?? 0
            }
            previous = tick
            batch.time[row] = tick + added
        }
    }
}
