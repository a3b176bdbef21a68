// Marks values that lie far from their neighbours' median.

/// Streaming Hampel test: a value is an outlier if it lies more than `deviations` robust standard deviations
/// (1.4826 x median absolute deviation) from the median of itself and `reach` neighbours on either side.
///
/// At the ends the window holds what neighbours there are. A verdict comes `reach` values late; `finish` gives the
/// rest. (Hampel 1974, J. Am. Stat. Assoc. 69, 383-393.)
public struct Hampel: Sendable {
    public struct Verdict: Sendable, Equatable {
        public let value: Double
        /// Median of the window: what to put in place of an outlier.
        public let median: Double
        public let isOutlier: Bool
    }

    /// Median absolute deviation to standard deviation of a normal distribution.
    static let normalScale = 1.4826

    private let reach: Int
    private let deviations: Double
    /// The values that may still matter, oldest first.
    private var window: [Double] = []
    /// Index in `window` of the next value to judge.
    private var next = 0

    public init(reach: Int = 5, deviations: Double = 3) {
        precondition(reach >= 1 && deviations > 0, "expected positive reach and deviations")
        self.reach = reach
        self.deviations = deviations
    }

    /// Takes the next value; returns the verdict on the one `reach` before it.
    public mutating func add(_ value: Double) -> Verdict? {
        window.append(value)
        guard window.count > next + reach else { return nil }
        return judgeNext()
    }

    /// Verdicts on the last values; the next value starts afresh.
    public mutating func finish() -> [Verdict] {
        var rest: [Verdict] = []
        while next < window.count { rest.append(judgeNext()) }
        window.removeAll(keepingCapacity: true)
        next = 0
        return rest
    }

    /// True for each outlier of a whole sequence.
    public static func outliers(_ values: [Double], reach: Int = 5, deviations: Double = 3) -> [Bool] {
        precondition(reach >= 1 && deviations > 0, "expected positive reach and deviations")
        return values.withUnsafeBufferPointer { values in
            values.indices.map { i in
                let window = values[max(0, i - reach)...min(values.count - 1, i + reach)]
                let (median, deviation) = spread(UnsafeBufferPointer(rebasing: window))
                return abs(values[i] - median) > deviations * deviation
            }
        }
    }

    /// Median, and robust standard deviation about it.
    private static func spread(_ window: UnsafeBufferPointer<Double>) -> (
        median: Double, deviation: Double
    ) {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: window.count) { scratch in
            for i in window.indices { scratch.initializeElement(at: i, to: window[i]) }
            sort(scratch)
            let middle = scratch.count / 2
            let median = scratch.count % 2 == 1 ? scratch[middle] : mean(scratch[middle - 1], scratch[middle])
            return (median, medianDistance(scratch, from: median) * normalScale)
        }
    }

    /// A few values, by insertion.
    private static func sort(_ values: UnsafeMutableBufferPointer<Double>) {
        for i in stride(from: 1, to: values.count, by: 1) {
            let value = values[i]
            var place = i
            while place > 0, values[place - 1] > value {
                values[place] = values[place - 1]
                place -= 1
            }
            values[place] = value
        }
    }

    /// Median of |value - center|. On either side of the center the distances of sorted values rise outwards, so
    /// they are met in order from the inside.
    private static func medianDistance(
        _ sorted: UnsafeMutableBufferPointer<Double>, from center: Double
    ) -> Double {
        var above = 0
        while above < sorted.count, sorted[above] < center { above += 1 }
        var below = above - 1
        var (last, now) = (0.0, 0.0)
        for _ in 0...sorted.count / 2 {
            last = now
            let down = below >= 0 ? center - sorted[below] : .infinity
            let up = above < sorted.count ? sorted[above] - center : .infinity
            now = min(down, up)
            if down < up { below -= 1 } else { above += 1 }
        }
        return sorted.count % 2 == 1 ? now : mean(last, now)
    }

    private static func mean(_ a: Double, _ b: Double) -> Double { a * 0.5 + b * 0.5 }

    private mutating func judgeNext() -> Verdict {
        let value = window[next]
        let (median, deviation) = window.withUnsafeBufferPointer { Self.spread($0) }
        next += 1
        if next > reach {
            window.removeFirst()
            next -= 1
        }
        return Verdict(value: value, median: median, isOutlier: abs(value - median) > deviations * deviation)
    }
}
