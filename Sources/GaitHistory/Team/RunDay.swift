// Which day a run of a team was, by the best source there is.

internal import GaitModel

enum RunDay {
    /// A sensor's clock that was never set stands at 1970, 1980, 2000 or near them; no export we read is as old.
    private static let firstYear = 2005

    static func of(_ job: TeamJob, startEpoch: Double?) -> (day: CalendarDay?, source: MeasuredFile.DaySource)
    {
        if let day = job.statedDay { return (day, .stated) }
        // A start without time zone counts as if its place's clock showed UTC, so this is the day on that clock.
        if let day = startEpoch.flatMap(day), day.year >= firstYear { return (day, .clock) }
        if let day = job.namedDay { return (day, .name) }
        if let day = job.modified.flatMap(day) { return (day, .modified) }
        return (nil, .unknown)
    }

    private static func day(epoch: Double) -> CalendarDay? {
        abs(epoch) < 1e11 ? CalendarDay(epoch: epoch) : nil
    }
}
