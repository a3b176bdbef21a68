// One per-step quantity of both feet: means, paired differences, and how steady the difference is.

internal import GaitModel
internal import SignalCore

/// Streaming: memory grows with windows, not with steps.
struct SideComparison {
    /// Fewer values of a foot than this in a window are too few to call one an outlier.
    static let enoughForOutliers = 10

    private(set) var a = RunningStatistics()
    private(set) var b = RunningStatistics()
    /// Each A step minus the B step that follows it (methods.md 3.5).
    private(set) var differences = RunningStatistics()
    private(set) var extremes = StrideExtremes()
    /// How the differences spread; nil unless a picture of the run was asked for.
    private(set) var counts: DifferenceCounts?
    /// Sum and number of differences per window.
    private var windows: [(sum: Float, count: Float)] = []

    init(isCounted: Bool = false) { counts = isCounted ? DifferenceCounts() : nil }

    var count: Int { a.count + b.count }
    var mean: Double { (a.mean + b.mean) / 2 }
    /// Mean of foot A minus mean of foot B.
    var difference: Double { a.mean - b.mean }

    /// The last step of foot A when its window ended, waiting for the B step that follows it.
    private var open: (stride: Int, value: Double, start: Double)?
    private var lastPaired = -1

    /// Takes the steps of one window; outliers (3 MAD of 5 neighbours, per foot) are left out.
    mutating func add(_ steps: [MeasuredStep], _ quantity: StepQuantity) {
        let values = steps.map { quantity.value($0) }
        let clean = [Foot.a, .b].map { cleaned(steps, values, foot: $0) }
        var window: (sum: Float, count: Float) = (0, 0)
        for i in steps.indices {
            guard let value = clean[0][i] ?? clean[1][i] else { continue }
            if steps[i].foot == .a {
                a.add(value)
                open = (steps[i].stride, value, steps[i].start)
                continue
            }
            b.add(value)
            guard let first = open, first.stride == steps[i].stride else { continue }
            open = nil
            window = (window.sum + Float(first.value - value), window.count + 1)
            pair(first.value - value, stride: first.stride, start: first.start)
        }
        windows.append(window)
    }

    private mutating func pair(_ difference: Double, stride: Int, start: Double) {
        if stride != lastPaired + 1 { differences.breakSequence() }
        lastPaired = stride
        differences.add(difference)
        counts?.add(difference)
        extremes.add(StrideSample(stride: stride, start: start, value: difference))
    }

    /// Values of one foot at the places of its steps, without outliers.
    private func cleaned(_ steps: [MeasuredStep], _ values: [Double?], foot: Foot) -> [Double?] {
        let places = steps.indices.filter { steps[$0].foot == foot && values[$0] != nil }
        let known = places.compactMap { values[$0] }
        let outliers =
            known.count < SideComparison.enoughForOutliers
            ? [Bool](repeating: false, count: known.count) : Hampel.outliers(known)
        var result = [Double?](repeating: nil, count: steps.count)
        for (place, isOutlier) in zip(places, outliers) where !isOutlier { result[place] = values[place] }
        return result
    }

    /// Share of segments whose mean difference has the sign of the whole: segments of 5 minutes in
    /// long runs, of about 60 strides in shorter ones, at least three.
    var consistency: (share: Double, segments: Int) {
        let total = windows.reduce(0) { $0 + $1.sum }
        let minutes = Double(windows.count) * TileCutter.tileSeconds / 60
        let wanted = minutes >= 15 ? Int(minutes / 5) : max(3, min(12, differences.count / 60))
        let segments = min(wanted, windows.count)
        guard segments > 0, total != 0 else { return (0, 0) }
        let same = (0..<segments).count { segment in
            let part = windows[windows.count * segment / segments..<windows.count * (segment + 1) / segments]
            return part.reduce(0) { $0 + $1.sum } * total > 0
        }
        return (Double(same) / Double(segments), segments)
    }
}
