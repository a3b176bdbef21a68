// How much stride times vary, with what reading the contacts adds taken out (methods.md 3.13).

internal import GaitModel
internal import SignalCore

/// An error in reading one contact makes one stride longer and the next one shorter. So it adds 2 e^2 to the
/// variance of stride times and -e^2 to the product of neighbours: variance + 2 x product is free of it. Runners'
/// own stride times resemble their neighbours or are independent, so only a negative product is taken out.
struct StrideRhythm {
    /// Consecutive strides of a window that are enough to tell.
    static let fewest = 6

    private var variances = RunningStatistics()
    private var products = RunningStatistics()
    private var means = RunningStatistics()
    /// Strides counted.
    private(set) var count = 0

    mutating func add(_ window: GaitWindow) {
        for times in StrideRhythm.sequences(window.steps) where times.count >= StrideRhythm.fewest {
            let n = Double(times.count)
            let mean = times.reduce(0, +) / n
            let deviations = times.map { $0 - mean }
            let variance = deviations.reduce(0) { $0 + $1 * $1 } / (n - 1)
            let neighbours = zip(deviations, deviations.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 } / (n - 1)
            variances.add(variance / (mean * mean))
            // Taking the mean off pulls the product down by variance / n.
            products.add((neighbours + variance / n) / (mean * mean))
            means.add(mean)
            count += times.count
        }
    }

    /// Coefficient of variation as read, %.
    var read: Double? { variances.count > 0 ? 100 * variances.mean.squareRoot() : nil }

    /// The same without what reading adds, %.
    var own: Double? {
        guard variances.count > 0 else { return nil }
        return 100 * max(0, variances.mean + 2 * min(0, products.mean)).squareRoot()
    }

    /// Half width of its 95 % interval from what was taken out, %: all of it may be the runner's own, and
    /// the product has chance in it.
    var readingDoubt: Double {
        guard let own, let read else { return 0 }
        let chance = 10_000 * (products.halfWidth95 ?? 0) / max(own, 0.1)
        return combined(read - own, min(chance, read))
    }

    /// Stride times of one foot after another without a miss, s.
    static func sequences(_ steps: [MeasuredStep]) -> [[Double]] {
        var sequences: [[Double]] = [[]]
        var i = 0
        while i < steps.count {
            if let landing = steps[i].landing {
                append(landing.strideTime, to: &sequences)
                i += 1
                continue
            }
            let pair = i + 1 < steps.count && steps[i].stride == steps[i + 1].stride
            guard pair, let one = steps[i].stepTime, let two = steps[i + 1].stepTime else {
                append(nil, to: &sequences)
                i += 1
                continue
            }
            append(one + two, to: &sequences)
            i += 2
        }
        return sequences
    }

    private static func append(_ time: Double?, to sequences: inout [[Double]]) {
        if let time {
            sequences[sequences.count - 1].append(time)
        } else if sequences.last?.isEmpty == false {
            sequences.append([])
        }
    }
}
