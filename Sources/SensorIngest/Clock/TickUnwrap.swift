// Counters and clocks that start again at zero: the count goes on instead.

struct TickUnwrap {
    /// Counters of 32 and 16 bits, as small boards have them, where the format states nothing.
    private static let usual: [Double] = [4_294_967_296, 65_536]

    /// Largest first.
    private let wraps: [Double]
    /// A fall by more than this share of the range is a new round.
    private let share: Double
    private var previous: Double?
    private var added = 0.0

    init(time: TimeKind) {
        wraps =
            switch time {
            case .ticks(_, _, let wrap): wrap.map { [$0] } ?? Self.usual
            case .counter(_, _, let wrap): wrap.map { [$0] } ?? []
            // A time of day without a date passes midnight, minutes and seconds pass the hour, and in autumn clocks
            // are set back an hour; with a date they never jump a day back.
            case .dateTime: [86_400e9, 3600e9]
            case .rows: []
            }
        if case .ticks(_, _, nil) = time { share = 0.99 } else { share = 0.9 }
    }

    mutating func apply(_ batch: RowBatch) {
        guard !wraps.isEmpty else { return }
        for row in 0..<batch.count {
            let tick = batch.time[row]
            if let previous, tick < previous {
                let fall = previous - tick
                added += wraps.first { fall > share * $0 && fall <= $0 } ?? 0
            }
            previous = tick
            batch.time[row] = tick + added
        }
    }
}
