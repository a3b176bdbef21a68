// The one place that asks what time it is; reproducible output never does.

internal import GaitModel
internal import Glibc

enum WallClock {
    /// Today in UTC.
    static var today: CalendarDay { CalendarDay(epoch: Double(time(nil))) }

    /// Now in UTC as 2026-11-21T12:00:00Z.
    static var timestamp: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
