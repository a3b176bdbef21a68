// What is kept of one run: its numbers, how sure each is within that run, and what must match for a fair comparison.

public struct RunSummary: Sendable, Equatable {
    /// 128 random bits as 32 hexadecimal digits; empty until it is stored.
    public var id = ""
    /// Any name the runner likes; it need not be a real one.
    public var athlete: String
    /// nil where neither the file nor anybody says when it was.
    public var day: CalendarDay?
    /// Seconds since 1970; nil where the file does not say.
    public var startEpoch: Double?
    /// When it was stored, seconds since 1970.
    public var storedEpoch: Double?
    /// Without folder.
    public var fileName: String
    /// SHA-256 of the recording in hexadecimal, empty where nobody computed it.
    public var fileHash = ""
    public var conditions: Conditions
    public var shoe: String?
    public var surface: String?
    /// Whatever the runner wants to remember of it.
    public var note: String?
    public var tool: ToolIdentity
    public var feet: Feet
    /// Seconds of running found.
    public var runningSeconds: Double
    /// Steps that went into the numbers.
    public var steps: Int
    public var numbers: [RunNumber]
    public var findings: [RunFinding]

    /// What has to be alike before two runs are compared (methods.md 3.18).
    public struct Conditions: Sendable, Equatable {
        /// Samples of a sensor, or numbers that a device computed.
        public var tier: InputDescription.Tier
        public var placement: SensorPlacement
        /// Of a sensor on one leg.
        public var side: BodySide?
        /// Where several sensors made one analysis.
        public var sensors: [SensorFile.Role]
        public var hasGyroscope: Bool
        /// m/s
        public var speed: Double?

        public init(
            tier: InputDescription.Tier = .raw, placement: SensorPlacement, side: BodySide? = nil,
            sensors: [SensorFile.Role] = [], hasGyroscope: Bool = false, speed: Double? = nil
        ) {
            self.tier = tier
            self.placement = placement
            self.side = side
            self.sensors = sensors
            self.hasGyroscope = hasGyroscope
            self.speed = speed
        }
    }

    /// Whether A and B are left and right as a fact; else foot A of one run may be foot B of the next.
    public struct Feet: Sendable, Equatable {
        public var areNamed: Bool
        /// Probability that A is what it is called or guessed to be, 0.5 where nobody knows.
        public var labelConfidence: Double

        public init(areNamed: Bool, labelConfidence: Double) {
            self.areNamed = areNamed
            self.labelConfidence = labelConfidence
        }

        public static let unknown = Feet(areNamed: false, labelConfidence: 0.5)
    }

    public init(
        athlete: String, day: CalendarDay?, fileName: String, conditions: Conditions,
        tool: ToolIdentity = .current, feet: Feet = .unknown, runningSeconds: Double = 0, steps: Int = 0,
        numbers: [RunNumber], findings: [RunFinding] = []
    ) {
        self.athlete = athlete
        self.day = day
        self.fileName = fileName
        self.conditions = conditions
        self.tool = tool
        self.feet = feet
        self.runningSeconds = runningSeconds
        self.steps = steps
        self.numbers = numbers
        self.findings = findings
    }

    public subscript(metric: MetricID) -> RunNumber? { numbers.first { $0.metric == metric } }
}

/// A pattern that was judged in a run.
public struct RunFinding: Sendable, Equatable {
    public let id: String
    public let title: String
    public let level: Level

    public init(id: String, title: String, level: Level) {
        self.id = id
        self.title = title
        self.level = level
    }
}

/// One number of a run.
public struct RunNumber: Sendable, Equatable {
    public let metric: MetricID
    public let title: String
    public let unit: String
    /// Decimals people get to see.
    public let decimals: Int
    public let value: Double
    /// Everything that is not known of it, also what is the same in each of a runner's runs.
    public let range: LikelyRange
    /// How well this run's middle is known, one SD: only what another run of the same runner would draw anew.
    public let standardError: Double
    /// What putting the sensor on again may change, in the number's unit; nil where nobody has said.
    public let mounting: Double?
    public let grade: Grade
    public let confidence: Confidence
    /// How it was computed; numbers of two methods are not compared.
    public let method: String

    public init(
        metric: MetricID, title: String, unit: String, decimals: Int, value: Double, range: LikelyRange,
        standardError: Double, mounting: Double? = nil, grade: Grade, confidence: Confidence, method: String
    ) {
        self.metric = metric
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.value = value
        self.range = range
        self.standardError = standardError
        self.mounting = mounting
        self.grade = grade
        self.confidence = confidence
        self.method = method
    }
}

extension MetricID {
    /// Signed, foot A minus foot B.
    public var isSideDifference: Bool { rawValue.hasPrefix("asymmetry.") }
}
