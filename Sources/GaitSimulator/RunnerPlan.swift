// What a simulated person does, section after section.

/// A list of sections, played one after the other.
public struct RunnerPlan: Sendable, Equatable {
    /// One stretch of a recording; durations in seconds.
    public enum Section: Sendable, Equatable {
        /// Standing still: +1 g upwards.
        case stand(seconds: Double)
        /// Walking at a step rate in steps per minute (typically 108 to 120).
        case walk(seconds: Double, cadence: Double)
        /// Running while every parameter drifts linearly from the first model to the second.
        case run(seconds: Double, from: StrideModel, to: StrideModel)
        /// Hops on one leg from standing to standing, to tell left from right (methods 1.3).
        case hop(StrideModel.Foot, count: Int)
        /// Single jumps on both legs, seen by every sensor at the same instant (methods 2.7).
        case jump(count: Int)

        /// Running without drift.
        public static func run(seconds: Double, _ model: StrideModel) -> Section {
            .run(seconds: seconds, from: model, to: model)
        }

        /// Planned duration in seconds. Walking and running finish their last step, so a section may
        /// begin up to one step late.
        public var seconds: Double {
            switch self {
            case .stand(let seconds), .walk(let seconds, _), .run(let seconds, _, _): seconds
            case .hop(_, let count): HopContact.hopTime(count: count)
            case .jump(let count): Double(count) * HopContact.jumpTime
            }
        }
    }

    /// The sections in order.
    public var sections: [Section]
    /// The foot of the first step of each walk or run that begins from standing.
    public var firstFoot = StrideModel.Foot.left

    /// A plan of these sections.
    public init(_ sections: [Section]) {
        self.sections = sections
    }

    /// Length of the recording in seconds.
    public var seconds: Double { sections.reduce(0) { $0 + $1.seconds } }
}

/// Step-to-step variability of a human runner (methods 5.3); all zero means perfect repetition.
public struct StepVariability: Sendable, Equatable {
    /// Coefficient of variation of step times. The load of a step follows its time, so that the
    /// impulse balance holds.
    public var stepTimeCV = 0.0
    /// Coefficient of variation of the load peak. Contact time changes inversely, so that the impulse
    /// balance holds.
    public var loadCV = 0.0
    /// Coefficient of variation of the landing peaks at shins and shoes, independent per step.
    public var landingCV = 0.0
    /// Correlation of neighbouring steps' load deviations, an AR(1) process, 0 to below 1.
    public var loadCorrelation = 0.0
    /// Coefficient of variation of the fore-aft and lateral amplitudes, independent per step.
    public var shearCV = 0.0

    /// Every step equals the model.
    public static let none = StepVariability()
    /// A steady recreational runner: 2 % step time, 3 % load with correlation 0.3, 8 % shear.
    public static let human = StepVariability(
        stepTimeCV: 0.02, loadCV: 0.03, loadCorrelation: 0.3, shearCV: 0.08)

    /// All parts default to off.
    public init(
        stepTimeCV: Double = 0, loadCV: Double = 0, loadCorrelation: Double = 0, shearCV: Double = 0,
        landingCV: Double = 0
    ) {
        self.stepTimeCV = stepTimeCV
        self.loadCV = loadCV
        self.loadCorrelation = loadCorrelation
        self.shearCV = shearCV
        self.landingCV = landingCV
    }
}
