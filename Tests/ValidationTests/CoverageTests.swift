// Proves that the interval of a side difference holds the truth in 92 to 98 % of runs (methods.md 5.5).

import GaitModel
import GaitSimulator
import Testing

/// An even runner whose steps vary by 6 % and depend on their predecessors.
enum WanderingRunner {
    static let stepNoise = 0.06

    /// AR(1) of step loads, as the generator makes it: each step resembles the one before, on the other foot.
    static func steps(_ rho: Double, seconds: Double, seed: UInt64) -> Trial {
        Trial(
            .everyday, seconds: seconds,
            variability: StepVariability(stepTimeCV: 0.02, loadCV: stepNoise, loadCorrelation: rho),
            imperfections: sensor, seed: seed)
    }

    /// AR(1) of the difference itself, stride after stride, as the closed form of the interval assumes.
    static func strides(_ rho: Double, seconds: Double, seed: UInt64) -> Trial {
        Trial(
            plan(.everyday, rho: rho, seconds: seconds, seed: seed), rate: 100, imperfections: sensor,
            seed: seed)
    }

    /// One section for each stride, with a load difference of its own.
    static func plan(_ model: StrideModel, rho: Double, seconds: Double, seed: UInt64) -> RunnerPlan {
        var random = Random(seed: seed)
        let spread = stepNoise / 2.0.squareRoot()
        var deviation = spread * random.gaussian()
        return RunnerPlan(
            (0..<Int(seconds / model.strideTime)).map { _ in
                deviation = rho * deviation + spread * (1 - rho * rho).squareRoot() * random.gaussian()
                return .run(
                    seconds: model.strideTime, model.with(\.loadAsymmetry, model.loadAsymmetry + deviation))
            })
    }

    /// Aligned, with noise only.
    private static var sensor: Imperfections {
        var sensor = Imperfections()
        sensor.noise = 0.5
        return sensor
    }
}

@Suite("Interval coverage", .enabled(if: LongTests.areOn))
struct CoverageTests {
    static let seeds = 500
    /// Lengths that leave at least 60, 150 and 300 strides to count.
    static let lengths = [(strides: 60, seconds: 60.0), (150, 140), (300, 330)]

    struct Reading: Sendable {
        let pairs: Int
        let peak: Double
        let peakHalf: Double
        let swing: Double
        let swingHalf: Double

        init(_ trial: Trial) throws {
            let (peak, swing) = (
                try #require(trial.detail(.peakAsymmetry)), try #require(trial.detail(.loadAsymmetry))
            )
            pairs = peak.pairs
            self.peak = try #require(trial[.peakAsymmetry])
            peakHalf = peak.halfWidth
            self.swing = try #require(trial[.loadAsymmetry])
            swingHalf = swing.halfWidth
        }
    }

    private func check(
        _ name: String, _ make: @escaping @Sendable (Double, Double, UInt64) -> Trial,
        expect: (Double, Int, Double) -> Void
    ) async throws {
        var table = Table(
            name, "rho", "runs", "fewest pairs", "mean", "SD of mean", "half width", "peak inside %",
            "swing inside %")
        for rho in [0, 0.3, 0.6] {
            for (strides, seconds) in Self.lengths {
                let readings = try await sweep(Self.seeds) { try Reading(make(rho, seconds, $0)) }
                let inside = readings.count { abs($0.peak) <= $0.peakHalf }
                let count = Double(readings.count)
                let mean = readings.reduce(0) { $0 + $1.peak } / count
                let squares = readings.reduce(0) { $0 + ($1.peak - mean) * ($1.peak - mean) }
                let fewest = readings.map(\.pairs).min() ?? 0
                table.add(
                    NumberText.fixed(rho, 1),
                    [
                        String(readings.count), String(fewest), signed(mean, 2),
                        NumberText.fixed((squares / (count - 1)).squareRoot(), 2),
                        NumberText.fixed(readings.reduce(0) { $0 + $1.peakHalf } / count, 2),
                        percent(inside, of: readings.count),
                        percent(readings.count { abs($0.swing) <= $0.swingHalf }, of: readings.count),
                    ])
                #expect(fewest >= strides)
                expect(rho, strides, Double(inside) / count)
            }
        }
        try table.publish()
    }

    @Test("Differences that resemble the stride before: 92 to 98 %")
    func strides() async throws {
        try await check("coverage-strides", WanderingRunner.strides) { rho, strides, share in
            #expect((0.92...0.98).contains(share), "rho \(rho), \(strides) strides")
        }
    }

    @Test("Steps that resemble the step before: 92 to 98 %")
    func steps() async throws {
        try await check("coverage-steps", WanderingRunner.steps) { rho, strides, share in
            #expect((0.92...0.98).contains(share), "rho \(rho), \(strides) strides")
        }
    }
}
