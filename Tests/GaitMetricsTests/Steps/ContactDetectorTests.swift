// Proves that every contact is found, none invented, and how late its start is read.

import GaitModel
import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Contact detector")
struct ContactDetectorTests {
    private func contacts(_ recording: Recording, cadence: Double) throws -> [Contact] {
        let channels = try #require(VerticalChannels(rate: recording.rate))
        return ContactDetector.contacts(
            channels.signals(recording.force.z), step: 60 / cadence * recording.rate.hertz,
            rate: recording.rate)
    }

    /// Start errors in s of all contacts against the true steps, paired in order.
    private func lateness(_ recording: Recording, cadence: Double) throws -> [Double] {
        let found = try contacts(recording, cadence: cadence)
        // A contact whose middle lies beyond the end shows no load peak.
        let steps = recording.steps.filter { ($0.contactStart + $0.toeOff) / 2 < recording.duration }
        try #require(found.count == steps.count)
        return zip(found, steps).map { $0.start * recording.rate.period - $1.contactStart }
    }

    @Test("All contacts, nothing else", arguments: GoldenRunner.all, [100.0, 200])
    func recall(runner: GoldenRunner, rate: Double) throws {
        let recording = Recording.run(runner.model, seconds: 10.1, rate: rate)
        let late = try lateness(recording, cadence: runner.model.cadence)
        for error in late { #expect(abs(error) < 0.06) }
    }

    @Test("Uneven human steps with noise: all contacts, nothing else", arguments: [100.0, 200])
    func human(rate: Double) throws {
        var imperfections = Imperfections.none
        imperfections.noise = 0.5
        let recording = Recording.run(
            seconds: 30.1, rate: rate, variability: .human, imperfections: imperfections)
        let late = try lateness(recording, cadence: 170)
        for error in late { #expect(abs(error) < 0.06) }
    }

    /// The tangent is exact for a ramp. A transient bends the rise, so that its tangent leaves the floor early.
    @Test(
        "Starts are right to 2 ms on a pure half sine, 8 ms early with a transient (G4)",
        arguments: zip([GoldenRunner.g1, .g3, .g4], [-2...2, -2...2, -10 ... -6]))
    func bias(runner: GoldenRunner, milliseconds: ClosedRange<Int>) throws {
        let recording = Recording.run(runner.model, seconds: 10.1, rate: 200)
        let inner = try lateness(recording, cadence: runner.model.cadence).dropFirst().dropLast()
        let mean = 1000 * inner.reduce(0, +) / Double(inner.count)
        #expect(milliseconds.contains(Int(mean.rounded())), "mean lateness \(mean) ms")
    }

    @Test("The bias is the same for every step: step times are right to 1.2 ms at 200 Hz")
    func intervals() throws {
        for runner in [GoldenRunner.g1, .g4, .g8] {
            let late = try lateness(.run(runner.model, seconds: 10.1, rate: 200), cadence: 170)
            let inner = late.dropFirst().dropLast()
            for (a, b) in zip(inner, inner.dropFirst()) { #expect(abs(b - a) <= 0.0012) }
        }
    }

    @Test("Starts scatter by 5 ms at most within a recording (attainable.md 7)", arguments: [100.0, 200])
    func scatter(rate: Double) throws {
        for runner in [GoldenRunner.g1, .g4, .g8] {
            let late = try lateness(.run(runner.model, seconds: 10.1, rate: rate), cadence: 170)
            var spread = RunningStatistics()
            for error in late.dropFirst().dropLast() { spread.add(error) }
            #expect(spread.standardDeviation <= 0.005)
        }
    }

    @Test("Load peaks of G5 are 10 % apart (10 Hz channel, attainable.md 4)")
    func loadPeaks() throws {
        let recording = Recording.run(GoldenRunner.g5.model, seconds: 10.1, rate: 200)
        let peaks = try contacts(recording, cadence: 170).map(\.loadPeak)
        let (left, right) = (peaks[2], peaks[3])
        #expect(abs(200 * (left - right) / (left + right) - 10) <= 0.1)
    }

    // MARK: The floor

    /// Signals made by hand at 100 Hz: half-sine contacts of 25 samples every 35, `flight` in between.
    private func signals(flight: (Int) -> Float) -> VerticalChannels.Signals {
        var force: [Float] = []
        for _ in 0..<20 {
            force += (0..<10).map(flight)
            force += (0..<25).map { Float(2.2 * Harmonic.sine(turns: (Double($0) + 0.5) / 50)) }
        }
        return VerticalChannels.Signals(
            load: force, edge: force, velocity: force, displacement: force, impact: [])
    }

    private func starts(_ signals: VerticalChannels.Signals) -> [Double] {
        ContactDetector.contacts(signals, step: 35, rate: SampleRate(100)).map(\.start)
    }

    @Test("A belt that rings below 0 g after toe-off does not move the floor, so starts stay")
    func ringing() {
        let calm = starts(signals { _ in 0 })
        let ringing = starts(signals { $0 < 5 ? -0.4 : 0 })
        #expect(calm.count == 20)
        #expect(ringing == calm)
    }

    @Test("An offset moves the floor and nothing else")
    func offset() {
        func lifted(_ signal: [Float]) -> [Float] { signal.map { $0 + 0.25 } }
        let plain = signals { _ in 0 }
        let shifted = VerticalChannels.Signals(
            load: lifted(plain.load), edge: lifted(plain.edge), velocity: plain.velocity,
            displacement: plain.displacement, impact: [])
        for (a, b) in zip(starts(plain), starts(shifted)) { #expect(abs(a - b) < 1e-4) }
        #expect(starts(plain).count == starts(shifted).count)
    }

    @Test("A piece that begins on the rising flank still has that contact, at its first sample")
    func firstContact() {
        let whole = signals { _ in 0 }
        func cut(_ signal: [Float]) -> [Float] { Array(signal.dropFirst(12)) }
        let cut = VerticalChannels.Signals(
            load: cut(whole.load), edge: cut(whole.edge), velocity: cut(whole.velocity),
            displacement: cut(whole.displacement), impact: [])
        #expect(starts(cut).first == 0)
        #expect(starts(cut).count == 20)
    }

    @Test("A stand still has no contacts")
    func still() {
        let ones = [Float](repeating: 1, count: 500)
        let signals = VerticalChannels.Signals(
            load: ones, edge: ones, velocity: ones, displacement: ones, impact: [])
        #expect(starts(signals).isEmpty)
    }
}
