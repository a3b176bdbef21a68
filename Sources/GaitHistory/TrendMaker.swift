// One number over a runner's kept runs: those like the last one, each judged by the runs before it.

public import GaitModel
internal import SignalCore

extension RunTrend {
    /// Every number of the last run.
    public static func all(athlete: String, among kept: [RunSummary]) -> [RunTrend] {
        let last = kept.filter { $0.day != nil }.max { RunOrder.comes($0, before: $1) }
        let metrics = last?.numbers.map(\.metric) ?? []
        return metrics.compactMap { RunTrend(of: $0, athlete: athlete, among: kept) }
    }

    /// - Parameter kept: all runs of one runner, in any order.
    /// - Returns: nil where no run has this number.
    public init?(of metric: MetricID, athlete: String, among kept: [RunSummary]) {
        let having = kept.filter { $0[metric] != nil && $0.day != nil }.sorted {
            RunOrder.comes($0, before: $1)
        }
        guard let last = having.last, let number = last[metric] else { return nil }
        let like = having.filter {
            Likeness.reasonAgainst($0, last) == nil && $0[metric]?.method == number.method
        }
        let isSize = metric.isSideDifference && !like.allSatisfy(\.feet.areNamed)
        let points = like.compactMap {
            Point($0, metric, usual: Baseline(for: $0, among: like)[metric], isSize: isSize)
        }
        self.init(
            athlete: athlete, metric: metric, title: number.title, unit: number.unit,
            decimals: number.decimals, isSize: isSize, points: points,
            usual: Baseline(for: last, among: like)[metric], slope: Slope(points),
            leftOut: LeftOut.all(of: kept, last: last, number: number))
        groups = RunGroups.all(of: self)
    }
}

extension RunTrend.Point {
    init?(_ run: RunSummary, _ metric: MetricID, usual: OwnUsual?, isSize: Bool) {
        guard let number = run[metric], let day = run.day else { return nil }
        let verdict: Verdict =
            usual.map { $0.isRealChange(number.value) ? .realChange : .withinNoise } ?? .tooEarly
        self.init(
            id: run.id, day: day, value: isSize ? abs(number.value) : number.value,
            halfWidth: 1.96 * number.standardError, verdict: verdict, shoe: run.shoe, surface: run.surface)
    }
}

extension RunTrend.Slope {
    /// Days over which runs must reach before a slope says anything.
    private static let fewestDays = 14
    /// The last so many runs: all pairs of them are looked at, and a slope of years tells nobody about this month.
    static let most = 120

    init?(_ all: [RunTrend.Point]) {
        let points = all.suffix(Self.most)
        guard let first = points.first?.day, let last = points.last?.day,
            last.days(since: first) >= Self.fewestDays
        else { return nil }
        let places = points.map { (x: Double($0.day.days(since: first)) / 28, y: $0.value) }
        guard let slope = MedianSlope(places) else { return nil }
        self.init(perFourWeeks: slope.slope, range: LikelyRange(low: slope.low, high: slope.high))
    }
}

extension RunTrend.LeftOut {
    static func all(of kept: [RunSummary], last: RunSummary, number: RunNumber) -> [Self] {
        var counts: [String: Int] = [:]
        for run in kept {
            if let reason = reason(run, last, number) { counts[reason, default: 0] += 1 }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { RunTrend.LeftOut(reason: $0.key, runs: $0.value) }
    }

    private static func reason(_ run: RunSummary, _ last: RunSummary, _ number: RunNumber) -> String? {
        if run[number.metric] == nil { return "no such number in it" }
        if run.day == nil { return "its day is not known" }
        if let reason = Likeness.reasonAgainst(run, last) { return "not like the last run: " + reason }
        return run[number.metric]?.method == number.method ? nil : "computed in another way"
    }
}
