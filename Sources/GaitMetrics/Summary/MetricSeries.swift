// One metric's values window by window: their middle, their spread, and the first against the last third.

internal import GaitModel
internal import SignalCore

struct MetricSeries {
    /// NaN where the window has no value, so that places stay those of the windows.
    private(set) var values: [Float] = []
    private(set) var statistics = RunningStatistics()

    mutating func add(_ value: Double?) {
        values.append(value.map(Float.init) ?? .nan)
        if let value { statistics.add(value) }
    }

    private var known: [Double] { values.filter { !$0.isNaN }.map(Double.init) }

    var count: Int { statistics.count }
    var median: Double? { count > 0 ? Quantile.median(known) : nil }

    /// Statistical half width; nil with fewer than three windows.
    var halfWidth: Double? { count >= 3 ? statistics.halfWidth95 : nil }

    /// Medians of the first and last third; nil below six windows.
    var thirds: (first: Double, last: Double)? {
        let known = known
        guard known.count >= 6 else { return nil }
        let third = known.count / 3
        return (Quantile.median(Array(known.prefix(third))), Quantile.median(Array(known.suffix(third))))
    }
}
