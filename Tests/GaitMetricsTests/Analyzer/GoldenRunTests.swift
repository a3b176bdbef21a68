// Proves that the whole analyzer reads the golden runners of methods.md 5.4 within the tolerances of 5.5.

import GaitModel
import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

/// What should come out for one golden runner.
struct GoldenExpectation: Sendable, CustomTestStringConvertible {
    let runner: GoldenRunner
    let truth: StrideTruth

    init(_ runner: GoldenRunner) {
        self.runner = runner
        truth = StrideTruth(runner.model)
    }

    var testDescription: String { runner.name }

    static let all = GoldenRunner.all.map { GoldenExpectation($0) }
}

/// 30 s at 200 Hz, any mount, noise 0.5 m/s^2, equal steps: 42 strides, 5 contexts of the 10 s grid. The
/// 120 s of methods.md 5.5 change nothing here, because equal steps leave nothing to average but noise.
@Suite("Golden runs")
struct GoldenRunTests {
    private static let analyses = Dictionary(
        uniqueKeysWithValues: GoldenRunner.all.map {
            ($0.name, Analysis(.run($0.model, seconds: 30, rate: 200, imperfections: .worn(seed: 7))))
        })

    /// The analysis of a golden runner, made once for all tests.
    private func found(_ runner: GoldenRunner) throws -> Analysis {
        try #require(Self.analyses[runner.name])
    }

    @Test("Cadence 0.3 steps/min, oscillation 1.5 mm, iHR 0.5 points", arguments: GoldenExpectation.all)
    func trustworthy(expected: GoldenExpectation) throws {
        let found = try found(expected.runner)
        let cadence = try #require(found[.cadence])
        let oscillation = try #require(found[.verticalOscillation])
        let ratio = try #require(found[.improvedHarmonicRatio])
        #expect(abs(cadence - expected.runner.model.cadence) <= 0.3)
        #expect(abs(10 * oscillation - 1000 * expected.truth.symmetricOscillation) <= 1.5)
        #expect(abs(ratio - expected.truth.improvedHarmonicRatio) <= 0.5)
    }

    @Test("10 Hz peak difference 1.0 point", arguments: GoldenExpectation.all)
    func peakDifference(expected: GoldenExpectation) throws {
        let peak = try #require(try found(expected.runner)[.peakAsymmetry])
        #expect(abs(peak - expected.truth.tenHertzPeakDifference) <= 1.0)
    }

    @Test("Step time difference 0.6 points", arguments: GoldenRunner.all)
    func stepTimeDifference(runner: GoldenRunner) throws {
        let time = try #require(try found(runner)[.stepTimeAsymmetry])
        #expect(abs(time - 200 * runner.model.timingAsymmetry) <= 0.6)
    }

    @Test(
        "Contact time 8 ms without a transient; with one, as late as documented",
        arguments: zip(
            [GoldenRunner.g1, .g2, .g3, .g4, .g8], [0.0, 0, 0, 16, 26]))
    func contact(runner: GoldenRunner, documented: Double) throws {
        let found = try found(runner)
        let contact = try #require(found[.contactTime])
        let flight = try #require(found[.flightTime])
        #expect(abs(contact - 1000 * runner.model.contactTime - documented) <= 8)
        #expect(abs(contact + flight - 1000 * runner.model.stepTime) <= 1)
    }

    @Test(
        "The velocity swing reads G5's 10 % as 10 %, and none in even runners",
        arguments: zip(
            [GoldenRunner.g1, .g4, .g5, .g7, .g8], [0.0, 0, 10, 0, 0]))
    func load(runner: GoldenRunner, percent: Double) throws {
        let found = try found(runner)
        #expect(abs(try #require(found[.loadAsymmetry]) - percent) <= 1.0)
    }

    @Test(
        "Step regularity is Ad1 of the closed form, less the share of noise", arguments: GoldenExpectation.all
    )
    func regularity(expected: GoldenExpectation) throws {
        let found = try found(expected.runner)
        let power = expected.truth.oddPower + expected.truth.evenPower
        // methods.md 3.7: white noise of variance s2 scales both by E / (E + s2).
        let clean = power / (power + 0.25)
        #expect(abs(try #require(found[.stepRegularity]) - clean * expected.truth.stepRegularity) <= 0.01)
        #expect(abs(try #require(found[.strideRegularity]) - clean) <= 0.01)
    }

