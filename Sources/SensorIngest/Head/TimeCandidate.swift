// A column that may hold the time: how well it suits, in which unit, and whether it counts from 1970.

struct TimeCandidate {
    let column: Int
    let kind: TimeKind
    /// Higher is better.
    let score: Int
    /// Seconds since 1970 of the first row.
    let epoch: Double?
    /// `epoch` is the clock of the place, without its zone.
    let isLocal: Bool
    let isMonotonic: Bool
    /// 1, 2, 3...: a row number and no time.
    let countsRows: Bool

    init?(head: Head, column: Int) {
        self.column = column
        let name = head.columns[column]
        if head.isDateTime(column) {
            kind = .dateTime(column: column)
            score = 40
            let stamp = head.cells(column).lazy.compactMap {
                DateTimeDecoder.stamp($0, monthFirst: head.layout.monthFirst)
            }.first
            epoch = stamp.flatMap { $0.hasDate ? Double($0.nanoseconds) / 1e9 : nil }
            isLocal = stamp?.hasOffset == false
            isMonotonic = true
            countsRows = false
            return
        }
        let numbers = head.numbers(column)
        guard head.rows.isEmpty || !numbers.isEmpty else { return nil }
        let unit = name.unit ?? Self.unit(in: name.words)
        let steps = zip(numbers.dropFirst(), numbers).map { $0 - $1 }
        let rising = steps.count { $0 >= 0 }
        isMonotonic = rising * 10 >= steps.count * 9 && (steps.isEmpty || steps.contains { $0 > 0 })
        countsRows = !steps.isEmpty && steps.allSatisfy { $0 == 1 } && numbers[0].magnitude <= 1
        kind = .ticks(column: column, unit: unit, wrap: nil)
        epoch = Self.epoch(numbers.first, unit)
        isLocal = false
        score = Self.score(name, unit, isEpoch: epoch != nil, isMonotonic: isMonotonic)
    }

    private static func score(_ name: ColumnName, _ unit: Unit?, isEpoch: Bool, isMonotonic: Bool) -> Int {
        var score = 60
        if unit?.seconds != nil { score += 20 }
        if isEpoch { score -= 10 }
        if name.words.contains("elapsed") { score += 25 }
        if !Set(name.words).isDisjoint(with: ["accelerometer", "acc", "sensor", "acceleration"]) {
            score += 5
        }
        if !Set(name.words).isDisjoint(with: [
            "location", "gyro", "gyroscope", "motion", "heading", "altimeter", "mag",
        ]) {
            score -= 15
        }
        return isMonotonic ? score : score - 50
    }

    /// A unit told by a word of the name, as in `seconds_elapsed` or `timestamp ms`.
    private static func unit(in words: [String]) -> Unit? {
        for word in words where word.count > 1 {
            if let unit = Unit(parsing: word), unit.seconds != nil { return unit }
        }
        return nil
    }

    private static let epochs = 9.4e8...4.2e9

    /// Tells the unit of an epoch stamp by its size alone when no word says it.
    private static func epoch(_ first: Double?, _ unit: Unit?) -> Double? {
        guard let first else { return nil }
        var scales = [1, 1e-3, 1e-6, 1e-9]
        if let seconds = unit?.seconds { scales = [seconds] }
        return scales.map { first * $0 }.first { epochs.contains($0) }
    }
}
