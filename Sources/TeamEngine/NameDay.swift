// The day in a file's name, such as 2026-10-03, 20261003, 2026_10_03 or 03.10.2026.

internal import GaitModel

/// The first day in one part of a path.
struct NameDay {
    let day: CalendarDay
    /// Where it stands, in bytes of the name.
    let place: Range<Int>

    /// Years that a file of a wearable sensor may name; other numbers are no days.
    private static let years = 2000...2100

    init?(_ name: Substring) {
        let bytes = Array(name.utf8)
        let runs = NameDay.digits(bytes)
        for index in runs.indices {
            if let found = NameDay.oneNumber(bytes, runs[index])
                ?? NameDay.threeNumbers(bytes, runs[index...])
            {
                self = found
                return
            }
        }
        return nil
    }

    /// In the file's name, else in the folder it lies in, and so on upwards.
    static func day(of path: String) -> CalendarDay? {
        for part in path.split(separator: "/").reversed() {
            if let found = NameDay(part) { return found.day }
        }
        return nil
    }

    private init?(_ bytes: [UInt8], year: Range<Int>, month: Range<Int>, day: Range<Int>, place: Range<Int>) {
        func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { 10 * $0 + Int($1 - 48) } }
        guard NameDay.years.contains(number(year)),
            let found = CalendarDay(year: number(year), month: number(month), day: number(day))
        else { return nil }
        self.day = found
        self.place = place
    }

    /// 20261003, also with a time behind it: 202610030712 and 20261003071205.
    private static func oneNumber(_ bytes: [UInt8], _ run: Range<Int>) -> NameDay? {
        guard [8, 12, 14].contains(run.count) else { return nil }
        let start = run.lowerBound
        return NameDay(
            bytes, year: start..<start + 4, month: start + 4..<start + 6, day: start + 6..<start + 8,
            place: run
        )
    }

    /// 2026-10-03 with one of `-`, `_` and `.`, or 03.10.2026.
    private static func threeNumbers(_ bytes: [UInt8], _ runs: ArraySlice<Range<Int>>) -> NameDay? {
        let three = Array(runs.prefix(3))
        guard three.count == 3, three[1].lowerBound == three[0].upperBound + 1,
            three[2].lowerBound == three[1].upperBound + 1
        else { return nil }
        let separator = bytes[three[0].upperBound]
        guard separator == bytes[three[1].upperBound] else { return nil }
        let place = three[0].lowerBound..<three[2].upperBound
        switch three.map(\.count) {
        case [4, 2, 2] where "-_.".utf8.contains(separator):
            return NameDay(bytes, year: three[0], month: three[1], day: three[2], place: place)
        case [2, 2, 4] where separator == UInt8(ascii: "."):
            return NameDay(bytes, year: three[2], month: three[1], day: three[0], place: place)
        default: return nil
        }
    }

    /// Where digits stand side by side.
    private static func digits(_ bytes: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (place, byte) in bytes.enumerated() where (48...57).contains(byte) {
            if let last = runs.last, last.upperBound == place {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }
}
