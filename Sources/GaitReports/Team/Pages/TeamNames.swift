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

    /// "18 August to 21 November 2026"
    static func span(_ days: ClosedRange<CalendarDay>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        guard first != last else { return day(first) }
        let start = day(first)
        return (first.year == last.year ? String(start.dropLast(5)) : start) + " to " + day(last)
    }

    /// "1 run", "12 runs"
    static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
        "\(NumberText.grouped(number)) " + (number == 1 ? one : many ?? one + "s")
    }

    /// Where the sensor sat, "as the device reports it" where there was none.
    static func place(_ run: RunSummary) -> String {
        if run.conditions.tier == .device { return "device\u{2019}s own numbers" }
        let title = (run.conditions.side.map { "\($0.rawValue) " } ?? "") + run.conditions.placement.title
        return run.conditions.sensors.count > 1 ? title + ", \(run.conditions.sensors.count) sensors" : title
    }

    /// The word an athlete stands under: the level of the last run's findings, or that a number has changed.
    static func level(_ athlete: TeamAthlete) -> (glyph: Glyph, words: String) {
        if athlete.level == .ok, athlete.reasons.contains(where: { $0.step == .realChange }) {
            return (.watch, "Real change")
        }
        return (Glyph(athlete.level), athlete.level.words)
    }

    /// The same where there is little room.
    static func shortLevel(_ athlete: TeamAthlete) -> (glyph: Glyph, words: String) {
        let level = level(athlete)
        return switch athlete.level {
        case .act: (level.glyph, "Work on first")
        case .watch: (level.glyph, "Keep an eye")
        case .ok, .info: level
        }
    }

    static func state(_ state: DataProblem.State) -> (glyph: Glyph, word: String) {
        switch state {
        case .failed: (.stop, "not used")
        case .limited: (.watch, "limited")
        case .duplicate: (.info, "twice")
        case .dateless: (.info, "day in doubt")
        }
    }
}

/// How people are put into an order, printed wherever the order is shown (product.md 3.7).
enum AttentionRule {
    static let text =
        "The order: reported pain together with a finding; then findings worth working on with high confidence; then the "
        + "largest real change against own usual in 4 weeks; then distance from the line; then name. Low confidence never "
        + "comes before high. This is an order of attention, not of injury risk."
}
