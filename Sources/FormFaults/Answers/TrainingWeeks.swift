// The last weeks of a log in numbers: a description, never a verdict (methods.md 3.17).

internal import GaitModel

struct TrainingWeeks {
    let log: TrainingLog
    let day: CalendarDay
    let gait: GaitSummary

    /// The 7 days that end with the run's day, and the 7 before.
    private var thisWeek: [TrainingLog.Session] { week(ago: 0) }
    private var lastWeek: [TrainingLog.Session] { week(ago: 1) }

    private func week(ago weeks: Int) -> [TrainingLog.Session] {
        let last = day.number - 7 * weeks
        return log.sessions(in: CalendarDay(number: last - 6)...CalendarDay(number: last))
    }

    /// nil where a run of the time has no such number.
    private func total(_ sessions: [TrainingLog.Session], _ value: (TrainingLog.Session) -> Double?)
        -> Double?
    {
        let values = sessions.compactMap(value)
        return values.count == sessions.count && !values.isEmpty ? values.reduce(0, +) : nil
    }

    var evidence: [Evidence] {
        [kilometres, change, acuteChronic, effort, landings, dose].compactMap { $0 }
    }

    private func row(
        _ metric: String, _ label: String, _ value: Double, _ unit: String, _ decimals: Int,
        _ formula: String = ""
    ) -> Evidence {
        Evidence(
            metric: metric, label: label, value: value, range: nil, unit: unit, decimals: decimals,
            threshold: nil, thresholdSource: "", calculation: formula)
    }

    private var kilometres: Evidence? {
        total(thisWeek, \.kilometres).map { row("week_km", "Distance of 7 days up to this run", $0, "km", 1) }
    }

    private var change: Evidence? {
        guard let now = total(thisWeek, \.kilometres), let before = total(lastWeek, \.kilometres), before > 0
        else { return nil }
        return row(
            "week_change_pct", "Against the 7 days before; no link with injury was found",
            100 * (now / before - 1), "%", 0,
            "100 x (\(NumberText.short(now)) / \(NumberText.short(before)) - 1)")
    }

    private var acuteChronic: Evidence? {
        let month = log.sessions(in: CalendarDay(number: day.number - 27)...day)
        guard let now = total(thisWeek, \.kilometres), let all = total(month, \.kilometres), all > 0 else {
            return nil
        }
        return row(
            "acute_chronic_ratio", "7 days over the mean week of 28 days; only a description",
            4 * now / all, "", 2, "\(NumberText.short(now)) / (\(NumberText.short(all)) / 4)")
    }

    private var effort: Evidence? {
        total(thisWeek) { run in run.minutes.flatMap { minutes in run.effort.map { $0 * minutes } } }
            .map { row("week_effort", "Effort times minutes, 7 days", $0, "", 0) }
    }

    private var weekLandings: Double? {
        guard let cadence = gait.metrics[.cadence].measurement?.value, cadence.isFinite else { return nil }
        return total(thisWeek, \.minutes).map { $0 * cadence }
    }

    private var landings: Evidence? {
        weekLandings.map {
            row("week_landings", "Landings in 7 days, at this run's cadence", $0, "landings", 0)
        }
    }

    /// Each landing counted with this run's load, in thousands.
    private var dose: Evidence? {
        guard let landings = weekLandings, let load = gait.metrics[.loadPeak].measurement?.value,
            load.isFinite
        else { return nil }
        return row(
            "week_impact_dose", "Impact dose of 7 days, if all were like this run", landings * load / 1000,
            "thousand g", 0,
            "\(NumberText.fixed(landings, 0)) landings x \(NumberText.fixed(load, 2)) g / 1000")
    }
}
