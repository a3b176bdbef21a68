// How well the program's steps agree with steps that a force plate saw.

/// One recording: which steps were found, and when.
public struct ContactComparison: Sendable, Equatable {
    public let file: String
    public let truthSteps: Int
    /// Program minus truth of every found contact start, seconds, in order of time.
    public let timing: [Double]
    /// Steps of the program, inside the span of the truth, that belong to no step of the truth.
    public let extra: Int
    /// Neighbouring steps that were both found, and those among them where the program changed foot.
    public let neighbours: Int
    public let changes: Int
    /// Found steps that the program gave to the same foot, the truth's first foot being A.
    public let sameFoot: Int

    public var found: Int { timing.count }

    public init(
        file: String, truthSteps: Int, timing: [Double], extra: Int, neighbours: Int, changes: Int,
        sameFoot: Int
    ) {
        self.file = file
        self.truthSteps = truthSteps
        self.timing = timing
        self.extra = extra
        self.neighbours = neighbours
        self.changes = changes
        self.sameFoot = sameFoot
    }
}

/// All recordings of a set together.
public struct ContactAgreement: Sendable, Equatable {
    public let recordings: Int
    public let truthSteps: Int
    public let found: Int
    public let extra: Int
    /// Program minus truth, ms; nil when nothing was found.
    public let bias: Double?
    /// About the common mean, ms.
    public let standardDeviation: Double?
    /// About each recording's own mean, ms.
    public let deviationWithin: Double?
    public let neighbours: Int
    public let changes: Int
    public let sameFoot: Int

    /// Share of true steps that were found.
    public var recall: Double? { truthSteps > 0 ? Double(found) / Double(truthSteps) : nil }
    /// Share of the program's steps that are true.
    public var precision: Double? { found + extra > 0 ? Double(found) / Double(found + extra) : nil }

    public init(
        recordings: Int, truthSteps: Int, found: Int, extra: Int, bias: Double?, standardDeviation: Double?,
        deviationWithin: Double?, neighbours: Int, changes: Int, sameFoot: Int
    ) {
        self.recordings = recordings
        self.truthSteps = truthSteps
        self.found = found
        self.extra = extra
        self.bias = bias
        self.standardDeviation = standardDeviation
        self.deviationWithin = deviationWithin
        self.neighbours = neighbours
        self.changes = changes
        self.sameFoot = sameFoot
    }
}
