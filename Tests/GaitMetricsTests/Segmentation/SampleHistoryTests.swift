// Proves that samples and marks keep their place on the clock while old ones are forgotten.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Sample history")
struct SampleHistoryTests {
    /// Sample i of the clock reads i, -i and 2 i.
    private func block(_ range: Range<Int>, marks: [Int] = []) -> AccelerationBlock {
        AccelerationBlock(
            startIndex: range.lowerBound, rate: SampleRate(100),
            force: Columns3(
                x: range.map { Float($0) }, y: range.map { -Float($0) }, z: range.map { 2 * Float($0) }),
            rangeMarks: marks.map { RangeMark(index: $0, candidates: 1) })
    }

    @Test("Samples are found by their clock index, before and after forgetting")
    func addresses() {
        var history = SampleHistory()
        history.startStretch(at: 500)
        history.append(block(500..<3000))
        history.append(block(3000..<10_500))
        #expect(history.end == 10_500)
        history.forget(before: 6000)
        #expect(history.start == 6000)
        #expect(history.end == 10_500)
        #expect(history.columns(6000..<6003) == block(6000..<6003).force)
        #expect(history.columns(10_499..<10_500) == block(10_499..<10_500).force)
    }

    @Test("Little is not worth the copying: below 4097 samples nothing is forgotten")
    func bulk() {
        var history = SampleHistory()
        history.startStretch(at: 0)
        history.append(block(0..<5000))
        history.forget(before: 4096)
        #expect(history.start == 0)
        history.forget(before: 4097)
        #expect(history.start == 4097)
    }

    @Test("Marks live as long as their samples")
    func marks() {
        var history = SampleHistory()
        history.startStretch(at: 0)
        history.append(block(0..<6000, marks: [10, 4999, 5000, 5999]))
        history.forget(before: 5000)
        #expect(history.marks(in: 0..<6000).map(\.index) == [5000, 5999])
        #expect(history.marks(in: 5001..<5999).isEmpty)
    }

    @Test("A new stretch starts empty")
    func stretch() {
        var history = SampleHistory()
        history.append(block(0..<100, marks: [50]))
        history.startStretch(at: 900)
        #expect(history.start == 900)
        #expect(history.end == 900)
        #expect(history.marks(in: 0..<2000).isEmpty)
    }
}
