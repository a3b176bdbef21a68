// The last seconds of samples of the current stretch, addressed by their index on the clock.

internal import GaitModel

struct SampleHistory {
    private(set) var force = Columns3()
    private(set) var angularRate: Columns3?
    private(set) var marks: [RangeMark] = []
    /// Clock index of the first sample held.
    private(set) var start = 0

    var end: Int { start + force.count }

    mutating func startStretch(at index: Int) {
        force = Columns3()
        angularRate = nil
        marks = []
        start = index
    }

    mutating func append(_ block: AccelerationBlock) {
        force.append(block.force)
        if let rate = block.angularRate {
            if angularRate == nil { angularRate = Columns3() }
            angularRate?.append(rate)
        }
        marks += block.rangeMarks
    }

    /// Forgets samples before `index`, in bulk so that the copying stays cheap.
    mutating func forget(before index: Int) {
        let outdated = min(index, end) - start
        guard outdated > 4096 else { return }
        force.removeFirst(outdated)
        angularRate?.removeFirst(outdated)
        marks.removeAll { $0.index < start + outdated }
        start += outdated
    }

    func columns(_ range: Range<Int>) -> Columns3 { force.slice(local(range)) }

    func angularColumns(_ range: Range<Int>) -> Columns3? { angularRate?.slice(local(range)) }

    func marks(in range: Range<Int>) -> [RangeMark] { marks.filter { range.contains($0.index) } }

    private func local(_ range: Range<Int>) -> Range<Int> {
        (range.lowerBound - start)..<(range.upperBound - start)
    }
}

extension Columns3 {
    mutating func append(_ other: Columns3) {
        x += other.x
        y += other.y
        z += other.z
    }

    mutating func removeFirst(_ count: Int) {
        x.removeFirst(count)
        y.removeFirst(count)
        z.removeFirst(count)
    }

    func slice(_ range: Range<Int>) -> Columns3 {
        Columns3(x: Array(x[range]), y: Array(y[range]), z: Array(z[range]))
    }
}
