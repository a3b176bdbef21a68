// Proves that slow sensors lose numbers in the order of methods.md 1.1, and keep the others right.

import GaitModel
import GaitSimulator
import SignalCore
import Testing

/// An everyday human with 6 % more load on the left, 60 s, at rates from 25 to 1000 Hz through an
/// anti-aliasing low-pass as good sensors have.
@Suite("Rates", .enabled(if: LongTests.areOn))
struct RateTests {
    static let rates = [25.0, 50, 100, 200, 500, 1000]
    static let seeds = 5
    static let model = StrideModel.everyday.with(\.loadAsymmetry, 0.03)

    /// Smallest rates of methods.md 1.1 with the corrections of attainable.md 6 (mean contact from 50 Hz).
    static let minimum: [MetricID: Double] = [
        .cadence: 20, .verticalOscillation: 50, .contactTime: 50, .improvedHarmonicRatio: 50,
        .stepRegularity: 50, .loadPeak: 50, .peakAsymmetry: 50, .loadAsymmetry: 50, .stepTimeAsymmetry: 50,
        .impactPeak: 100, .impactPower: 100,
    ]

    private func trials(_ rate: Double) async throws -> [Trial] {
        try await sweep(Self.seeds) { seed in
            var sensor = Imperfections.golden(seed: seed)
            sensor.antiAlias = AntiAlias()
            return Trial(
                Self.model, seconds: 60, rate: rate, variability: .human, imperfections: sensor, seed: seed)
        }
    }

    @Test("What is given at each rate, and how far off it is")
    func degrade() async throws {
        let truth = StrideTruth(Self.model)
        var table = Table(
            "rates", "rate Hz", "cadence spm", "VO mm", "contact ms", "step time pt", "peak pt", "swing pt",
            "iHR %", "impact peak g", "impact g")
        for rate in Self.rates {
            let trials = try await trials(rate)
            func median(_ id: MetricID, _ error: (Double, Trial) -> Double) throws -> Double? {
                let given = trials.filter { $0[id] != nil }
                let expected = rate < Self.minimum[id] ?? 0 ? 0 : trials.count
                #expect(given.count == expected, "\(id) at \(rate) Hz")
                guard !given.isEmpty else { return nil }
                return Quantile.median(try given.map { error(try #require($0[id]), $0) })
            }
            let cadence = try median(.cadence) { $0 - $1.truth.cadence }
            let oscillation = try median(.verticalOscillation) { value, _ in
                10 * value - 1000 * truth.symmetricOscillation
            }
            let sign = { (trial: Trial) in trial.footA == .left ? 1.0 : -1 }
            let peak = try median(.peakAsymmetry) { sign($1) * $0 - truth.tenHertzPeakDifference }
            table.add(
                NumberText.fixed(rate, 0),
                [
                    text(cadence, 2, isError: true), text(oscillation, 1, isError: true),
                    text(try median(.contactTime) { $0 - 1000 * $1.truth.contactTime }, 0, isError: true),
                    text(
                        try median(.stepTimeAsymmetry) { sign($1) * $0 - $1.truth.stepTimeDifference }, 1,
                        isError: true),
                    text(peak, 1, isError: true),
                    text(
                        try median(.loadAsymmetry) { value, trial in sign(trial) * value - 6 }, 1,
                        isError: true),
                    text(try median(.improvedHarmonicRatio) { value, _ in value }, 1),
                    text(try median(.impactPeak) { value, _ in value }, 2),
                    text(try median(.impactPower) { value, _ in value }, 3),
                ])
            #expect(abs(try #require(cadence)) <= 0.3, "\(rate) Hz")
            if let oscillation { #expect(abs(oscillation) <= 1.5, "\(rate) Hz") }
            if let peak { #expect(abs(peak) <= 1, "\(rate) Hz") }
        }
        try table.publish()
    }

    private func text(_ value: Double?, _ decimals: Int, isError: Bool = false) -> String {
        guard let value else { return "not given" }
        return isError ? signed(value, decimals) : NumberText.fixed(value, decimals)
    }
}
