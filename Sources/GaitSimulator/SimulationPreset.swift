// Ready-made runners for demos, tests and documentation.

/// A named runner with a typical trait.
public enum SimulationPreset: String, CaseIterable, Sendable {
    /// Even and steady.
    case balanced
    /// The left leg carries a load 20 % of the mean greater than the right.
    case oneSideHarder = "one-side-harder"
    /// Changes towards the end: slower cadence, longer contact, growing asymmetry.
    case tired
    /// Standing and walking only.
    case walking
    /// Slow cadence, long contact, strong braking.
    case overstriding
    /// Slow cadence, short contact, high oscillation.
    case bounce
    /// Sways more and more from side to side.
    case sway
    /// Turns the pelvis far with every stride; shown by a gyroscope.
    case twist
    /// Lets the right side of the pelvis sink on the left foot; shown by a gyroscope.
    case drop

    /// Short name for people.
    public var title: String {
        switch self {
        case .balanced: "Balanced runner"
        case .oneSideHarder: "One side lands harder"
        case .tired: "Tired at the end"
        case .walking: "Walking only"
        case .overstriding: "Overstriding"
        case .bounce: "High bounce"
        case .sway: "Growing sway"
        case .twist: "Much twist"
        case .drop: "One hip drops"
        }
    }

    /// One sentence about what the recording holds.
    public var description: String {
        switch self {
        case .balanced:
            "Steady 168 steps per minute, contact 245 ms, both legs alike."
        case .oneSideHarder:
            "168 steps per minute; the left load peak is 20 % of the mean above the right."
        case .tired:
            "Cadence falls from 172 to 166, contact grows from 240 to 262 ms, load difference from 4 to 14 %; "
                + "landings get harder and sway grows by a fifth."
        case .walking:
            "Standing, then walking at 112 steps per minute; nothing in it is running."
        case .overstriding:
            "150 steps per minute with 275 ms contact and strong braking; meant for a speed of 3.3 m/s."
        case .bounce:
            "150 steps per minute with 220 ms contact; the body rises and falls 11.5 cm."
        case .sway:
            "168 steps per minute; the sideways push of each step grows by two thirds along the run."
        case .twist:
            "168 steps per minute; the pelvis turns 24 degrees with each stride."
        case .drop:
            "168 steps per minute; on the left foot the right side of the pelvis sinks 7 degrees further."
        }
    }

    /// Five seconds of standing, ten of walking, then the trait, `minutes` long altogether (at least
    /// half a minute).
    public func plan(minutes: Double) -> RunnerPlan {
        let main = max(60 * minutes, 30) - 15
        let start = [RunnerPlan.Section.stand(seconds: 5), .walk(seconds: 10, cadence: 112)]
        switch self {
        case .walking: return RunnerPlan(start + [.walk(seconds: main, cadence: 112)])
        default: return RunnerPlan(start + [.run(seconds: main, from: firstModel, to: lastModel)])
        }
    }

    /// Sensor that suits the preset: any orientation, ±16 g in steps of 1/2048 g, and 0.25 m/s^2 noise
    /// per axis, which keeps standing below the 0.05 g total RMS that counts as still (attainable 5).
    public func imperfections(seed: UInt64) -> Imperfections {
        var imperfections = Imperfections()
        imperfections.noise = 0.25
        imperfections.mount = .random(seed: seed)
        imperfections.fullScale = 16
        imperfections.resolution = 1 / 2048.0
        return imperfections
    }

    /// The preset as a runner, with human variability and the preset's sensor; `pelvis` adds a gyroscope.
    public func runner(
        minutes: Double, sampleRate: Double = 200, pelvis: PelvisRotation? = nil, seed: UInt64 = 1
    ) -> SimulatedRunner {
        SimulatedRunner(
            plan: plan(minutes: minutes), sampleRate: sampleRate, variability: .human,
            imperfections: imperfections(seed: seed), pelvis: pelvis, seed: seed)
    }
}

extension SimulationPreset {
    /// What a gyroscope on the pelvis sees; nil where the preset has no trait that needs one.
    public var pelvis: PelvisRotation? {
        var pelvis = PelvisRotation()
        switch self {
        case .twist: pelvis.yaw = 12
        case .drop: pelvis.dropLeft = 7
        default: return nil
        }
        return pelvis
    }

    private var firstModel: StrideModel {
        switch self {
        case .balanced, .walking, .sway, .twist, .drop: return Self.runner(168, 0.245, transient: 18)
        case .oneSideHarder:
            var model = Self.runner(168, 0.245, transient: 18)
            model.loadAsymmetry = 0.10
            model.brakingAsymmetry = 0.10
            return model
        case .tired: return Self.runner(172, 0.240, transient: 16, loadAsymmetry: 0.02)
        case .overstriding: return Self.runner(150, 0.275, transient: 25, braking: 4)
        case .bounce: return Self.runner(150, 0.220, transient: 9.5)
        }
    }

    private var lastModel: StrideModel {
        var model = firstModel
        switch self {
        case .tired:
            model = Self.runner(166, 0.262, transient: 28, loadAsymmetry: 0.07)
            model.lateral = 1.45
        case .sway: model.lateral = 2
        default: break
        }
        return model
    }

    /// A trunk in m/s^2: braking impulse near 0.2 m/s, lateral peak near 0.12 g.
    private static func runner(
        _ cadence: Double, _ contactTime: Double, transient: Double, loadAsymmetry: Double = 0,
        braking: Double = 2.5
    ) -> StrideModel {
        var model = StrideModel(cadence: cadence, contactTime: contactTime)
        model.transient = transient
        model.loadAsymmetry = loadAsymmetry
        model.braking = braking
        model.lateral = 1.2
        return model
    }
}
