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

    /// Half width of the 95 % interval of the middle of this recording, nil with fewer than three
    /// windows. It says how well this run is known, not how the next one will be: change along the run
    /// is real, so windows count one by one.
    var halfWidth: Double? {
        guard count >= 3 else { return nil }
        return StudentT.quantile975(degreesOfFreedom: Double(count - 1)) * statistics.standardDeviation
            / Double(count).squareRoot()
    }

    /// Medians of the first and last third; nil below six windows.
    var thirds: (first: Double, last: Double)? {
        let known = known
        guard known.count >= 6 else { return nil }
        let third = known.count / 3
        return (Quantile.median(Array(known.prefix(third))), Quantile.median(Array(known.suffix(third))))
    }
}
