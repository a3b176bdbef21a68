// What changed around an athlete's runs: other shoes, another ground, pain that began, notes. Numbered for the charts.

internal import GaitModel

struct SeasonEvent {
    let number: Int
    let day: CalendarDay
    let label: String
    let text: String

    /// Oldest first. Of a run before which nothing was said there is nothing to differ from.
    static func all(_ rows: [TeamRow]) -> [SeasonEvent] {
        var (shoe, surface): (String?, String?)
        var pain = 0.0
        var events: [SeasonEvent] = []
        func add(_ day: CalendarDay, _ label: String, _ text: String) {
            events.append(SeasonEvent(number: events.count + 1, day: day, label: label, text: text))
        }
        for row in rows {
            guard let run = row.record.measured?.run, let day = run.day else { continue }
            let job = row.record.job
            if let now = run.shoe ?? job.shoe {
                if let shoe, shoe != now { add(day, "Shoes", "\(now), before: \(shoe)") }
                shoe = now
            }
            if let now = run.surface ?? job.surface {
                if let surface, surface != now { add(day, "Ground", "\(now), before: \(surface)") }
                surface = now
            }
            if let now = job.pain {
                if now > 0, pain == 0 { add(day, "Pain", "reported, \(NumberText.short(now)) of 10") }
                if now == 0, pain > 0 { add(day, "Pain", "none any more") }
                pain = now
            }
            if let note = job.note ?? run.note, !note.isEmpty { add(day, "Note", note) }
        }
        return events
    }
}
