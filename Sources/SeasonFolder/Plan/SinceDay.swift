// Leaves out what was before a day, once the day is known.

public import GaitModel

extension FileRecord {
    /// False only where the best that is known of its day says so; without a day nothing is left out.
    public func isSince(_ day: CalendarDay?) -> Bool {
        guard let day, let own = bestDay else { return true }
        return own >= day
    }

    private var bestDay: CalendarDay? {
        if let measured { return measured.run.day }
        return job.statedDay ?? job.namedDay ?? job.modified.map { CalendarDay(epoch: $0) }
    }
}
