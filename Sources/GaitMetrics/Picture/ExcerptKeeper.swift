// Cuts the strides that stand at either end of a quantity out of the signal, and lets go of those overtaken.

internal import GaitModel

struct ExcerptKeeper {
    /// Values of one excerpt at most.
    static let mostPoints = 120
    /// Shown before the first contact, s; the end is the next contact of the same foot.
    static let margin = 0.040

    private var excerpts: [Int: StrideExcerpt] = [:]

    /// - Parameter wanted: the strides at the ends as they are now; a new one can only be in this window.
    mutating func update(_ window: GaitWindow, _ trace: WindowTrace, wanted: Set<Int>) {
        for stride in excerpts.keys where !wanted.contains(stride) { excerpts[stride] = nil }
        for (first, second) in zip(window.steps, window.steps.dropFirst())
        where first.stride == second.stride && wanted.contains(first.stride) {
            if excerpts[first.stride] == nil { excerpts[first.stride] = cut(first, second, window, trace) }
        }
    }

    /// In the order of the run.
    var all: [StrideExcerpt] { excerpts.values.sorted { $0.stride < $1.stride } }

    private func cut(
        _ first: MeasuredStep, _ second: MeasuredStep, _ window: GaitWindow, _ trace: WindowTrace
    ) -> StrideExcerpt? {
        guard let foot = first.foot else { return nil }
        let length = second.start - first.start + (second.stepTime ?? window.stepTime) + Self.margin
        let step = max(trace.period, length / Double(Self.mostPoints - 1))
        let count = Int(length / step) + 1
        return trace.resampled(from: first.start - Self.margin, step: step, count: count).map { values in
            StrideExcerpt(
                stride: first.stride, start: first.start, firstFoot: foot,
                second: second.start - first.start,
                firstLoad: StepQuantity.loadPeak.value(first),
                secondLoad: StepQuantity.loadPeak.value(second),
                lead: -Self.margin, step: step, values: values)
        }
    }
}
