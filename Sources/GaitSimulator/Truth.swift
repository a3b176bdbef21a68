// The exact truth that comes with a simulated recording.

/// One running step of the recording.
public struct TruthStep: Sendable, Equatable, Codable {
    /// Number of the running step, from 0.
    public var index: Int
    /// The foot that lands.
    public var foot: StrideModel.Foot
    /// Start of contact in true seconds.
    public var contactStart: Double
    /// End of contact in true seconds; may lie after the end of the recording for the last step.
    public var toeOff: Double
    /// Time from this contact to the next in seconds.
    public var stepTime: Double
    /// Peak of the half-sine load in g (without transient): the true load of the step.
    public var loadPeak: Double
    /// Transient amplitude P in g.
    public var transient: Double

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
    }

    /// The activity.
    public var activity: Activity
    /// First instant in seconds.
    public var start: Double
    /// End in seconds.
    public var end: Double
}

/// Means over the running steps produced so far.
public struct TruthSummary: Sendable, Equatable, Codable {
    /// Activities in order, cut at the end of the recording.
    public internal(set) var sections: [TruthSection] = []
    /// Number of running steps.
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

    /// Contact time over step time; 0 without running.
    public var duty: Double { steps > 0 ? contactTime / (contactTime + flightTime) : 0 }
    /// VO_sym of the mean model in metres; nil without running. Takes some milliseconds.
    public var symmetricOscillation: Double? {
        meanModel.map { StrideTruth($0).symmetricOscillation }
    }
}
