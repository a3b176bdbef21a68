// A sensor turned any way up must give the same numbers.

import GaitModel
import GaitSimulator
import Testing

struct AnyWayUpTests {
    static let upright = Result {
        try Driven.report(Recording.bytes(.oneSideHarder, minutes: 1, mount: .aligned)).report
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a random mounting changes no number beyond rounding of the file`(seed: UInt64) throws {
        let upright = try AnyWayUpTests.upright.get()
        let turned = try Driven.report(
            Recording.bytes(.oneSideHarder, minutes: 1, mount: .random(seed: seed))
        ).report
        for row in upright.gait.metrics.rows {
            let id = row.documentation.id
            let (a, b) = (row.assessment.measurement, turned.gait.metrics[id].measurement)
            #expect((a == nil) == (b == nil), "\(id)")
            guard let a, let b else { continue }
            // Values are written with four decimals of a g; noise and rounding fall on other axes.
            let tolerance = max(0.01 * abs(a.value), 0.15 * a.range.halfWidth)
            #expect(abs(a.value - b.value) <= tolerance, "\(id): \(a.value) upright, \(b.value) turned")
        }
        #expect(turned.standingOut.map(\.id) == upright.standingOut.map(\.id))
    }
}
