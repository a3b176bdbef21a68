// Proves that a recording four times as long takes four times as long, not more.

import GaitMetrics
import GaitModel
import GaitSimulator
import Testing

/// Alone in its process: other tests would take its processor (see `scripts/test-long`).
@Suite("Cost", .enabled(if: LongTests.areOn), .serialized)
struct CostTests {
    static let rate = SampleRate(100)

    /// Samples of a human runner, made before the clock starts.
    private static func blocks(minutes: Double) -> [AccelerationBlock] {
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: 60 * minutes, .everyday)]), sampleRate: rate.hertz,
            variability: .human, imperfections: .golden(seed: 1), seed: 1)
        var blocks: [AccelerationBlock] = []
        while let samples = runner.next() {
            blocks.append(samples.block(from: blocks.last?.endIndex ?? 0, rate: rate))
        }
        return blocks
    }

    /// Seconds of one analysis.
    private static func seconds(_ blocks: [AccelerationBlock]) -> Double {
        let clock = ContinuousClock()
        let elapsed = clock.measure {
            var analyzer = GaitAnalyzer(context: SessionContext(placement: .sacrum))
            for block in blocks { _ = analyzer.process(block) }
            _ = analyzer.finish(.simulated(rate: rate.hertz, samples: blocks.last?.endIndex ?? 0))
        }
        return Double(elapsed.components.seconds) + 1e-18 * Double(elapsed.components.attoseconds)
    }

    /// The fastest of five: whatever else the machine does only ever adds.
    @Test("Time per sample at 10, 40 and 160 minutes; 1.3 is the aim, twice as much a fault")
    func linear() throws {
        var table = Table("cost", "minutes", "samples", "seconds", "ns per sample", "against 10 min")
        var first: Double?
        for minutes in [10.0, 40, 160] {
            let blocks = Self.blocks(minutes: minutes)
            let samples = blocks.last?.endIndex ?? 1
            let seconds = (0..<5).map { _ in Self.seconds(blocks) }.min() ?? 0
            let perSample = 1e9 * seconds / Double(samples)
            let ratio = perSample / (first ?? perSample)
            first = first ?? perSample
            table.add(
                NumberText.fixed(minutes, 0), NumberText.grouped(samples), NumberText.fixed(seconds, 3),
                NumberText.fixed(perSample, 0), NumberText.fixed(ratio, 2))
            #expect(ratio < 2)
        }
        try table.publish()
    }
}
