// One number of every landing of both feet; thinned evenly whenever there are too many.

internal import GaitModel

struct MarkLog {
    /// Marks kept of one foot: what a chart of 700 px can show.
    static let mostMarks = 2600

    private var every = 1
    private var a: [Entry] = []
    private var b: [Entry] = []

    private struct Entry {
        let stride: Int
        let mark: LandingMarks.Mark
    }

    mutating func add(_ step: MeasuredStep, _ value: Double) {
        guard let foot = step.foot, step.stride.isMultiple(of: every) else { return }
        let entry = Entry(
            stride: step.stride, mark: .init(time: Float(step.start), value: Float(value)))
        if foot == .a { a.append(entry) } else { b.append(entry) }
        if max(a.count, b.count) > Self.mostMarks { thin() }
    }

    private mutating func thin() {
        every *= 2
        a.removeAll { !$0.stride.isMultiple(of: every) }
        b.removeAll { !$0.stride.isMultiple(of: every) }
    }

    func marks(_ metric: MetricID) -> LandingMarks? {
        guard !a.isEmpty || !b.isEmpty else { return nil }
        return LandingMarks(metric: metric, every: every, a: a.map(\.mark), b: b.map(\.mark))
    }
}
