// Proves that clean runners are left alone, and that the intervals they are told hold the truth.

import FormFaults
import Foundation
import GaitModel
import GaitSimulator
import GaitTestSupport
import Testing

/// A symmetric runner with an honest sensor that hangs crooked, drawn by a seed.
struct CleanRunner: Sendable {
    let model: StrideModel
    let variability: StepVariability
    let imperfections: Imperfections
    let seconds: Double
    /// What a gyroscope sees of the pelvis: usual amounts, at any phase.
    let pelvis: PelvisRotation
    /// m/s, such that this cadence is within one SD of the expected one (methods.md 3.1): a slower one would
    /// be no clean runner.
    let speed: Double
    let seed: UInt64

    init(seed: UInt64) {
        var random = Random(seed: seed)
        let cadence = random.uniform(150...190)
        speed = min(max(3 + (cadence - 165.5 + 9 * random.uniform(-1...1)) / 6.5, 2), 5)
        var model = StrideModel(
            cadence: cadence,
            contactTime: Self.usualContact(speed: speed, cadence: cadence) * random.uniform(0.95...1.05))
        model.transient = random.uniform(0...30)
        model.transientFrequency = random.uniform(12...18)
        model.transientDecay = random.uniform(0.012...0.020)
        model.braking = random.uniform(2...4)
        model.lateral = random.uniform(0.5...2.5)
        self.model = model
        variability = StepVariability(
            stepTimeCV: random.uniform(0.01...0.03), loadCV: random.uniform(0.02...0.06),
            loadCorrelation: random.uniform(0...0.6), shearCV: 0.08)
        imperfections = Self.sensor(&random)
        seconds = random.uniform(180...600)
        pelvis = PelvisRotation(
            yaw: random.uniform(4.8...8), obliquity: random.uniform(2...5), pitch: random.uniform(1...3.5),
            phase: random.uniform(0...6.28))
        self.seed = seed
    }

    /// Seconds, fitted to published means of 37 runners (attainable.md 2).
    private static func usualContact(speed: Double, cadence: Double) -> Double {
        exp(1.26105 - 0.44439 * log(speed) - 0.43511 * log(cadence))
    }

    /// Crooked by up to 10 degrees, rocking by up to 5 with the steps, drifting by up to 5, with an offset
    /// that turns the mean force by up to 3 degrees: that much roll no analyzer can see.
    private static func sensor(_ random: inout Random) -> Imperfections {
        var sensor = Imperfections()
        sensor.noise = random.uniform(0.2...0.8)
        sensor.mount = random.crooked(10)
        sensor.bias = SIMD3(
            random.uniform(-0.03...0.03), random.uniform(-0.03...0.03), random.uniform(-0.03...0.03))
        sensor.tilt = OscillatingTilt(
            pitch: random.uniform(0...5), roll: random.uniform(0...5), phase: random.uniform(0...6.28))
        sensor.mountDrift = MountDrift(
            degrees: random.uniform(0...5), seconds: 300,
            axis: SIMD3(random.uniform(-1...1), random.uniform(-1...1), 0))
        return sensor
    }

    var trial: Trial { trial(seconds: seconds) }

    /// The same runner for as long as changes along the run need.
    var longTrial: Trial { trial(seconds: 900 + 2 * seconds) }

    private func trial(seconds: Double) -> Trial {
        Trial(
            model, seconds: seconds, variability: variability, imperfections: imperfections, pelvis: pelvis,
            seed: seed, context: SessionContext(placement: .sacrum, speed: speed))
    }
}

@Suite("False alarms", .enabled(if: LongTests.areOn))
struct FalseAlarmTests {
    static let runners = 200
    private static let trials = Task { try await sweep(runners) { CleanRunner(seed: $0).trial } }

    @Test("At most 2.5 % of clean runners are told of any fault; none that one side surely lands harder")
    func rates() async throws {
        let trials = try await Self.trials.value
        try published("false-alarms", trials)
        let likely = trials.count { $0.finding("asymmetric_landing")?.verdict == .likely }
        #expect(likely == 0)
    }

    @Test("The same over 20 to 35 minutes, where changes along the run are judged too")
    func longRuns() async throws {
        try published("false-alarms-long", try await sweep(Self.runners) { CleanRunner(seed: $0).longTrial })
    }

    private func published(_ name: String, _ trials: [Trial]) throws {
        var table = Table(name, "fault", "ok", "info", "watch", "act", "not assessed", "watch+act %")
        for id in FaultCatalog.all.map(\.documentation.id) {
            let levels = trials.compactMap { $0.finding(id)?.level }
            guard !levels.isEmpty else { continue }
            let counts = Level.allCases.map { level in levels.count { $0 == level } }
            table.add(
                id,
                counts.map(String.init) + [
                    String(trials.count - levels.count), percent(counts[2] + counts[3], of: trials.count),
                ])
            #expect(Double(counts[2] + counts[3]) <= 0.025 * Double(trials.count), "\(id)")
        }
        try table.publish()
    }

    /// What the intervals of absolute numbers are worth; `methods.md` 5.5 and issue 3 ask for 95 %.
    @Test("The intervals of cadence, bounce and contact hold the truth of at least 95 % of runners")
    func intervals() async throws {
        let trials = try await Self.trials.value
        var table = Table(
            "clean-intervals", "metric", "runners", "mean error", "SD", "half width", "inside %")
        for (id, decimals) in [(MetricID.cadence, 2), (.verticalOscillation, 2), (.contactTime, 1)] {
            let found = try trials.map { trial in
                (try #require(trial.summary.metrics[id].measurement), try #require(trial.truth(id)))
            }
            let errors = found.map { $0.0.value - $0.1 }
            let mean = errors.reduce(0, +) / Double(errors.count)
            let squares = errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            let widths = found.reduce(0) { $0 + $1.0.range.halfWidth } / Double(found.count)
            let inside = found.count { $0.0.range.contains($0.1) }
            table.add(
                id.rawValue,
                [
                    String(found.count), signed(mean, decimals),
                    NumberText.fixed((squares / Double(errors.count - 1)).squareRoot(), decimals),
                    NumberText.fixed(widths, decimals), percent(inside, of: found.count),
                ])
            #expect(Double(inside) >= 0.95 * Double(found.count), "\(id)")
        }
        try table.publish()
    }
}

extension Trial {
    /// The true value in the metric's own unit.
    fileprivate func truth(_ id: MetricID) -> Double? {
        switch id {
        case .cadence: truth.cadence
        case .verticalOscillation: truth.symmetricOscillation.map { 100 * $0 }
        case .contactTime: 1000 * truth.contactTime
        default: nil
        }
    }
}
