// CPU time of this process: other programs on the machine do not make it longer.

internal import Glibc

public enum CPUClock {
    public static var seconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
