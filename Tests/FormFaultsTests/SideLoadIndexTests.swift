// The side-load index reproduces the worked example of methods.md 4.3.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct SideLoadIndexTests {
    private func index(_ difference: Double, consistency: Double, steps: Int = 9000) -> SideLoadIndex {
        let channel = LoadChannel(
            metric: .peakAsymmetry, difference: difference, halfWidth: 2, mounting: 3, effectSize: 1,
            consistency: consistency, segments: 12, pairs: 4500, meanA: 2, meanB: 2)
        return SideLoadIndex(channel: channel, steps: steps, by: .standard)
    }

    @Test(arguments: [12.0, -12.0])
    func workedExampleForEitherSide(_ difference: Double) {
        let index = index(difference, consistency: 10.0 / 12)
        #expect(abs(index.value - 19.48) < 0.005)
        #expect(index.band == "small")
        #expect(index.calculation.hasSuffix("= 19.5"))
    }

    @Test func nothingCredibleOrSteadyIsNothing() {
        #expect(index(5, consistency: 1).value == 0)
        #expect(index(30, consistency: 0.5).value == 0)
        #expect(index(30, consistency: 0.2).value == 0)
        #expect(index(30, consistency: .nan).value == 0)
        #expect(index(30, consistency: 1, steps: 0).value == 0)
    }

    @Test func staysWithinItsScale() {
        let index = index(90, consistency: 1, steps: 1_000_000)
        #expect(index.value <= 100 && index.value > 99.9 && index.band == "large")
    }
}
