// The exact truth that comes with a simulated recording.

/// One running step of the recording.
public struct TruthStep: Sendable, Equatable, Codable {
    /// Number of the running step, from 0; sensors on one leg list every second one.
    public var index: Int
    /// The foot that lands.
    public var foot: StrideModel.Foot
    /// Start of contact in true seconds.
    public var contactStart: Double
    /// End of contact in true seconds; may lie after the end of the recording for the last step.
    public var toeOff: Double
    /// Time from this contact to the next in seconds.
    public var stepTime: Double
    /// Peak of the half-sine load in g at the trunk (without transient): the true load of the step.
    public var loadPeak: Double
    /// Transient amplitude P in g at the trunk.
    public var transient: Double
    /// Peak of the landing at a shin or shoe in g, transient included; nil for sensors that do not see it.
    public var landingPeak: Double?

    /// Contact time in seconds.
    public var contactTime: Double { toeOff - contactStart }
}

/// What the person did from `start` to `end`, in true seconds.
public struct TruthSection: Sendable, Equatable, Codable {
    /// Kinds of activity.
    public enum Activity: String, Sendable, Codable {
        /// Standing still.
        case stand
        /// Walking.
        case walk
        /// Running.
        case run
        /// Hopping on one leg.
        case hop
        /// Jumping on both legs.
        case jump
    }

    /// The activity.
    public var activity: Activity
    /// First instant in seconds.
    public var start: Double
    /// End in seconds.
    public var end: Double
}

/// An instant that a user, or another sensor, may know.
public struct TruthEvent: Sendable, Equatable, Codable {
    /// Kinds of events.
    public enum Kind: String, Sendable, Codable {
        /// First running step: "first step left".
        case firstStep = "first-step"
        /// Landing of a hop on one leg.
        case hopLanding = "hop-landing"
        /// Landing of a jump on both legs.
        case jumpLanding = "jump-landing"
    }

    /// The kind.
    public var kind: Kind
    /// The foot that lands; nil for both.
    public var foot: StrideModel.Foot?
    /// Start of contact in true seconds.
    public var time: Double
}

/// Means over the running steps produced so far.
public struct TruthSummary: Sendable, Equatable, Codable {
    /// Activities in order, cut at the end of the recording.
    public internal(set) var sections: [TruthSection] = []
    /// First step, hops and jumps in order.
    public internal(set) var events: [TruthEvent] = []
    /// Number of running steps of both feet.
    public internal(set) var steps = 0
    /// Number of walking steps.
    public internal(set) var walkingSteps = 0
    /// Mean of the stride models behind the steps; exact closed forms when there is no drift.
    public internal(set) var meanModel: StrideModel?
    /// 60 over the mean step time, in steps per minute.
    public internal(set) var cadence = 0.0
    /// Mean contact time in seconds.
    public internal(set) var contactTime = 0.0
    /// Mean flight time per step in seconds.
    public internal(set) var flightTime = 0.0
    /// Side difference 100 (L - R) / mean in percent of the mean load peaks. On golden cases G1-G8 this
    /// is the difference of 10 Hz low-passed peaks within 0.01 points.
    public internal(set) var loadDifference = 0.0
    /// Side difference 100 (L - R) / mean in percent of the mean step times.
    public internal(set) var stepTimeDifference = 0.0
    /// Mean landing peak in g at the sensor's leg or, seen from a trunk, at both; 0 elsewhere.
    public internal(set) var landingPeak = 0.0
    /// Side difference 100 (L - R) / mean in percent of the landing peaks; 0 for one leg.
    public internal(set) var landingPeakDifference = 0.0

    /// Contact time over step time; 0 without running.
    public var duty: Double { steps > 0 ? contactTime / (contactTime + flightTime) : 0 }
    /// VO_sym of the mean model in metres; nil without running. Takes some milliseconds.
    public var symmetricOscillation: Double? {
        meanModel.map { StrideTruth($0).symmetricOscillation }
    }
}
