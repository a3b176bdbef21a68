// Proves that errors of reading contacts do not count as uneven rhythm.

import GaitModel
import GaitSimulator
import GaitTestSupport
import Testing

@testable import GaitMetrics

@Suite("Stride rhythm")
struct StrideRhythmTests {
    /// Windows of 14 strides; contacts are read `error` s beside the truth.
    private func rhythm(own: Double, error: Double, windows: Int = 60) -> StrideRhythm {
        var random = Seeded(5)
        var rhythm = StrideRhythm()
        var index = 0
        for w in 0..<windows {
            var time = 0.0
            var contacts: [Double] = []
            for _ in 0..<29 {
                contacts.append(time + error * random.normal())
                time += 0.35 * (1 + own * random.normal())
            }
            let steps = (0..<28).map { i -> MeasuredStep in
                defer { index += 1 }
                return MeasuredStep.made(index, load: 2).lasting(contacts[i + 1] - contacts[i])
            }
            rhythm.add(GaitWindow.made(Double(10 * w), Double(10 * w + 10), steps: steps))
        }
        return rhythm
    }

    @Test("Exact contacts: the spread is the runner's own")
    func exact() throws {
        // Step times that vary by 2 % make strides that vary by 2 / root 2 %.
        let found = try #require(rhythm(own: 0.02, error: 0).own)
        #expect(abs(found - 1.414) < 0.1, "\(found)")
    }

    @Test("Contacts read 8 ms beside the truth: what is read is more, what is given is not")
    func noisy() throws {
        let rhythm = rhythm(own: 0.02, error: 0.008)
        let (own, read) = (try #require(rhythm.own), try #require(rhythm.read))
        #expect(read > 2 && abs(own - 1.414) < 0.25, "\(own) of \(read)")
        #expect(rhythm.readingDoubt >= read - own)
    }

    @Test("A missed contact breaks the row and adds no stride")
    func missed() {
        let steps = (0..<12).map { MeasuredStep.made($0, load: 2).lasting($0 == 5 ? nil : 0.35) }
        #expect(StrideRhythm.sequences(steps).map(\.count) == [2, 3])
    }

    @Test("A simulated runner's rhythm, within its interval", arguments: [1, 2, 3] as [UInt64])
    func simulated(seed: UInt64) throws {
        let recording = Recording.run(
            .everyday, seconds: 150, variability: .human, imperfections: .worn(seed: seed), seed: seed)
        // What the steps of this recording really varied by.
        let contacts = recording.steps.map(\.contactStart)
        let strides = stride(from: 0, to: contacts.count - 2, by: 2).map { contacts[$0 + 2] - contacts[$0] }
        let mean = strides.reduce(0, +) / Double(strides.count)
        let squares = strides.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let truth = 100 * (squares / Double(strides.count - 1)).squareRoot() / mean
        let measurement = try #require(Analysis(recording).summary.metrics[.strideTimeVariation].measurement)
        #expect(measurement.range.contains(truth), "\(measurement.value) \(measurement.range) \(truth)")
    }
}

extension MeasuredStep {
    fileprivate func lasting(_ seconds: Double?) -> MeasuredStep {
        MeasuredStep(
            contact: contact, start: start, stepTime: seconds, impulse: impulse, oscillation: oscillation,
            foot: foot, stride: stride, samplePeriod: samplePeriod)
    }
}

extension Seeded {
    /// Standard normal: twelve uniforms.
    fileprivate mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform(0...1) } }
}
