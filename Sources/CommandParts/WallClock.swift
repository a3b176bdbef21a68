// The one place that asks what time it is; reproducible output never does.

package import GaitModel
internal import Glibc

package enum WallClock {
    /// Seconds since 1970.
    package static var now: Double { Double(time(nil)) }

    /// Today in UTC.
    package static var today: CalendarDay { CalendarDay(epoch: Double(time(nil))) }

    /// Now in UTC as 2026-11-21T12:00:00Z.
    package static var timestamp: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
            + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
