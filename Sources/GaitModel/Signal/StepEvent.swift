// One foot contact and what the sensor felt of it.

/// Why a step was found but not used for averages.
public enum StepRejection: String, Sendable {
    case settling, unsteady, gap, clipped
    case boutEdge = "bout_edge"
    case footUnknown = "foot_unknown"
}

/// One step: from one foot's contact to the next contact of the other foot. `nil` = not known.
public struct StepEvent: Sendable, Equatable {
    /// Running number from 0 over the whole recording.
    public let index: Int
    /// Number of the stride this step belongs to (two steps a stride).
    public let stride: Int
    /// nil while it is not known which of the two feet this was.
    public let foot: Foot?
    /// Start of contact, seconds from the recording's first sample.
    public let start: Double
    /// Time to the next contact, seconds.
    public let stepTime: Double?
    /// Contact time of this step by load threshold, seconds; per-step values are rough.
    public let contact: Double?
    /// Peak of the 10 Hz low-passed vertical specific force, g.
    public let loadPeak: Double?
    /// Swing of vertical velocity from before to after the load peak, m/s.
    public let velocitySwing: Double?
    /// Vertical impulse of the step, integral of specific force, g s.
    public let impulse: Double?
    /// Largest 8 to 30 Hz vertical swing around contact start, g.
    public let impact: Double?
    /// Peak-to-peak vertical displacement of this step, cm.
    public let verticalOscillation: Double?
    public let rejection: StepRejection?
    /// What a shin or shoe sensor felt of it; nil for other sensors.
    public let landing: LegLanding?

    public var isUsed: Bool { rejection == nil }

    public init(
        index: Int, stride: Int, foot: Foot?, start: Double, stepTime: Double?, contact: Double?,
        loadPeak: Double?, velocitySwing: Double?, impulse: Double?, impact: Double?,
        verticalOscillation: Double?, rejection: StepRejection?, landing: LegLanding? = nil
    ) {
        self.index = index
        self.stride = stride
        self.foot = foot
        self.start = start
        self.stepTime = stepTime
        self.contact = contact
        self.loadPeak = loadPeak
        self.velocitySwing = velocitySwing
        self.impulse = impulse
        self.impact = impact
        self.verticalOscillation = verticalOscillation
        self.rejection = rejection
        self.landing = landing
    }
}
