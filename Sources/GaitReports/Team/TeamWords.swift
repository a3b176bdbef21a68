// What every output on a team says in the same words: the rule of the order, its limits, counts and levels.

public import GaitModel

public enum TeamWords {
    /// Printed wherever the order is shown (product.md 3.7).
    public static let ruleSteps = [
        "reported pain together with a finding of medium or high confidence",
        "number of findings worth working on first, with high confidence, in the last usable run",
        "the largest real change of the four weeks up to the last run against what was usual before them: outside the "
            + "band of single runs in two runs of the four weeks, or far outside in the last; a smaller side "
            + "difference, softer landings and a steadier rhythm do not count",
        "distance beyond the line a finding is judged by, high confidence before medium and medium before low",
        "name",
    ]

    /// One paragraph.
    public static var rule: String {
        let steps = ruleSteps.enumerated().map { "(\($0 + 1)) \($1)" }.joined(separator: "; ")
        return "The order: \(steps). Low confidence never comes before high. " + ruleLimits
    }

    public static let ruleLimits =
        "Pain without a finding, slow trends and recordings that could say more are named and move nobody. Athletes "
        + "whose files gave nothing stand in a list of their own. This is an order of attention: it says whom to look "
        + "at first, and nothing about who will get hurt."

    /// How the numbers of a team have to be read.
    public static let reading = [
        "Numbers are those of each athlete's last usable run. A, B: it is not known which foot is which; left, right: "
            + "the feet have names.",
        "Own usual: the middle of 5 to 20 earlier runs like it: same sensor place, same kind of sensor, speed within "
            + "0.3 m/s where it is known. A real change lies where only 1 of 20 single runs lies by chance.",
        "Of a side difference only the size is compared until the feet have names.",
        "A team's spread describes the team; nobody is judged by it. Numbers are laid side by side only where the "
            + "sensors were at the same place: g at a shin are not g at a low back.",
        "Pain that lasts more than a week, is sharp or spreads, numbness or weakness: see a professional, whatever "
            + "the numbers say.",
    ]

    public static func level(_ level: Level) -> String {
        switch level {
        case .act: "work on first"
        case .watch: "keep an eye on it"
        case .info: "worth a look"
        case .ok: "nothing stands out"
        }
    }

    /// What the last usable run says of an athlete; that nothing stands out only where something was judged.
    public static func standing(_ athlete: TeamAthlete, in report: TeamReport) -> String {
        guard let file = athlete.latest.flatMap({ report.rows[$0].record.measured }) else { return "no data" }
        return file.isJudged ? level(athlete.level) : "not assessed"
    }

    /// Level of the finding on top in words of documents; a recording in which nothing could be judged is not fine.
    static func code(_ level: Level?, judged: Bool) -> String {
        judged ? (level ?? .ok).rawValue : "not_assessed"
    }

    /// "41 athletes, 312 files, 18 Aug to 21 Nov 2026"
    public static func size(_ report: TeamReport) -> String {
        let athletes = report.athletes.count + report.dataFirst.count
        var parts = [count(athletes, "athlete"), count(report.rows.count, "file")]
        if let days = report.days { parts.append(span(days)) }
        return parts.joined(separator: ", ")
    }

    /// "94 analysed, 3 of them limited, 2 failed, 1 duplicate"
    public static func counts(_ counts: TeamReport.Counts) -> String {
        var parts = [NumberText.grouped(counts.analysed) + " analysed"]
        if counts.limited > 0 { parts.append(NumberText.grouped(counts.limited) + " of them limited") }
        parts.append(NumberText.grouped(counts.failed) + " failed")
        if counts.duplicates > 0 { parts.append(count(counts.duplicates, "duplicate")) }
        return parts.joined(separator: ", ")
    }

    static func span(_ days: ClosedRange<CalendarDay>) -> String {
        let (first, last) = (days.lowerBound, days.upperBound)
        if first == last { return "\(last.short) \(last.year)" }
        return first.year == last.year
            ? "\(first.short) to \(last.short) \(last.year)"
            : "\(first.short) \(first.year) to \(last.short) \(last.year)"
    }

    public static func state(_ state: DataProblem.State) -> String {
        switch state {
        case .failed: "failed"
        case .limited: "limited"
        case .duplicate: "duplicate"
        case .dateless: "day not sure"
        }
    }

    /// "A07 Meyer"; the id alone where there is no other name.
    public static func name(_ athlete: TeamAthlete) -> String {
        guard let name = athlete.name, name != athlete.id else { return athlete.id }
        return athlete.id + " " + name
    }

    static func count(_ number: Int, _ word: String) -> String {
        NumberText.grouped(number) + " " + word + (number == 1 ? "" : "s")
    }
}
