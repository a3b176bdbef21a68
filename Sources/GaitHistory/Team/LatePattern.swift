// A number that moves late in run after run: one run may have had a hill at its end, four of five are a pattern.

internal import GaitModel

struct LatePattern {
    let text: String

    /// Runs looked at, how many must show it, and their shortest length, s: as the rule for one run has it.
    private static let (runs, fewest, shortest) = (5, 3, 900.0)
    /// Share of the runs looked at that must show it [X].
    private static let share = 0.6
    /// A larger change of cadence speaks of another pace, % (rulebook `pace_change`).
    private static let evenPace = 3.0

    static func all(_ season: AthleteSeason, rows: [TeamRow]) -> [LatePattern] {
        let long = season.places.suffix(4 * runs).compactMap { rows[$0].record.measured }
            .filter { $0.run.runningSeconds >= shortest && $0.cadenceChange != nil }
        let even = long.filter { abs($0.cadenceChange ?? 0) <= evenPace }
        return [LatePattern(cadenceOf: long.suffix(runs))].compactMap { $0 }
            + WatchedNumber.all.filter { $0.metric != .cadence }.compactMap { LatePattern($0, even) }
    }

    /// Slower steps late, run after run: what a sensor cannot tell is whether the pace went with them.
    private init?(cadenceOf files: ArraySlice<MeasuredFile>) {
        let falls = files.compactMap(\.cadenceChange).filter { $0 < -Self.evenPace }
        guard falls.count >= Self.fewest, Double(falls.count) >= Self.share * Double(files.count) else {
            return nil
        }
        let middle = NumberText.fixed(-falls.sorted()[falls.count / 2], 0)
        text =
            "Cadence falls late in \(falls.count) of the last \(files.count) runs of 15 minutes or more, by \(middle) % "
            + "from the first to the last third: a slower pace, or tiring; speed along the run would tell."
    }

    private init?(_ watched: WatchedNumber, _ files: [MeasuredFile]) {
        let able = files.filter { $0.late(watched.metric) != nil && $0.run[watched.metric] != nil }
            .suffix(Self.runs)
        guard let number = able.last?.run[watched.metric] else { return nil }
        let moves = able.compactMap { $0.late(watched.metric) }
        let (up, down) = (moves.filter { $0 >= watched.least }, moves.filter { $0 <= -watched.least })
        let shown = up.count >= down.count ? up : down
        guard shown.count >= Self.fewest, Double(shown.count) >= Self.share * Double(moves.count),
            !(watched.isFineWhenSmaller && shown[0] < 0)
        else { return nil }
        let middle = abs(shown.sorted()[shown.count / 2])
        let unit = number.unit == "%" ? "points" : number.unit
        text =
            "\(number.title) \(shown[0] > 0 ? "rises" : "falls") late in \(shown.count) of the last \(moves.count) runs "
            + "of 15 minutes or more at an even cadence, by \(NumberText.fixed(middle, max(number.decimals, watched.least < 1 ? 1 : 0)))"
            + (unit.isEmpty ? "" : " \(unit)") + " from the first to the last third."
    }
}

extension MeasuredFile {
    /// Last third minus first; of a side difference the growth towards the side that lands harder.
    fileprivate func late(_ metric: MetricID) -> Double? {
        guard let thirds = thirds.first(where: { $0.metric == metric }) else { return nil }
        let change = thirds.last - thirds.first
        guard change.isFinite else { return nil }
        let isTurned = metric.isSideDifference && (run[metric]?.value ?? 0) < 0
        return isTurned ? -change : change
    }

    /// Last third against the first, %.
    fileprivate var cadenceChange: Double? {
        guard let cadence = thirds.first(where: { $0.metric == .cadence }), cadence.first > 0 else {
            return nil
        }
        return 100 * (cadence.last - cadence.first) / cadence.first
    }
}
