// How much harder one leg lands than the other, from a sensor on each (methods.md 3.5).

internal import GaitModel
internal import SignalCore

/// Statistics of one quantity on both legs, in the quantity's own unit.
struct LandingDifference {
    /// A right landing belongs to the left one before it when it follows within this share of a stride.
    static let following = 0.25...0.75

    let left: RunningStatistics
    let right: RunningStatistics
    /// Left minus the right landing that follows; empty when the clocks are not shared.
    private(set) var pairs = RunningStatistics()
    /// All differences in order, paired or by rank.
    private var differences: [Double] = []

    /// - Parameter match: right clock to left clock; nil when nobody knows.
    init(
        _ left: SensorTrack, _ right: SensorTrack, scale: (left: Double, right: Double),
        _ quantity: KeyPath<SensorTrack.Landing, Float?>, match: ClockMatch?
    ) {
        let a = LandingDifference.clean(left, quantity, 1 / scale.left)
        let b = LandingDifference.clean(right, quantity, 1 / scale.right)
        self.left = LandingDifference.statistics(a)
        self.right = LandingDifference.statistics(b)
        if let match { pair(a, b.map { (match.first($0.time), $0.value) }) }
        if differences.isEmpty {
            // By place in the run: enough to see whether the sign holds along it.
            differences = a.indices.compactMap { i in
                b.isEmpty ? nil : a[i].value - b[min(b.count - 1, i * b.count / a.count)].value
            }
        }
    }

    var mean: Double { (left.mean + right.mean) / 2 }
    var difference: Double { left.mean - right.mean }
    var isPaired: Bool { pairs.count >= 4 }
    var count: Int { isPaired ? pairs.count : min(left.count, right.count) }

    /// Half width of the 95 % interval of the difference: neighbours paired, else two samples.
    var halfWidth: Double? {
        if isPaired { return pairs.halfWidth95 }
        guard let a = left.halfWidth95, let b = right.halfWidth95 else { return nil }
        return combined(a, b)
    }

    var effectSize: Double {
        let spread =
            isPaired
            ? pairs.standardDeviation : combined(left.standardDeviation, right.standardDeviation)
        return spread > 0 ? abs(difference) / spread : 0
    }

    /// Share of segments of about 60 strides, 3 to 12, with the sign of the whole.
    var consistency: (share: Double, segments: Int) {
        let segments = min(max(3, min(12, differences.count / 60)), differences.count)
        let total = differences.reduce(0, +)
        guard segments > 0, total != 0 else { return (0, 0) }
        let same = (0..<segments).count { segment in
            let part = differences[
                differences.count * segment / segments..<differences.count * (segment + 1) / segments]
            return part.reduce(0, +) * total > 0
        }
        return (Double(same) / Double(segments), segments)
    }

    private mutating func pair(_ a: [(time: Double, value: Double)], _ b: [(time: Double, value: Double)]) {
        var next = 0
        for i in a.indices {
            while next < b.count, b[next].time <= a[i].time { next += 1 }
            guard next < b.count, i + 1 < a.count,
                LandingDifference.following.contains(
                    (b[next].time - a[i].time) / (a[i + 1].time - a[i].time))
            else {
                pairs.breakSequence()
                continue
            }
            pairs.add(a[i].value - b[next].value)
            differences.append(a[i].value - b[next].value)
        }
    }

    /// Landings that count, without outliers (3 MAD of 5 neighbours).
    private static func clean(
        _ track: SensorTrack, _ quantity: KeyPath<SensorTrack.Landing, Float?>, _ factor: Double
    ) -> [(time: Double, value: Double)] {
        let known = track.landings.compactMap { landing -> (time: Double, value: Double)? in
            guard landing.isUsed, let value = landing[keyPath: quantity] else { return nil }
            return (landing.start, factor * Double(value))
        }
        return zip(known, Hampel.outliers(known.map(\.value))).filter { !$0.1 }.map(\.0)
    }

    private static func statistics(_ values: [(time: Double, value: Double)]) -> RunningStatistics {
        var statistics = RunningStatistics()
        for (i, value) in values.enumerated() {
            if i > 0, value.time - values[i - 1].time > 2 { statistics.breakSequence() }
            statistics.add(value.value)
        }
        return statistics
    }
}
