// The few strides with the largest and the smallest value of something, however many there were.

internal import GaitModel

struct StrideExtremes {
    /// Strides kept at either end.
    static let kept = 5

    private var samples: [StrideSample] = []
    private(set) var count = 0
    private(set) var positive = 0

    mutating func add(_ sample: StrideSample) {
        count += 1
        if sample.value > 0 { positive += 1 }
        let place = samples.firstIndex { $0.value < sample.value } ?? samples.count
        let isFull = samples.count == 2 * StrideExtremes.kept
        guard !isFull || place < StrideExtremes.kept || place > StrideExtremes.kept else { return }
        samples.insert(sample, at: place)
        if isFull { samples.remove(at: StrideExtremes.kept) }
    }

    /// Numbers of the strides kept.
    var strides: [Int] { samples.map(\.stride) }

    /// Largest first and smallest first; never the same stride in both. `scale` turns values into the
    /// unit of the metric.
    func evidence(_ metric: MetricID, scale: Double = 1) -> StrideEvidence? {
        guard count > 0, scale > 0 else { return nil }
        let half = min(StrideExtremes.kept, samples.count / 2)
        let scaled = samples.map { StrideSample(stride: $0.stride, start: $0.start, value: scale * $0.value) }
        return StrideEvidence(
            metric: metric, highest: Array(scaled.prefix(half)),
            lowest: Array(scaled.suffix(half).reversed()),
            count: count, positiveCount: positive)
    }
}
