// Proves that the moments of a hop give the RMS of known signals, in any orientation and from any parts.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Hop moments")
struct HopMomentsTests {
    /// One second at 100 Hz: gravity and a sine of `vertical` g along z, a cosine of `side` g along y.
    private func swinging(vertical: Double, side: Double) -> Recording {
        Recording(
            rate: 100,
            force: Columns3(
                x: sampled(100, rate: 100) { _ in 0 },
                y: sampled(100, rate: 100) { side * Harmonic.cosine(turns: 3 * $0) },
                z: sampled(100, rate: 100) { 1 + vertical * Harmonic.sine(turns: 3 * $0) }))
    }

    private func moments(_ force: Columns3) -> HopMoments {
        var moments = HopMoments()
        moments.add(force, 0..<force.count)
        return moments
    }

    @Test("A sine of amplitude a has RMS a / sqrt 2")
    func closedForm() {
        let moments = moments(swinging(vertical: 0.8, side: 0.6).force)
        #expect(abs(moments.totalRMS - (0.5 * (0.64 + 0.36)).squareRoot()) < 1e-5)
        #expect(abs(moments.verticalRMS - 0.8 / 2.0.squareRoot()) < 1e-5)
        #expect(abs(moments.mean.z - 1) < 1e-5)
    }

    @Test("Turning the sensor changes neither RMS", arguments: someRotations)
    func rotation(rotation: MountRotation) {
        let signal = swinging(vertical: 0.8, side: 0.6)
        let (straight, turned) = (moments(signal.force), moments(signal.rotated(rotation).force))
        #expect(abs(straight.totalRMS - turned.totalRMS) < 1e-5)
        #expect(abs(straight.verticalRMS - turned.verticalRMS) < 1e-5)
    }

    @Test("The moments of two parts add up to those of the whole")
    func addition() {
        let force = swinging(vertical: 0.8, side: 0.6).force
        var (first, second) = (HopMoments(), HopMoments())
        first.add(force, 0..<37)
        second.add(force, 37..<100)
        let sum = first + second
        #expect(sum.count == 100)
        #expect(abs(sum.totalRMS - moments(force).totalRMS) < 1e-6)
        #expect(abs(sum.verticalRMS - moments(force).verticalRMS) < 1e-6)
    }

    @Test("The moments do not depend on how the samples arrived, to the last bit")
    func chunks() {
        let force = swinging(vertical: 0.8, side: 0.6).rotated(.random(seed: 1)).force
        var single = HopMoments()
        for i in 0..<force.count { single.add(force, i..<i + 1) }
        let whole = moments(force)
        #expect(single.sum == whole.sum)
        #expect(single.squares == whole.squares)
        #expect(single.products == whole.products)
    }

    @Test("No samples, no movement")
    func empty() {
        #expect(HopMoments().totalRMS == 0)
        #expect(HopMoments().verticalRMS == 0)
    }
}
