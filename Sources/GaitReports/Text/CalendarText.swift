// Seconds since 1970 as a date in UTC, without Foundation.

internal import GaitModel

enum CalendarText {
    /// "2026-10-03T07:12:05Z", with milliseconds where there are any; nil outside the years 1 to 9999.
    static func iso(_ epoch: Double, isLocal: Bool = false) -> String? {
        guard let parts = Parts(epoch: epoch) else { return nil }
        let fraction = parts.milliseconds == 0 ? "" : "." + digits(parts.milliseconds, 3)
        return parts.date + "T" + parts.minute + ":" + digits(parts.second, 2) + fraction
            + (isLocal ? "" : "Z")
    }

    /// "2026-10-03 07:12".
    static func minute(_ epoch: Double) -> String? {
        Parts(epoch: epoch).map { $0.date + " " + $0.minute }
    }

    /// "2026-10-03 07:12:05 UTC".
    static func second(_ epoch: Double, isLocal: Bool = false) -> String? {
        Parts(epoch: epoch).map {
            $0.date + " " + $0.minute + ":" + digits($0.second, 2) + (isLocal ? " local time" : " UTC")
        }
    }

    /// "3 October 2026".
    static func day(_ epoch: Double) -> String? { Parts(epoch: epoch).map(\.dayName) }

    /// "3 October 2026, 07:12 UTC".
    static func spoken(_ epoch: Double, isLocal: Bool) -> String? {
        Parts(epoch: epoch).map { $0.dayName + ", " + $0.minute + (isLocal ? "" : " UTC") }
    }

    private static func digits(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }

    private struct Parts {
        let date: String
        let dayName: String
        let minute: String
        let second: Int
        let milliseconds: Int

        init?(epoch: Double) {
            guard epoch.isFinite, abs(epoch) < 1e12 else { return nil }
            let total = Int((epoch * 1000).rounded())
            let day = total.flooredQuotient(86_400_000)
            let inDay = total - day * 86_400_000
            let (year, month, dayOfMonth) = CivilCalendar.date(dayNumber: day)
            guard (1...9999).contains(year) else { return nil }
            dayName = "\(dayOfMonth) \(CalendarDay.months[month - 1]) \(year)"
            date = digits(year, 4) + "-" + digits(month, 2) + "-" + digits(dayOfMonth, 2)
            minute = digits(inDay / 3_600_000, 2) + ":" + digits(inDay / 60_000 % 60, 2)
            second = inDay / 1000 % 60
            milliseconds = inDay % 1000
        }
    }
}

extension Int {
    fileprivate func flooredQuotient(_ divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
