// What the coach's pages call people, files, days and levels.

internal import GaitModel

enum TeamNames {
    static func shown(_ athlete: TeamAthlete) -> String { athlete.name ?? athlete.id }

    /// Names come from outside and may run from right to left: they do not turn what stands beside them.
    static func html(_ name: String) -> HTML { HTML("bdi") { name } }

    static func link(_ athlete: TeamAthlete, _ pages: AthletePages) -> HTML {
        HTML("a", ["href": pages.link(athlete.id)]) { html(shown(athlete)) }
    }

    /// "19 November 2026"
    static func day(_ day: CalendarDay) -> String {
        CalendarText.day(86_400 * Double(day.number)) ?? day.text
    }

    /// "19 Nov", with the year where it is not the one of `other`.
    static func short(_ day: CalendarDay, beside other: CalendarDay?) -> String {
        day.short + (other.map { $0.year == day.year } ?? false ? "" : " \(day.year)")
    }

    /// Where the sensor sat, "as the device reports it" where there was none.
    static func place(_ run: RunSummary) -> String {
        if run.conditions.tier == .device { return "device\u{2019}s own numbers" }
        let title = (run.conditions.side.map { "\($0.rawValue) " } ?? "") + run.conditions.placement.title
        return run.conditions.sensors.count > 1 ? title + ", \(run.conditions.sensors.count) sensors" : title
    }

    /// The word an athlete stands under: the level of the last run's findings, that a number has changed, or that nothing
    /// was judged.
    static func level(_ athlete: TeamAthlete, _ report: TeamReport) -> (glyph: Glyph, words: String) {
        guard let file = athlete.latest.flatMap({ report.rows[$0].record.measured }) else {
            return (.na, "No usable run")
        }
        if athlete.level == .ok {
            if athlete.reasons.contains(where: { $0.step == .realChange }) { return (.watch, "Real change") }
            if file.run.findings.isEmpty { return (.na, "Not assessed") }
        }
        return (Glyph(athlete.level), athlete.level.words)
    }

    /// The same where there is little room.
    static func shortLevel(_ athlete: TeamAthlete, _ report: TeamReport) -> (glyph: Glyph, words: String) {
        let level = level(athlete, report)
        return switch athlete.level {
        case .act: (level.glyph, "Work on first")
        case .watch: (level.glyph, "Keep an eye")
        case .ok, .info: level
        }
    }

    static func glyph(_ state: DataProblem.State) -> Glyph {
        switch state {
        case .failed: .stop
        case .limited: .watch
        case .duplicate, .dateless: .info
        }
    }
}
