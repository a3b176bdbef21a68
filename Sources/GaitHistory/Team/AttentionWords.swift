// Findings and real changes as sentences for a coach: the number, the day, how often, how sure.

internal import GaitModel

enum FindingWords {
    /// The card's title speaks to the runner and is quoted.
    static func text(_ standing: StandingFinding, _ rows: [TeamRow]) -> String {
        let finding = standing.finding
        var head = "\u{201C}\(finding.title)\u{201D}"
        if let day = rows[standing.place].record.day { head += " on \(day.short)" }
        if standing.judged > 1 { head += ", in \(standing.seen) of the last \(standing.judged) runs" }
        if !standing.isInLatest { head += ", not in the very last" }
        let sure =
            standing.isTrusted
            ? "\(finding.confidence.word.capitalizedFirst) confidence."
            : "Low confidence: record it again before acting on it."
        return "\(head). \(finding.summary.firstSentence) \(sure)"
    }
}

enum RealChangeWords {
    static func text(_ change: RealChange, _ rows: [TeamRow]) -> String {
        let record = rows[change.place].record
        guard let run = record.measured?.run else { return "" }
        let (usual, number) = (change.change.usual, change.number)
        let value = SideWords.text(number.metric, change.change.value, usual, signed: number.value, run.feet)
        // With named feet up and down are meant towards the side that lands harder now.
        let isTurned = number.metric.isSideDifference && !usual.isSize && change.change.value < 0
        let difference = isTurned ? -change.change.difference : change.change.difference
        let unit = usual.unit == "%" ? "points" : usual.unit
        let size = NumberText.fixed(abs(difference), usual.decimals)
        let mean = SideWords.text(
            number.metric, usual.mean, usual, signed: usual.isSize ? nil : usual.mean, run.feet)
        let day = record.day.map { " on \($0.short)" } ?? ""
        let often =
            change.judged > 1
            ? ", in \(change.seen) of \(change.judged) runs of the last 4 weeks" : ""
        let pace =
            change.watched.followsPace && run.conditions.speed == nil
            ? " Speed is not known: another pace may be all or part of it." : ""
        return "\(usual.title) \(value)\(day), \(difference > 0 ? "up" : "down") \(size)"
            + (unit.isEmpty ? "" : " \(unit)")
            + " on own usual of \(mean) (\(usual.runs) runs up to \(change.until.short)): a real change\(often). "
            + "\(number.confidence.word.capitalizedFirst) confidence.\(pace)"
    }
}

/// A number with its unit; of a side difference the size, and the side where it is known.
enum SideWords {
    static func text(
        _ metric: MetricID, _ value: Double, _ usual: OwnUsual, signed: Double?, _ feet: RunSummary.Feet
    ) -> String {
        let unit = usual.unit.isEmpty ? "" : " \(usual.unit)"
        guard metric.isSideDifference else { return NumberText.fixed(value, usual.decimals) + unit }
        let size = NumberText.fixed(abs(value), usual.decimals) + unit
        guard let signed, signed != 0 else { return size }
        return size + " " + (signed > 0 ? feet.wordOfA : feet.wordOfB)
    }
}

extension RunSummary.Feet {
    /// In a finished run A is the left foot where feet have names.
    fileprivate var wordOfA: String { areNamed ? "on the left" : "on A" }
    fileprivate var wordOfB: String { areNamed ? "on the right" : "on B" }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
