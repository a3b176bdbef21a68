// A day of the calendar, without time zone and without Foundation.

/// Days are counted from 1970-01-01, so that their difference is a number of days.
public struct CalendarDay: Sendable, Hashable, Comparable {
    public let number: Int

    public init(number: Int) { self.number = number }

    /// nil for a day that no calendar has.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= CalendarDay.days(inMonth: month, of: year) else { return nil }
        number = CivilCalendar.dayNumber(year: year, month: month, day: day)
    }

    /// The day of a moment in seconds since 1970 UTC.
    public init(epoch: Double) { number = Int((epoch / 86_400).rounded(.down)) }

    /// `2026-11-30`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    public func days(since earlier: CalendarDay) -> Int { number - earlier.number }

    public var year: Int { CivilCalendar.date(dayNumber: number).year }

    public var text: String {
        let (year, month, day) = CivilCalendar.date(dayNumber: number)
        return "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
    }

    /// "3 Oct"
    public var short: String {
        let date = CivilCalendar.date(dayNumber: number)
        return "\(date.day) " + CalendarDay.months[date.month - 1].prefix(3)
    }

    public static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
