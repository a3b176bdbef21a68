// What the measuring rooms hand on to the rules and reports.

/// Which foot is which, and why we may say so.
public struct SideNaming: Sendable, Equatable {
    public enum Method: String, Sendable {
        case none
        case twoSensors = "two_sensors"
        case gyroscope
        case hopMarker = "hop_marker"
        case user
    }

    /// True only when it is a fact that A is left (or right).
    public let isNamed: Bool
    public let method: Method
    /// What foot A is, when named. In a finished summary of a trunk sensor that is always left.
    public let footA: BodySide?
    /// Which foot made the first contact, when named: that is A in the list of steps, which leaves before the
    /// feet are known.
    public let firstFoot: BodySide?
    /// What foot A probably is while it is not named; never a fact.
    public let guess: Guess?

    public struct Guess: Sendable, Equatable {
        public let footA: BodySide
        /// 0.5 to 0.95 (methods.md 1.3).
        public let probability: Double
        /// The turning of the pelvis took part, not only sideways force.
        public let usesGyroscope: Bool

        /// Below this a guess is not worth showing.
        public static let shownFrom = 0.75

        public init(footA: BodySide, probability: Double, usesGyroscope: Bool = false) {
            self.footA = footA
            self.probability = probability
            self.usesGyroscope = usesGyroscope
        }
    }

    public init(
        isNamed: Bool, method: Method, footA: BodySide?, guess: Guess? = nil, firstFoot: BodySide? = nil
    ) {
        self.guess = guess
        self.firstFoot = firstFoot ?? footA
        self.isNamed = isNamed
        self.method = method
        self.footA = footA
    }

    public static let unknown = SideNaming(isNamed: false, method: .none, footA: nil)
}

/// How much of the recording could be used, and what stood in the way.
public struct DataQuality: Sendable, Equatable {
    public enum Verdict: String, Sendable { case good, limited, unusable }

    public var verdict: Verdict
    public var runningSeconds: Double
    /// Running that went into the averages: settled, steady, without gaps.
    public var usedSeconds: Double
    public var walkingSeconds: Double
    public var stillSeconds: Double
    public var otherSeconds: Double
    public var stepsFound: Int
    public var stepsUsed: Int
    public var notices: [Notice]

    public init(
        verdict: Verdict, runningSeconds: Double, usedSeconds: Double, walkingSeconds: Double,
        stillSeconds: Double, otherSeconds: Double, stepsFound: Int, stepsUsed: Int, notices: [Notice]
    ) {
        self.verdict = verdict
        self.runningSeconds = runningSeconds
        self.usedSeconds = usedSeconds
        self.walkingSeconds = walkingSeconds
        self.stillSeconds = stillSeconds
        self.otherSeconds = otherSeconds
        self.stepsFound = stepsFound
        self.stepsUsed = stepsUsed
        self.notices = notices
    }
}

/// Everything measured in one recording.
public struct GaitSummary: Sendable {
    public let placement: PlacementUse
    public let metrics: MetricTable
    public let segments: [ActivitySegment]
    public let timeline: Timeline
    public let sides: SideNaming
    public let asymmetries: [AsymmetryDetail]
    public let evidence: [StrideEvidence]
    public let thirds: [ThirdsComparison]
    public let quality: DataQuality
    /// What charts are drawn from; nil unless it was asked for.
    public let picture: RunPicture?

    public init(
        placement: PlacementUse, metrics: MetricTable, segments: [ActivitySegment], timeline: Timeline,
        sides: SideNaming, asymmetries: [AsymmetryDetail], evidence: [StrideEvidence],
        thirds: [ThirdsComparison], quality: DataQuality, picture: RunPicture? = nil
    ) {
        self.placement = placement
        self.metrics = metrics
        self.segments = segments
        self.timeline = timeline
        self.sides = sides
        self.asymmetries = asymmetries
        self.evidence = evidence
        self.thirds = thirds
        self.quality = quality
        self.picture = picture
    }

    public var hasRunning: Bool { quality.runningSeconds > 0 }
}
