// Proves that forward is found within 3 degrees, and the right way round, however the sensor sits (methods.md 5.5).

import GaitModel
import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Fore-aft axis")
struct AxisTests {
    /// 20 s at 100 Hz of an everyday human, straight to the finder.
    private func axes(
        _ mount: Mount, seed: UInt64
    ) throws -> (found: HorizontalAxes, forward: SIMD3<Double>) {
        var imperfections = Imperfections()
        imperfections.noise = 0.5
        imperfections.mount = mount
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: 20, .everyday)]), sampleRate: 100, variability: .human,
            imperfections: imperfections, seed: seed)
        let rate = SampleRate(100)
        let force = runner.record().samples.block(from: 0, rate: rate).force
        let up = try #require(UpAxis(meanOf: force, samples: force.count))
        let vertical = force.projected(on: up.direction)
        let step = 6000 / runner.summary.cadence
        let channels = try #require(VerticalChannels(rate: rate))
        let contacts = ContactDetector.contacts(channels.signals(vertical), step: step, rate: rate)
        let found = HorizontalAxesFinder(rate: rate).axes(force, up: up, step: step, contacts: contacts)
        return (try #require(found), runner.mount.apply(SIMD3(1, 0, 0)))
    }

    @Test("Within 3 degrees in any orientation", arguments: 1...12)
    func forward(seed: Int) throws {
        let (found, forward) = try axes(.random(seed: UInt64(seed)), seed: UInt64(seed))
        #expect(found.knowsForward)
        #expect((found.forward * forward).sum() >= 0.99863)
    }

    @Test("Turned back to front, forward turns with the body")
    func turned() throws {
        let (found, forward) = try axes(.fixed(.front), seed: 1)
        #expect(found.knowsForward)
        #expect((found.forward * forward).sum() >= 0.99863)
        #expect(found.forward.x < -0.99)
    }
}
