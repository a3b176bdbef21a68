// A trend read off a series of runs, without looking through all of them again for each of its points.

internal import GaitModel

extension RunTrend {
    /// The same as `RunTrend(of:athlete:among:)`.
    /// - Parameter kept: all runs of the athlete, those without a day too: they are named as left out.
    init?(of metric: MetricID, athlete: String, in series: RunSeries, among kept: [RunSummary]) {
        guard let last = series.runs.indices.last(where: { series.number(metric, at: $0) != nil }),
            let number = series.number(metric, at: last)
        else { return nil }
        let like = series.sameNumber(metric, asAt: last)
        let isSize = metric.isSideDifference && !like.allSatisfy { series.runs[$0].feet.areNamed }
        let usual = like.indices.map { series.usual(metric, of: like, at: $0) }
        let points = zip(like, usual).compactMap { place, usual in
            Point(series.runs[place], metric, usual: usual, isSize: isSize)
        }
        self.init(
            athlete: athlete, metric: metric, title: number.title, unit: number.unit,
            decimals: number.decimals, isSize: isSize, points: points, usual: usual.last ?? nil,
            slope: Slope(points), leftOut: LeftOut.all(of: kept, last: series.runs[last], number: number))
        groups = RunGroups.all(of: self)
    }
}

extension RunSeries {
    /// What was usual for one number before the run at `index` of `like`, by the runs before it in `like`.
    fileprivate func usual(_ metric: MetricID, of like: [Int], at index: Int) -> OwnUsual? {
        let place = like[index]
        guard let number = number(metric, at: place) else { return nil }
        var last: [Int] = []
        for earlier in like[..<index].reversed() where areAlike(earlier, place) {
            last.append(earlier)
            if last.count == Baseline.most { break }
        }
        let areNamed = runs[place].feet.areNamed && last.allSatisfy { runs[$0].feet.areNamed }
        return OwnUsual(
            number, among: last.reversed().compactMap { self.number(metric, at: $0) }, areNamed: areNamed)
    }
}
