// Two runs, number by number: the difference, its likely range, and whether it is more than chance.

public import GaitModel

extension RunComparison {
    /// - Parameters:
    ///   - before: the earlier run.
    ///   - usual: the runner's own spread, where enough runs are kept.
    public init(before: RunSummary, after: RunSummary, usual: Baseline? = nil) {
        let maker = ComparisonMaker(before: before, after: after, usual: usual)
        self.init(before: before, after: after, changes: maker.changes, caveats: maker.caveats)
    }
}

private struct ComparisonMaker {
    let before: RunSummary
    let after: RunSummary
    let usual: Baseline?

    private static let needsOwnRuns =
        "how much it changes from day to day is not known for everybody; five kept runs of yours would tell"

    /// Every number that either run has, in the later run's order.
    var changes: [NumberChange] {
        let reason = Likeness.reasonAgainst(before, after)
        let rest = before.numbers.filter { after[$0.metric] == nil }
        return (after.numbers + rest).map { change($0.metric, reason) }
    }

    private func change(_ metric: MetricID, _ reason: String?) -> NumberChange {
        switch (before[metric], after[metric]) {
        case (let one?, let two?): compared(one, two, reason)
        case (let one?, nil): without(one, before: one.value, after: nil, "the later run has no such number")
        case (nil, let two?):
            without(two, before: nil, after: two.value, "the earlier run has no such number")
        case (nil, nil): preconditionFailure("a number of neither run")
        }
    }

    private func isSize(_ metric: MetricID) -> Bool {
        metric.isSideDifference && !(before.feet.areNamed && after.feet.areNamed)
    }

    private func without(_ number: RunNumber, before: Double?, after: Double?, _ reason: String)
        -> NumberChange
    {
        let isSize = isSize(number.metric)
        return NumberChange(
            metric: number.metric, title: number.title, unit: number.unit, decimals: number.decimals,
            isSize: isSize, before: isSize ? before.map(abs) : before,
            after: isSize ? after.map(abs) : after, verdict: .notComparable(because: reason))
    }

    private func compared(_ one: RunNumber, _ two: RunNumber, _ reason: String?) -> NumberChange {
        let open = { (why: String) in without(two, before: one.value, after: two.value, why) }
        if let reason { return open(reason) }
        guard one.method == two.method else {
            return open("it was computed in two ways, \(one.method) and \(two.method)")
        }
        guard let (smallest, line) = line(one, two) else { return open(Self.needsOwnRuns) }
        let isSize = isSize(two.metric)
        let (first, last) = isSize ? (abs(one.value), abs(two.value)) : (one.value, two.value)
        let errors = one.standardError * one.standardError + two.standardError * two.standardError
        let range = LikelyRange(around: last - first, halfWidth: 1.96 * errors.squareRoot())
        let isReal = abs(last - first) > smallest && !range.contains(0)
        return NumberChange(
            metric: two.metric, title: two.title, unit: two.unit, decimals: two.decimals, isSize: isSize,
            before: first, after: last, difference: last - first, range: range, smallest: smallest,
            line: line, verdict: isReal ? .realChange : .withinNoise)
    }

    /// The runner's own spread outranks what was published of others.
    private func line(_ one: RunNumber, _ two: RunNumber) -> (Double, NumberChange.Line)? {
        if let own = usual?[two.metric] { return (own.smallestRealChange, .own(runs: own.runs)) }
        return PublishedChange(one, two).map { ($0.value, .published($0.source)) }
    }

    var caveats: [String] {
        guard Likeness.reasonAgainst(before, after) == nil else { return [] }
        var caveats: [String] = []
        if after.conditions.speed == nil {
            caveats.append(
                "Speed is not known of either run: a change of pace may be all or part of a difference.")
        }
        if changes.contains(where: \.isSize) {
            caveats.append(
                "Which foot is which is not known in both runs, so of side differences only the size is compared: "
                    + "a difference that went over to the other foot is not seen.")
        }
        if after.conditions.placement == .unknown && after.conditions.tier == .raw {
            caveats.append("Where the sensor was is not stated: another place changes most numbers.")
        }
        caveats += differing("shoes", before.shoe, after.shoe)
        caveats += differing("surfaces", before.surface, after.surface)
        let judged = changes.count { $0.difference != nil }
        if judged > 1 {
            caveats.append(
                "Of \(judged) numbers compared, about one in twenty is beyond its line by chance alone.")
        }
        return caveats
    }

    private func differing(_ what: String, _ one: String?, _ two: String?) -> [String] {
        guard let one, let two, one != two else { return [] }
        return [
            "The \(what) differ: \(one), then \(two). One run of each cannot say that this is the reason."
        ]
    }
}
