// From kept runs to what is usual for runs like one run (methods.md 3.18).

public import GaitModel

extension Baseline {
    /// - Parameters:
    ///   - run: the run to be judged; it is not part of its own usual, nor are later runs.
    ///   - kept: runs of the same runner, in any order.
    public init(for run: RunSummary, among kept: [RunSummary]) {
        let earlier = kept.filter { RunOrder.comes($0, before: run) && !RunOrder.isSame($0, run) }
        let like = earlier.filter { Likeness.reasonAgainst($0, run) == nil }.sorted {
            RunOrder.comes($0, before: $1)
        }
        let last = Array(like.suffix(Self.most))
        let areNamed = (last + [run]).allSatisfy(\.feet.areNamed)
        self.init(
            earlier: last.map { EarlierRun($0, sizes: !areNamed) }, notComparable: earlier.count - like.count,
            isAtMatchedSpeed: run.conditions.speed != nil,
            usual: run.numbers.compactMap { number in
                OwnUsual(number, among: last.compactMap { $0[number.metric] }, areNamed: areNamed)
            })
    }
}

extension Baseline.EarlierRun {
    init(_ run: RunSummary, sizes: Bool) {
        let values = run.numbers.map { number in
            (number.metric, sizes && number.metric.isSideDifference ? abs(number.value) : number.value)
        }
        self.init(
            id: run.id, day: run.day, shoe: run.shoe, surface: run.surface,
            values: Dictionary(values) { first, _ in first })
    }
}

extension OwnUsual {
    /// nil where fewer than five runs have this number, computed in the same way.
    /// - Parameter earlier: the same number in the runs that count, oldest first.
    init?(_ number: RunNumber, among earlier: [RunNumber], areNamed: Bool) {
        let isSize = number.metric.isSideDifference && !areNamed
        let same = earlier.filter { $0.method == number.method }
        guard same.count >= Baseline.fewest else { return nil }
        // A number that never moves measures nothing, such as sway where a channel is all zeros.
        guard same.contains(where: { $0.value != same[0].value }) else { return nil }
        let pairs = same.map { (value: isSize ? abs($0.value) : $0.value, standardError: $0.standardError) }
        guard let effects = RandomEffects(pairs), effects.nextRunHalfWidth.isFinite else { return nil }
        let band = NumberLimits.cut(
            LikelyRange(around: effects.mean, halfWidth: effects.nextRunHalfWidth),
            to: NumberLimits.of(number, isSize: isSize))
        self.init(
            metric: number.metric, title: number.title, unit: number.unit, decimals: number.decimals,
            isSize: isSize, runs: effects.count, mean: effects.mean, standardError: effects.standardError,
            betweenVariance: effects.betweenVariance, meanSquaredError: effects.meanSquaredError,
            band: band,
            smallestRealChange: effects.smallestRealChange)
    }
}

/// Which run came first.
public enum RunOrder {
    /// By day, then by the clock of the file, then by when it was kept; runs without a day count as of the day they
    /// were kept. What is not known comes last.
    public static func comes(_ one: RunSummary, before two: RunSummary) -> Bool {
        let (a, b) = (day(one), day(two))
        if a != b { return a < b }
        return (one.startEpoch ?? .infinity, one.storedEpoch ?? .infinity, one.id)
            < (two.startEpoch ?? .infinity, two.storedEpoch ?? .infinity, two.id)
    }

    /// The same stored run, or the same recording once more.
    public static func isSame(_ one: RunSummary, _ two: RunSummary) -> Bool {
        if !one.id.isEmpty, one.id == two.id { return true }
        return !one.fileHash.isEmpty && one.fileHash == two.fileHash
    }

    private static func day(_ run: RunSummary) -> Int {
        (run.day ?? run.storedEpoch.map { CalendarDay(epoch: $0) })?.number ?? .max
    }
}