    @Test("Even runners: the range of every difference holds 0", arguments: [GoldenRunner.g1, .g4, .g8])
    func noFalseAlarm(runner: GoldenRunner) throws {
        let found = try found(runner)
        for id in [MetricID.loadAsymmetry, .peakAsymmetry, .impulseAsymmetry, .stepTimeAsymmetry] {
            let measurement = try #require(found.summary.metrics[id].measurement)
            #expect(measurement.range.contains(0), "\(id)")
        }
    }
}

/// The conditions of methods.md 5.5, with 60 s and 5 seeds instead of 120 s and 20 to save time.
@Suite("Uneven golden runs")
struct UnevenGoldenRunTests {
    private func runs(_ runner: GoldenRunner) -> [(recording: Recording, found: Analysis)] {
        (1...5).map { (seed: UInt64) in
            let recording = Recording.run(
                runner.model, seconds: 60, rate: 200, variability: StepVariability(stepTimeCV: 0.02),
                imperfections: .worn(seed: seed), seed: seed)
            return (recording, Analysis(recording))
        }
    }

    @Test("Steps that vary by 2 %: the median of five runs is within the same tolerances")
    func tolerances() throws {
        let runs = runs(.g5)
        func median(_ id: MetricID) throws -> Double {
            Quantile.median(try runs.map { try #require($0.found[id]) })
        }
        let cadenceErrors = try runs.map { try #require($0.found[.cadence]) - $0.recording.cadence }
        let truth = StrideTruth(GoldenRunner.g5.model)
        #expect(abs(Quantile.median(cadenceErrors)) <= 0.3)
        #expect(abs(10 * (try median(.verticalOscillation)) - 1000 * truth.symmetricOscillation) <= 1.5)
        #expect(abs(try median(.peakAsymmetry) - truth.tenHertzPeakDifference) <= 1)
        #expect(abs(try median(.stepTimeAsymmetry)) <= 0.6)
    }

    @Test("Without a transient contact time is within 8 ms, uneven steps or not")
    func contact() throws {
        let contacts = try runs(.g1).map { try #require($0.found[.contactTime]) }
        #expect(abs(Quantile.median(contacts) - 250) <= 8)
    }
}

/// One window, no noise: numbers that the summary does not show.
@Suite("Golden windows")
struct GoldenWindowTests {
    private func window(_ runner: GoldenRunner) throws -> GaitWindow {
        let recording = Recording.run(runner.model, seconds: 10, rate: 200)
        var history = SampleHistory()
        for block in recording.blocks() { history.append(block) }
        let all = 0..<recording.end
        let tile = Tile(motion: .vigorous, range: all, context: all, boutStart: 0, endsBout: true)
        let measurer = WindowMeasurer(rate: recording.rate, gravity: .included, placement: .sacrum)
        var pacer = TilePacer(rate: recording.rate, gravity: .included, placement: .sacrum)
        guard case .running(let window) = measurer.measure(tile, pacer.pace(tile, history), history) else {
            return try #require(nil)
        }
        return window
    }

    /// Not among them: G2, whose third harmonic lies at 8.00 Hz, so that this test could not say whether the
    /// truth counts it; and G8, whose strong transient puts its seventh at 19.83 Hz: of what a line on the
    /// edge has beyond the smooth step, the spectrum shows half, and it reads 3.4 % low.
    @Test(
        "RMS between 8 and 20 Hz within 3 % (methods.md 5.5)",
        arguments: [GoldenRunner.g1, .g3, .g4, .g5, .g6, .g7])
    func impactBand(runner: GoldenRunner) throws {
        let window = try window(runner)
        let contact = try #require(window.contact)
        let smooth = HalfSineStance.power(stepFrequency: 1 / window.stepTime, duty: contact.duty, upTo: 20) {
            WindowMeasurer.impactBand.contains($0) ? 1 : 0
        }
        let found = (try #require(window.impactPower) + smooth).squareRoot()
        let truth = StrideTruth(runner.model).impactBandRMS
        #expect(abs(found / truth - 1) <= 0.03)
    }

    @Test("Total RMS is the closed form sqrt(pi^2 / (8 duty) - 1)", arguments: [GoldenRunner.g1, .g2, .g3])
    func totalRMS(runner: GoldenRunner) throws {
        #expect(abs(try window(runner).totalRMS / runner.model.halfSineRMS - 1) <= 0.01)
    }

    @Test("The trunk has no swing at the stride frequency", arguments: GoldenRunner.all)
    func strideShare(runner: GoldenRunner) throws {
        #expect(try window(runner).strideShare < PlacementGuess.trunk)
    }
}
