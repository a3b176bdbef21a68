// What time it is, for what has to say so.

internal import GaitModel
internal import Glibc

enum WallClock {
    static var today: CalendarDay { CalendarDay(epoch: Double(time(nil))) }

    /// Now in UTC as 2026-11-21T12:00:00Z.
    static var timestamp: String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        let two = { (n: Int32) in n < 10 ? "0\(n)" : "\(n)" }
        return "\(today.text)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
