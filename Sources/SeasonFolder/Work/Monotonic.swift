// A clock for waiting and for rates; it says nothing about the time of day.

internal import Glibc

public enum Monotonic {
    /// Seconds since some moment.
    public static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
