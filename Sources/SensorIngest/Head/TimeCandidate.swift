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
    /// What a stamp with a date and without a time of day says, or the other way round, s.
    private(set) var dateOnly: Double?
    private(set) var timeOfDay: Double?
    /// 1, 2, 3...: a row number and no time.
    let countsRows: Bool
    /// Always rises, by steps that are like one another and not all the same.
    private(set) var isUnevenClock = false

    init?(head: Head, column: Int) {
        self.column = column
        let name = head.columns[column]
        if head.isDateTime(column) {
            kind = .dateTime(column: column)
            let stamps = head.cells(column).compactMap { DateTimeDecoder.stamp($0, head.layout.dates) }
            let stamp = stamps.first
            let isConstant = stamps.allSatisfy { $0.nanoseconds == stamp?.nanoseconds }
            score = isConstant ? 5 : 40
            epoch = stamp.flatMap { $0.hasDate ? Double($0.nanoseconds) / 1e9 : nil }
            if isConstant, let epoch, epoch.remainder(dividingBy: 86_400) == 0 { dateOnly = epoch }
            if let stamp, !stamp.hasDate { timeOfDay = Double(stamp.nanoseconds) / 1e9 }
            isLocal = stamp?.hasOffset == false
            isMonotonic = true
            countsRows = false
            return
        }
        let numbers = head.ticks(column)
        guard head.rows.isEmpty || !numbers.isEmpty else { return nil }
        let named = name.unit ?? Self.unit(in: name.words)
        let calendar = named == nil ? CalendarCount(numbers) : nil
        let unit = named ?? calendar?.unit
        let steps = zip(numbers.dropFirst(), numbers).map { $0 - $1 }
        let rising = steps.count { $0 >= 0 }
        isMonotonic = rising * 10 >= steps.count * 9 && (steps.isEmpty || steps.contains { $0 > 0 })
        countsRows = !steps.isEmpty && steps.allSatisfy { $0 == 1 } && numbers[0].magnitude <= 1
        if let least = steps.min(), let most = steps.max() {
            let isWhole = steps.allSatisfy { $0 == $0.rounded() }
            isUnevenClock =
                least > 0 && most <= 20 * least && steps.count >= 10 && !(isWhole && least == most)
        }
        kind = .ticks(column: column, unit: unit, wrap: Self.wrap(head, name, numbers))
        epoch = calendar?.epoch ?? Self.epoch(numbers.first, unit)
        isLocal = calendar?.isLocal ?? false
        let startsAgain = Self.startsAgain(numbers)
        score =
            Self.score(name, unit, isEpoch: epoch != nil, isMonotonic: isMonotonic) - (startsAgain ? 60 : 0)
    }

    /// The milliseconds beside a time of day, which fall back to zero each second.
    private static func startsAgain(_ numbers: [Double]) -> Bool {
        guard let least = numbers.min(), let most = numbers.max() else { return false }
        return zip(numbers.dropFirst(), numbers).contains { $0 - $1 < -0.5 * (most - least) }
    }

    /// The seconds beside columns of hours and minutes.
    private static func wrap(_ head: Head, _ name: ColumnName, _ numbers: [Double]) -> Double? {
        let minutes = ["minute", "minutes", "min"]
        guard ["second", "seconds", "sec"].contains(name.name.lowercased()),
            head.columns.contains(where: { minutes.contains($0.name.lowercased()) }),
            numbers.allSatisfy({ (0..<60).contains($0) })
        else { return nil }
        return 60
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

/// Counts of days or of 100 ns from a day that programs begin with; the size alone tells.
struct CalendarCount {
    let unit: Unit
    /// Seconds since 1970 of the first.
    let epoch: Double
    let isLocal: Bool

    /// Years 2000 to 2100.
    private static let years = 946_684_800.0...4_102_444_800.0

    init?(_ numbers: [Double]) {
        guard let first = numbers.first, numbers.count > 1 else { return nil }
        // .NET counts from the year 1, Windows from 1601.
        for before in [62_135_596_800.0, 11_644_473_600] where Self.years.contains(first / 1e7 - before) {
            (unit, epoch, isLocal) = (.hundredNanoseconds, first / 1e7 - before, false)
            return
        }
        // Excel counts days from 1900, MATLAB from the year 0; samples are a small part of a day apart.
        let steps = zip(numbers.dropFirst(), numbers).map { abs($0 - $1) }
        guard steps.allSatisfy({ $0 < 0.001 }), steps.contains(where: { $0 > 0 }) else { return nil }
        for before in [25_569.0, 719_529] where Self.years.contains((first - before) * 86_400) {
            (unit, epoch, isLocal) = (.days, (first - before) * 86_400, true)
            return
        }
        return nil
    }
}
