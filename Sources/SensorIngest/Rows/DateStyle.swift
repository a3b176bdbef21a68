// How the dates and times of one file are written, where the text of a stamp alone does not tell.

struct DateStyle: Sendable, Equatable {
    /// Dates with slashes are month, day, year.
    var monthFirst = false
    /// The last part counts milliseconds without zeros in front: 12:30:15:7 is seven of them.
    var countsMilliseconds = false

    init() {}

    init(rows: [[String]], preamble: [String]) {
        monthFirst = DateOrder.isMonthFirst(rows, preamble: preamble)
        let width = rows.map(\.count).max() ?? 0
        countsMilliseconds = (0..<width).contains { column in
            Self.countsMilliseconds(rows.compactMap { column < $0.count ? $0[column] : nil })
        }
    }

    /// As a fraction time would run backwards again and again, as a count it never does.
    private static func countsMilliseconds(_ cells: [String]) -> Bool {
        // No stamp has its fraction without a colon before.
        guard cells.first?.utf8.contains(0x3A) == true else { return false }
        let lengths = Set(cells.map { cell in cell.utf8.reversed().prefix { $0 &- 0x30 < 10 }.count })
        guard lengths.count > 1, lengths.allSatisfy({ (1...3).contains($0) }) else { return false }
        var style = DateStyle()
        guard let asFraction = backwardSteps(cells, style), asFraction > 0 else { return false }
        style.countsMilliseconds = true
        return backwardSteps(cells, style) == 0
    }

    private static func backwardSteps(_ cells: [String], _ style: DateStyle) -> Int? {
        let stamps = cells.compactMap { DateTimeDecoder.stamp($0, style)?.nanoseconds }
        guard stamps.count == cells.count else { return nil }
        return zip(stamps, stamps.dropFirst()).count { $0 > $1 }
    }
}

/// Names of months by their first three letters, in the languages of common exports.
enum MonthNames {
    private static let numbers: [String: Int64] = [
        "jan": 1, "ene": 1, "gen": 1, "feb": 2, "fev": 2, "mar": 3, "mrz": 3, "apr": 4, "abr": 4, "avr": 4,
        "may": 5, "mai": 5, "mag": 5, "mei": 5, "jun": 6, "giu": 6, "jul": 7, "lug": 7, "aug": 8, "ago": 8,
        "aou": 8, "sep": 9, "set": 9, "oct": 10, "okt": 10, "out": 10, "ott": 10, "nov": 11, "dec": 12,
        "dez": 12, "dic": 12,
    ]

    static func number(_ letters: some Sequence<UInt8>) -> Int64? {
        numbers[String(decoding: letters.prefix(3).map { $0 | 0x20 }, as: UTF8.self)]
    }
}

/// Stamps of digits alone: `20260301080000` and `20260301080000010`.
enum CompactStamp {
    static func nanoseconds(_ cell: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard cell.count == 14 || cell.count == 17, cell.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        func number(_ range: Range<Int>) -> Int64 {
            cell[range].reduce(0) { $0 * 10 + Int64($1 &- 0x30) }
        }
        let (hour, minute, second) = (number(8..<10), number(10..<12), number(12..<14))
        guard (1990...2100).contains(number(0..<4)), hour < 24, minute < 60, second < 60,
            let day = CivilDay.nanoseconds(number(0..<4), number(4..<6), number(6..<8))
        else { return nil }
        let milliseconds = cell.count == 17 ? number(14..<17) : 0
        return day + ((hour * 60 + minute) * 60 + second) * 1_000_000_000 + milliseconds * 1_000_000
    }

    static func isOne(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { nanoseconds($0) } != nil
    }
}
