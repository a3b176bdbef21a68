// Mean, spread and honest interval of a stream of numbers that may depend on their predecessors.

/// Running moments (Welford) and lag-1 sums; constant memory, mergeable.
///
/// Neighbouring values often resemble each other; n of them then tell less than n independent ones. The lag-1
/// autocorrelation r gives the number they are worth, n (1 - r) / (1 + r), and the interval uses that
/// (Bartlett 1946; Zieba 2010, Metrol. Meas. Syst. 17, 3-16).
public struct RunningStatistics: Sendable {
    public private(set) var count = 0
    /// 0 as long as there is no value.
    public private(set) var mean = 0.0
    /// Infinity as long as there is no value.
    public private(set) var minimum = Double.infinity
    /// Minus infinity as long as there is no value.
    public private(set) var maximum = -Double.infinity

    /// Sum of squares about the mean.
    private var squares = 0.0
    private var pairs = LagPairs()

    public init() {}

    public mutating func add(_ x: Double) {
        count += 1
        let before = x - mean
        mean += before / Double(count)
        squares += before * (x - mean)
        minimum = min(minimum, x)
        maximum = max(maximum, x)
        pairs.add(x)
    }

    /// The next value does not follow on the last one (a gap lies between).
    public mutating func breakSequence() { pairs.previous = nil }

    /// Adds all of `other`, as a sequence of its own: nothing follows on across the border.
    public mutating func merge(_ other: RunningStatistics) {
        guard other.count > 0 else { return breakSequence() }
        let total = Double(count + other.count)
        let difference = other.mean - mean
        squares += other.squares + difference * difference * Double(count) * Double(other.count) / total
        mean += difference * Double(other.count) / total
        count += other.count
        minimum = min(minimum, other.minimum)
        maximum = max(maximum, other.maximum)
        pairs.merge(other.pairs)
    }

    /// Sample variance, divisor n - 1; 0 below two values.
    public var variance: Double { count > 1 ? max(0, squares) / Double(count - 1) : 0 }

    public var standardDeviation: Double { variance.squareRoot() }

    /// Lag-1 autocorrelation r1 + (1 + 3 r1) / n, which undoes the small-sample bias, clipped to 0...0.95.
    ///
    /// 0 when there is no pair of neighbours or no variation.
    public var lag1: Double {
        guard pairs.count > 0, squares > 0 else { return 0 }
        let n = Double(count)
        let perPair = pairs.products(about: mean) / Double(pairs.count)
        let raw = perPair * (n - 1) / squares
        return min(0.95, max(0, raw + (1 + 3 * raw) / n))
    }

    /// Independent values that these are worth: n (1 - r) / (1 + r), but at least 2 if there are two.
    public var effectiveCount: Double {
        guard count > 1 else { return Double(count) }
        return max(2, Double(count) * (1 - lag1) / (1 + lag1))
    }

    /// Half the width of the 95 % interval of the mean, t(0.975, neff - 1) s / sqrt(neff); nil below two values.
    public var halfWidth95: Double? {
        guard count > 1 else { return nil }
        let effective = effectiveCount
        return StudentT.quantile975(degreesOfFreedom: effective - 1) * standardDeviation
            / effective.squareRoot()
    }
}
