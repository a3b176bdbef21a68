// Proves that feet are compared in neighbouring pairs, without outliers, and with their evidence.

import GaitModel
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Side comparison")
struct SideComparisonTests {
    /// 40 steps; foot A reads 2.1, foot B 1.9, both drifting by `drift` per step.
    private func steps(drift: Double = 0) -> [MeasuredStep] {
        (0..<40).map { .made($0, load: ($0 % 2 == 0 ? 2.1 : 1.9) + drift * Double($0)) }
    }

    private func comparison(_ windows: [[MeasuredStep]]) -> SideComparison {
        var sides = SideComparison()
        for steps in windows { sides.add(steps, .loadPeak) }
        return sides
    }

    @Test("Means per foot and 20 pairs")
    func means() {
        let sides = comparison([steps()])
        #expect(abs(sides.a.mean - 2.1) < 1e-12)
        #expect(abs(sides.b.mean - 1.9) < 1e-12)
        #expect(abs(sides.difference - 0.2) < 1e-12)
        #expect(sides.differences.count == 20)
        #expect(sides.extremes.positive == 20)
    }

    @Test("A slow drift does not widen the differences of neighbours")
    func drift() {
        let sides = comparison([steps(drift: 0.01)])
        #expect(sides.a.standardDeviation > 0.1)
        #expect(sides.differences.standardDeviation < 1e-9)
    }

    @Test("A stumble is left out and its partner has no pair")
    func outlier() {
        var steps = steps()
        steps[20] = .made(20, load: 6)
        let sides = comparison([steps])
        #expect(sides.differences.count == 19)
        #expect(abs(sides.a.mean - 2.1) < 1e-12)
    }

    @Test("A missed contact makes no pair of the wrong two steps")
    func missed() {
        var steps = steps()
        steps.remove(at: 11)
        let sides = comparison([steps])
        #expect(sides.differences.count == 19)
        #expect(sides.differences.standardDeviation < 1e-12)
    }

    @Test("Steps of an unknown foot take no part")
    func unknown() {
        let steps = (0..<20).map { index -> MeasuredStep in
            let known = MeasuredStep.made(index, load: 2)
            return MeasuredStep(
                contact: known.contact, start: known.start, stepTime: known.stepTime, impulse: nil,
                oscillation: nil, foot: nil, stride: known.stride, samplePeriod: 0.01)
        }
        #expect(comparison([steps]).count == 0)
    }

    @Test("Five strides at either end are kept as evidence, largest and smallest first")
    func evidence() throws {
        let steps = (0..<40).map { MeasuredStep.made($0, load: $0 % 2 == 0 ? 2 + 0.01 * Double($0) : 2) }
        let extremes = try #require(comparison([steps]).extremes.evidence(.loadAsymmetry))
        #expect(extremes.highest.map(\.stride) == [19, 18, 17, 16, 15])
        #expect(extremes.lowest.map(\.stride) == [0, 1, 2, 3, 4])
    }

    @Test("Consistency is the share of segments with the sign of the whole")
    func consistency() {
        let back = steps().map { step in
            MeasuredStep.made(2 * step.stride + (step.foot == .a ? 0 : 1), load: 4 - step.contact.loadPeak)
        }
        let sides = comparison([steps(), steps(), back])
        #expect(sides.consistency.segments == 3)
        #expect(abs(sides.consistency.share - 2.0 / 3) < 1e-12)
    }
}
