// Proves nothing by itself: runners with one trait each, and the finding that should tell of it.

import GaitModel
import GaitSimulator

/// Even and usual but for one thing.
struct FaultyRunner: Sendable {
    let name: String
    /// The finding that tells of it.
    let expected: String
    /// Share of runs in which it must be found.
    var power = 0.95
    /// Too long for a plain test run.
    var isLong = false
    /// Found less often than asked, as the page says.
    var isKnownMiss = false
    let trial: @Sendable (UInt64) -> Trial

    private static func pelvis(_ change: (inout PelvisRotation) -> Void = { _ in }) -> PelvisRotation {
        var pelvis = PelvisRotation(phase: 2.2)
        change(&pelvis)
        return pelvis
    }

    private static func run(
        _ model: StrideModel, to end: StrideModel? = nil, minutes: Double = 5, speed: Double = 3.0,
        pelvis: PelvisRotation = pelvis(), variability: StepVariability = .human
    ) -> @Sendable (UInt64) -> Trial {
        { seed in
            Trial(
                RunnerPlan([.run(seconds: 60 * minutes, from: model, to: end ?? model)]), rate: 100,
                variability: variability, imperfections: .golden(seed: seed), pelvis: pelvis, seed: seed,
                context: SessionContext(placement: .sacrum, speed: speed))
        }
    }

    static func uneven(_ percent: Double, power: Double) -> FaultyRunner {
        FaultyRunner(
            name: "one side \(Int(percent)) % harder", expected: "asymmetric_landing", power: power,
            trial: { seed in UnevenRunner(difference: percent, seed: seed).everyday })
    }

    static let overstriding = FaultyRunner(
        name: "overstriding", expected: "overstriding_signs",
        trial: run(.everyday.with(\.cadence, 152).with(\.contactTime, 0.285), speed: 3.3))

    static let bounce = FaultyRunner(
        name: "bounce", expected: "high_bounce",
        trial: run(
            .everyday.with(\.cadence, 162).with(\.contactTime, 0.190).with(\.transient, 5), speed: 2.6))

    static let sway = FaultyRunner(
        name: "sway grows", expected: "side_to_side", isLong: true,
        trial: run(.everyday, to: .everyday.with(\.lateral, 2.4), minutes: 24))

    static let twist = FaultyRunner(
        name: "twist", expected: "trunk_twist", trial: run(.everyday, pelvis: pelvis { $0.yaw = 11.5 }))

    static let stiffHips = FaultyRunner(
        name: "little rotation", expected: "trunk_twist",
        trial: run(.everyday, pelvis: pelvis { $0.yaw = 2.5 }))

    static let drop = FaultyRunner(
        name: "hip drop", expected: "pelvic_drop",
        trial: run(.everyday, pelvis: pelvis { $0.dropRight = 6.5 }))

    static let unevenRhythm = FaultyRunner(
        name: "uneven rhythm", expected: "irregular_rhythm",
        trial: run(
            .everyday,
            variability: StepVariability(
                stepTimeCV: 0.055, loadCV: 0.03, loadCorrelation: 0.3, shearCV: 0.08)))

    /// Bounce +1.3 cm, impact and side difference up along the run, at one cadence. Five parts of 5 minutes are few:
    /// the range of a slope through them is wide.
    static let drift = FaultyRunner(
        name: "drift", expected: "fatigue_drift", isLong: true, isKnownMiss: true,
        trial: { seed in
            let start = StrideModel.everyday.with(\.transient, 12)
            let end = start.with(\.contactTime, 0.21).with(\.transient, 38).with(\.loadAsymmetry, 0.06)
            return run(start, to: end, minutes: 24)(seed)
        })

    static let hardLanding = FaultyRunner(
        name: "hard landing (shin)", expected: "hard_landing",
        trial: { seed in
            var leg = LegModel.shin
            leg.peak = 11.5
            var variability = StepVariability.human
            variability.landingCV = 0.08
            return Trial(
                RunnerPlan([.run(seconds: 300, .everyday)]), rate: 500, variability: variability,
                imperfections: .golden(seed: seed), site: .leg(.left, leg), seed: seed,
                context: SessionContext(placement: .tibia, side: .left, speed: 3))
        })

    static let quick = all.filter { $0.power >= 0.95 && !$0.isLong }

    static let all = [
        overstriding, uneven(5, power: 0), uneven(10, power: 0.35), uneven(15, power: 0.95),
        uneven(20, power: 0.95), bounce, sway, twist, stiffHips, drop, hardLanding, drift, unevenRhythm,
    ]
}

extension Trial {
    /// Ids of what was noted, whatever the level.
    var noted: Set<String> { Set(findings.filter { $0.verdict != .notSeen }.map(\.id)) }
}
