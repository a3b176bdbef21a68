// What charts are drawn from stays bounded, and says what the steps say.

import Foundation
import GaitModel
import GaitTestSupport
import Testing

@testable import GaitMetrics

@Suite struct PictureTests {
    private func step(_ stride: Int, _ foot: Foot, at start: Double) -> MeasuredStep {
        MeasuredStep(
            contact: Contact(start: 0, end: nil, peak: 0, loadPeak: 2, velocitySwing: nil, impact: nil),
            start: start, stepTime: 0.36, impulse: nil, oscillation: nil, foot: foot, stride: stride,
            samplePeriod: 0.01)
    }

    @Test func marksAreThinnedEvenlyAndStayInPairs() throws {
        var log = MarkLog()
        for stride in 0..<20_000 {
            log.add(step(stride, .a, at: Double(stride)), 2)
            log.add(step(stride, .b, at: Double(stride) + 0.4), 2.5)
        }
        let marks = try #require(log.marks(.loadPeak))
        #expect(marks.every == 8 && marks.a.count == 2500 && marks.b.count == 2500)
        #expect(zip(marks.a, marks.b).allSatisfy { $1.time > $0.time && $1.time < $0.time + 1 })
        #expect(marks.a[1].time == 8)
    }

    @Test func fewLandingsAreAllThere() throws {
        var log = MarkLog()
        for stride in 0..<100 { log.add(step(stride, .a, at: Double(stride)), Double(stride)) }
        #expect(try #require(log.marks(.loadPeak)).a.map(\.value) == (0..<100).map(Float.init))
    }

    @Test(arguments: [40.0, 43.7, 35.1])
    func joinedClassesHoldEveryDifferenceOnItsSideOfZero(_ scale: Double) throws {
        var counts = DifferenceCounts()
        var random = Seeded(5)
        let differences = (0..<3000).map { _ in
            0.2 * (random.uniform() + random.uniform() + random.uniform()) + 0.1
        }
        for difference in differences { counts.add(difference) }
        let histogram = try #require(counts.histogram(.loadAsymmetry, scale: scale))
        #expect(histogram.counts.reduce(0, +) == differences.count)
        #expect(histogram.counts.count <= DifferenceCounts.mostClasses)
        let zero = Int((-histogram.start / histogram.width).rounded())
        #expect(histogram.start + Double(zero) * histogram.width == 0)
        #expect(histogram.counts[..<zero].reduce(0, +) == differences.count { $0 < 0 })
        // A class holds what lies in it, give or take what lies in the fine classes at its edges.
        let low = histogram.start + 3 * histogram.width
        let inside = differences.count { scale * $0 >= low && scale * $0 < low + histogram.width }
        #expect(abs(histogram.counts[3] - inside) <= 12)
    }

    @Test func whatLiesFarOutIsCountedAtTheEnd() throws {
        var counts = DifferenceCounts()
        counts.add(50)
        counts.add(-50)
        #expect(try #require(counts.histogram(.loadAsymmetry, scale: 40)).counts.reduce(0, +) == 2)
    }

    @Test func aTraceIsReadBetweenItsSamplesAndNotBeyondThem() {
        let trace = WindowTrace(values: [0, 1, 2, 3], start: 10, period: 0.1)
        #expect(trace.resampled(from: 10.05, step: 0.1, count: 2)?.map { ($0 * 100).rounded() } == [50, 150])
        #expect(trace.resampled(from: 9.9, step: 0.1, count: 2) == nil)
        #expect(trace.resampled(from: 10.2, step: 0.1, count: 3) == nil)
    }

    /// A steady line of 0.5 g reads 0.5 g, at any rate.
    @Test(arguments: [50.0, 100, 200, 512])
    func aLineOfTheSpectrumReadsItsAmplitude(_ rate: Double) throws {
        var mean = SpectrumMean(rate: SampleRate(rate))
        let values = (0..<Int(14 * rate)).map { Float(1 + 0.5 * sin(2 * .pi * 2.8 * Double($0) / rate)) }
        mean.add(WindowTrace(values: values, start: 0, period: 1 / rate))
        let spectrum = try #require(mean.spectrum)
        let top = try #require(
            spectrum.amplitudes.indices.max { spectrum.amplitudes[$0] < spectrum.amplitudes[$1] })
        #expect(abs(Double(top) * spectrum.frequencyStep - 2.8) <= spectrum.frequencyStep)
        #expect(abs(spectrum.amplitudes[top] - 0.5) < 0.02)
        #expect(spectrum.amplitudes.count < 260)
    }
}
