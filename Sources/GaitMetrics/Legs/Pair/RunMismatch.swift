// Says when two recordings cannot be of one run.

public import GaitModel

public enum RunMismatch {
    /// Running time may differ by this share, and by this many seconds at least.
    static let share = 0.1
    static let seconds = 15.0
    /// Steps/min.
    static let cadence = 3.0

    /// nil when they can be one run.
    public static func error(
        _ first: (name: String, gait: GaitSummary), _ second: (name: String, gait: GaitSummary)
    ) -> InputError? {
        let (a, b) = (first.gait.quality.runningSeconds, second.gait.quality.runningSeconds)
        let (c, d) = (steps(first.gait), steps(second.gait))
        let isLong = abs(a - b) > max(seconds, share * max(a, b))
        guard isLong || abs(c - d) > cadence else { return nil }
        let what =
            isLong
            ? "\(first.name) has \(NumberText.duration(a)) of running, \(second.name) \(NumberText.duration(b))"
            : "\(first.name) runs at \(NumberText.fixed(c, 0)) steps a minute, \(second.name) at "
                + NumberText.fixed(d, 0)
        return InputError(
            .pair, what + ". Same run?", fix: "give two recordings of one run, or analyse each alone")
    }

    private static func steps(_ gait: GaitSummary) -> Double {
        gait.metrics[.cadence].measurement?.value ?? 0
    }
}
