// A sensor turned any way up must give the same numbers.

import GaitModel
import GaitSimulator
import Testing

struct AnyWayUpTests {
    static let upright = Result { try Driven.report(Recording.bytes(.oneSideHarder, minutes: 0.75)).report }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a fixed rotation of the recording changes no number`(seed: UInt64) throws {
        let upright = try AnyWayUpTests.upright.get()
        let turned = try Driven.report(
            Recording.bytes(.oneSideHarder, minutes: 0.75, turned: .random(seed: seed))
        ).report
        for row in upright.gait.metrics.rows {
            let id = row.documentation.id
            let (a, b) = (row.assessment.measurement, turned.gait.metrics[id].measurement)
            #expect((a == nil) == (b == nil), "\(id)")
            guard let a, let b else { continue }
            let tolerance = max(0.001 * abs(a.value), 0.01 * a.range.halfWidth)
            #expect(abs(a.value - b.value) <= tolerance, "\(id): \(a.value) upright, \(b.value) turned")
        }
        #expect(turned.standingOut.map(\.id) == upright.standingOut.map(\.id))
    }
}
