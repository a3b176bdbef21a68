// Proves that neighbouring pieces of the same activity become one segment with one cadence.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Segment log")
struct SegmentLogTests {
    @Test("Neighbours of one kind join; their cadence is the median of all readings")
    func joining() {
        var log = SegmentLog()
        log.add(.running, start: 0, end: 10, cadences: [170, 171])
        log.add(.running, start: 10, end: 20, cadences: [180])
        #expect(log.segments == [ActivitySegment(kind: .running, start: 0, end: 20, cadence: 171)])
    }

    @Test("Another kind or a hole in time starts a new segment with its own cadence")
    func splitting() {
        var log = SegmentLog()
        log.add(.running, start: 0, end: 10, cadences: [170])
        log.add(.still, start: 10, end: 14)
        log.add(.running, start: 14, end: 24, cadences: [160])
        log.add(.running, start: 25, end: 35, cadences: [180])
        #expect(log.segments.map(\.kind) == [.running, .still, .running, .running])
        #expect(log.segments.map(\.cadence) == [170, nil, 160, 180])
    }

    @Test("Seconds of a kind add up over its segments")
    func seconds() {
        var log = SegmentLog()
        log.add(.walking, start: 0, end: 3)
        log.add(.still, start: 3, end: 4)
        log.add(.walking, start: 4, end: 9)
        #expect(log.seconds(.walking) == 8)
        #expect(log.seconds(.running) == 0)
    }
}
