// Pain an athlete reported in the weeks up to the last run: it moves people up only together with a finding.

internal import GaitModel

struct ReportedPain {
    /// 1 to 10, whole or not.
    let level: Double
    let day: CalendarDay?

    /// The newest report counts: a later 0 says that it is gone. Reports beside files that failed count too.
    init?(_ season: AthleteSeason, rows: [TeamRow]) {
        let reports = season.rows.compactMap { place in
            rows[place].record.job.pain.map { (pain: $0, day: rows[place].record.day) }
        }
        let last = season.rows.compactMap { rows[$0].record.day }.max()
        // Reports without a day count only where nothing has a day.
        let dated = reports.filter { $0.day != nil }
        guard let newest = dated.isEmpty ? reports.last : dated.last, newest.pain > 0 else { return nil }
        if let last, let day = newest.day, last.days(since: day) > RealChange.days { return nil }
        (level, day) = (newest.pain, newest.day)
    }

    private var words: String {
        "Reported pain, \(NumberText.short(level)) of 10" + (day.map { ", on \($0.short)" } ?? "")
    }

    var withFinding: String { words + ", and something stands out in the recordings." }

    func alone(somethingUnsure: Bool) -> String {
        words
            + (somethingUnsure
                ? "; what stands out has low confidence." : "; nothing stands out in the recordings.")
            + " Pain counts whatever the numbers say: talk about it."
    }
}
