// One cadence of several stretches of walking.

import GaitModel
import Testing

@testable import GaitPipeline

struct WalkingCadenceTests {
    private func walk(_ start: Double, _ end: Double, _ cadence: Double?) -> ActivitySegment {
        ActivitySegment(kind: .walking, start: start, end: end, cadence: cadence)
    }

    @Test func `longer stretches count for more, short ones not at all`() {
        let segments = [
            walk(0, 30, 100), ActivitySegment(kind: .running, start: 30, end: 130, cadence: 170),
            walk(130, 190, 106), walk(190, 200, 60), walk(200, 400, nil),
        ]
        // 30 s at 100 and 60 s at 106; 10 s are less than half of the longest.
        #expect(WalkingCadence.of(segments) == 104)
    }

    @Test func `no walking has no cadence`() {
        #expect(WalkingCadence.of([]) == nil)
        #expect(WalkingCadence.of([walk(0, 10, nil)]) == nil)
    }
}
