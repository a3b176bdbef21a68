// A number that has crept so slowly that what is usual crept along with it.

internal import GaitModel

enum SlowTrend {
    static func texts(_ trends: [RunTrend], except told: Set<MetricID>) -> [String] {
        WatchedNumber.all.compactMap { watched in
            guard !told.contains(watched.metric),
                let trend = trends.first(where: { $0.metric == watched.metric }),
                let slope = trend.slope, slope.isClear, let last = trend.points.last,
                let first = trend.points.suffix(RunTrend.Slope.most).first,
                watched.isWorthALook(from: last.value - slope.perFourWeeks, to: last.value)
            else { return nil }
            return text(trend, slope, runs: min(trend.points.count, RunTrend.Slope.most), since: first.day)
        }
    }

    private static func text(_ trend: RunTrend, _ slope: RunTrend.Slope, runs: Int, since day: CalendarDay)
        -> String
    {
        let unit = trend.unit == "%" ? " points" : trend.unit.isEmpty ? "" : " \(trend.unit)"
        let sizes = [slope.range.low, slope.range.high].map(abs).sorted()
        // One decimal more where the range would otherwise end where it begins.
        let isFine = NumberText.fixed(sizes[0], trend.decimals) == NumberText.fixed(sizes[1], trend.decimals)
        let decimals = trend.decimals + (isFine ? 1 : 0)
        let ends = sizes.map { NumberText.fixed($0, decimals) }
        // Of a side difference growth is meant, whichever side it is on.
        let isTurned = trend.metric.isSideDifference && (trend.points.last?.value ?? 0) < 0
        return "\(trend.title) has \((slope.perFourWeeks > 0) != isTurned ? "risen" : "fallen") by "
            + "\(NumberText.fixed(abs(slope.perFourWeeks), decimals))\(unit) in 4 weeks (likely \(ends[0]) to "
            + "\(ends[1])), over \(runs) runs since \(day.short): too slowly to stand out from run to run."
    }
}
