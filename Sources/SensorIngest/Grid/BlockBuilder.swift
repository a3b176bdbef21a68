// Collects grid samples into the blocks that leave the reader.

import GaitModel

struct BlockBuilder {
    /// Samples in a full block.
    static let capacity = 4096

    let rate: SampleRate
    let gravity: GravityMode
    let hasGyroscope: Bool
    private(set) var finished: [AccelerationBlock] = []
    /// Index of the next sample on the grid.
    private(set) var nextIndex = 0
    private var startIndex = 0
    private var startsStretch = true
    private var columns: [[Float]]
    private var marks: [RangeMark] = []

    init(rate: SampleRate, gravity: GravityMode, hasGyroscope: Bool) {
        self.rate = rate
        self.gravity = gravity
        self.hasGyroscope = hasGyroscope
        columns = Array(repeating: [], count: hasGyroscope ? 6 : 3)
    }

    /// Begins a stretch; `index` must not lie before the samples already there.
    mutating func startStretch(at index: Int) {
        flush()
        nextIndex = max(nextIndex, index)
        startIndex = nextIndex
        startsStretch = true
    }

    /// Appends the next grid samples, one array per channel.
    mutating func append(_ samples: [[Float]]) {
        var start = 0
        while start < samples[0].count {
            let count = min(samples[0].count - start, Self.capacity - columns[0].count)
            if count == Self.capacity && samples[0].count == count {
                columns = samples
            } else {
                copy(samples, start..<start + count)
            }
            start += count
            nextIndex += count
            if columns[0].count == Self.capacity { flush() }
        }
    }

    private mutating func copy(_ samples: [[Float]], _ range: Range<Int>) {
        for index in columns.indices {
            if columns[index].isEmpty { columns[index].reserveCapacity(Self.capacity) }
            columns[index] += samples[index][range]
        }
    }

    /// A sample near a full scale at grid index `index`; indices must not fall.
    mutating func mark(_ index: Int, _ candidates: UInt16) {
        if let last = marks.last, last.index >= index {
            marks[marks.count - 1] = RangeMark(index: last.index, candidates: last.candidates | candidates)
        } else {
            marks.append(RangeMark(index: index, candidates: candidates))
        }
    }

    mutating func takeFinished() -> [AccelerationBlock] {
        defer { finished.removeAll() }
        return finished
    }

    mutating func flush() {
        guard !columns[0].isEmpty else { return }
        let angular = hasGyroscope ? Columns3(x: columns[3], y: columns[4], z: columns[5]) : nil
        finished.append(
            AccelerationBlock(
                startIndex: startIndex, rate: rate,
                force: Columns3(x: columns[0], y: columns[1], z: columns[2]),
                angularRate: angular, gravity: gravity, startsStretch: startsStretch, rangeMarks: takeMarks())
        )
        columns = Array(repeating: [], count: columns.count)
        startIndex = nextIndex
        startsStretch = false
    }

    /// Marks up to the end of the block; one that fell between stretches moves to the nearest sample.
    private mutating func takeMarks() -> [RangeMark] {
        let split = marks.firstIndex { $0.index >= nextIndex } ?? marks.count
        guard split > 0 else { return [] }
        var taken: [RangeMark] = []
        for mark in marks[..<split] {
            let index = max(mark.index, startIndex)
            if let last = taken.last, last.index == index {
                taken[taken.count - 1] = RangeMark(
                    index: index, candidates: last.candidates | mark.candidates)
            } else {
                taken.append(RangeMark(index: index, candidates: mark.candidates))
            }
        }
        marks.removeSubrange(..<split)
        return taken
    }
}
