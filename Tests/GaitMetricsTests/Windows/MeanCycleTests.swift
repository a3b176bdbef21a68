// Proves that the average stride shows how alike the two steps are, as the closed forms say.

import GaitModel
import GaitSimulator
import GaitTestSupport
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Mean cycle")
struct MeanCycleTests {
    /// Ten seconds of vertical force at 200 Hz and the spans of its strides in samples.
    private func strides(_ runner: GoldenRunner) -> (vertical: [Float], spans: [Range<Double>]) {
        let recording = Recording.run(runner.model, seconds: 10, rate: 200)
        let starts = recording.steps.filter { $0.foot == .left }.map { 200 * $0.contactStart }
        return (recording.force.z, zip(starts, starts.dropFirst()).map { $0..<$1 })
    }

    @Test(
        "iHR of the golden runners within 0.5 points (methods.md 5.4, 5.5)",
        arguments: zip(
            [GoldenRunner.g1, .g4, .g5, .g6, .g7], [100.0, 100, 99.3925, 99.7253, 98.9297]))
    func golden(runner: GoldenRunner, percent: Double) throws {
        let (vertical, spans) = strides(runner)
        let cycle = try #require(MeanCycle(vertical, strides: spans))
        let ratio = try #require(cycle.improvedHarmonicRatio(rate: SampleRate(200)))
        #expect(abs(100 * ratio - percent) <= 0.5)
    }

    @Test("A limp of pure sines: even power over all power")
    func closedForm() throws {
        let signal = sampled(1000, rate: 100) {
            1 + 0.3 * Harmonic.cosine(turns: $0) + 0.9 * Harmonic.sine(turns: 2 * $0)
        }
        let spans = (0..<9).map { Double(100 * $0)..<Double(100 * $0 + 100) }
        let cycle = try #require(MeanCycle(signal, strides: spans))
        let ratio = try #require(cycle.improvedHarmonicRatio(rate: SampleRate(100)))
        #expect(abs(ratio - 0.9) < 1e-3)
        #expect(abs(cycle.stridesPerSecond * 100 - 1) < 1e-9)
        #expect(abs(cycle.values[32] - (1 - 0.0)) < 1e-3)
    }

    @Test("Noise shrinks with the number of strides")
    func averaging() throws {
        var random = Seeded()
        let noise = (0..<10_000).map { _ in Float(random.uniform()) }
        func power(_ count: Int) throws -> Double {
            let spans = (0..<count).map { Double(100 * $0)..<Double(100 * $0 + 100) }
            return try #require(MeanCycle(noise, strides: spans)).values.reduce(0) { $0 + $1 * $1 } / 128
        }
        let ratio = try power(5) / power(80)
        #expect(ratio > 8 && ratio < 32)
    }

    @Test("Fewer than three whole strides inside the signal are too few")
    func tooFew() {
        let signal = [Float](repeating: 1, count: 300)
        #expect(MeanCycle(signal, strides: [0..<100, 100..<200, 200..<300]) == nil)
        #expect(MeanCycle(signal, strides: [0..<99, 99..<198, 198..<297]) != nil)
    }
}
