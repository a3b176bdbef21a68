// Differences between the stamps of the first rows.

struct StampSteps {
    let count: Int
    let zeros: Int
    let negatives: Int
    /// Median of the positive steps, ticks.
    let median: Double
    /// Mean ticks per row where nothing is missing.
    let mean: Double
    /// Median of the steps between bursts of rows that share one stamp or nearly so, ticks; nil without bursts.
    let burst: Double?
    /// Steps are small multiples of one large unit of resolution.
    let isCoarse: Bool
    let isAlwaysOne: Bool

    init(_ batches: [RowBatch]) {
        var steps: [Double] = []
        var previous: Double?
        for batch in batches {
            for row in 0..<batch.count {
                if let previous { steps.append(batch.time[row] - previous) }
                previous = batch.time[row]
            }
        }
        count = steps.count
        zeros = steps.count { $0 == 0 }
        negatives = steps.count { $0 < 0 }
        let positive = steps.filter { $0 > 0 }.sorted()
        median = positive.isEmpty ? 0 : positive[positive.count / 2]
        isAlwaysOne = !steps.isEmpty && steps.allSatisfy { $0 == 1 }
        isCoarse = Self.isCoarse(positive, median)
        burst = Self.burst(steps, positive, median)
        mean =
            burst.map { Self.burstMean(steps, $0) }
            ?? Self.mean(steps, positive, median, bunched: zeros * 5 > steps.count || isCoarse)
    }

    var isBunched: Bool { zeros * 5 > count || isCoarse || burst != nil }

    /// Rows that an app got in parcels and stamped as they came: most steps are next to nothing, the others are alike
    /// and make up the time.
    private static func burst(_ steps: [Double], _ positive: [Double], _ median: Double) -> Double? {
        let large = positive.filter { $0 > 5 * median }
        guard large.count * 50 > steps.count, large.count >= 10 else { return nil }
        let between = large[large.count / 2]
        let alike = large.count { $0 > 0.5 * between && $0 < 1.5 * between }
        let small = positive.reduce(0) { $0 + ($1 > 5 * median ? 0 : $1) }
        return alike * 10 >= large.count * 9 && small < 0.5 * large.reduce(0, +) ? between : nil
    }

    /// Rows from one burst's first to another's, so that both ends are cut alike; pauses begin anew.
    private static func burstMean(_ steps: [Double], _ burst: Double) -> Double {
        var (ticks, rows) = (0.0, 0)
        var pending: (ticks: Double, rows: Int)?
        for step in steps {
            if step < 0 || step > 2.5 * burst {
                pending = nil
            } else if step > 0.5 * burst {
                if let pending {
                    ticks += pending.ticks + step
                    rows += pending.rows + 1
                }
                pending = (0, 0)
            } else {
                pending = pending.map { ($0.ticks + step, $0.rows + 1) }
            }
        }
        return rows > 0 ? ticks / Double(rows) : burst
    }

    /// Three in four steps are 1 or 2 units of resolution, both are common, and nothing lies between.
    private static func isCoarse(_ positive: [Double], _ median: Double) -> Bool {
        guard positive.count >= 20, let unit = positive.first, median > 0, unit >= 0.4 * median else {
            return false
        }
        let single = positive.count { abs($0 - unit) < 0.02 * unit }
        let double = positive.count { abs($0 - 2 * unit) < 0.02 * unit }
        return single * 10 >= positive.count && double * 10 >= positive.count
            && (single + double) * 20 >= positive.count * 19
    }

    private static func mean(_ steps: [Double], _ positive: [Double], _ median: Double, bunched: Bool)
        -> Double
    {
        guard median > 0 else { return 0 }
        if bunched { return bunchedMean(steps, median) }
        let near = positive.filter { abs($0 - median) <= 0.25 * median }
        let isTight = near.count * 10 >= positive.count * 9
        let regular = isTight ? near : positive.filter { $0 <= ClockPlan.gapFactor * median }
        return regular.reduce(0, +) / Double(max(1, regular.count))
    }

    /// Rows between the first and the last change of the stamp, so that both ends are cut alike; jumps
    /// begin anew.
    private static func bunchedMean(_ steps: [Double], _ median: Double) -> Double {
        var (ticks, rows) = (0.0, 0)
        var pending: Int?
        for step in steps {
            if step < 0 || step > 5 * median {
                pending = nil
            } else if step == 0 {
                pending = pending.map { $0 + 1 }
            } else {
                if let pending {
                    ticks += step
                    rows += pending + 1
                }
                pending = 0
            }
        }
        return rows > 0 ? ticks / Double(rows) : median
    }
}
