// What came of one recording of a team, errors too. It stands alone: a report of the season is made from records only.

public struct FileRecord: Sendable, Equatable {
    public var job: TeamJob
    /// One for each of the job's files, in their order.
    public var contents: [Content]
    public var tool: ToolIdentity
    public var outcome: Outcome

    /// The bytes the outcome was made from.
    public struct Content: Sendable, Equatable {
        /// SHA-256 in hexadecimal; empty where the file could not be read.
        public var hash: String
        public var bytes: Int

        public init(hash: String, bytes: Int) {
            self.hash = hash
            self.bytes = bytes
        }
    }

    public enum Outcome: Sendable, Equatable {
        case measured(MeasuredFile)
        case refused(RefusedFile)
    }

    public init(job: TeamJob, contents: [Content], tool: ToolIdentity = .current, outcome: Outcome) {
        self.job = job
        self.contents = contents
        self.tool = tool
        self.outcome = outcome
    }

    public var measured: MeasuredFile? {
        guard case .measured(let file) = outcome else { return nil }
        return file
    }

    public var refused: RefusedFile? {
        guard case .refused(let file) = outcome else { return nil }
        return file
    }

    /// Its numbers may be looked at.
    public var isUsable: Bool { measured.map { $0.quality != .unusable } ?? false }

    /// Equal for equal recordings, whatever they are called.
    public var hash: String { contents.map(\.hash).joined(separator: "+") }
}

/// A recording that gave numbers.
public struct MeasuredFile: Sendable, Equatable {
    /// `run.day` is set here, by the best source there is.
    public var run: RunSummary
    public var daySource: DaySource
    /// `run.startEpoch` counts as if the place's own clock showed UTC: the file does not say its zone.
    public var startIsLocal = false
    /// Stable id of the export format.
    public var format: String
    /// Uniform rate of the samples, Hz; nil for a device's own numbers.
    public var rate: Double?
    /// First to last stamp, s.
    public var duration: Double
    public var quality: DataQuality.Verdict
    public var notices: [Notice]
    /// What to change in that app or device for a better recording; may be empty.
    public var advice: String
    /// Those that stand out, worst first.
    public var findings: [TeamFinding]
    /// First and last third of the run.
    public var thirds: [ThirdsComparison]

    /// Some pattern was looked for. Only then may anybody say that nothing stands out.
    public var isJudged: Bool { !run.findings.isEmpty || !findings.isEmpty }

    /// Where the day of a run was taken from.
    public enum DaySource: String, Sendable, CaseIterable {
        case stated, clock, name, modified
        case unknown
    }

    public init(
        run: RunSummary, daySource: DaySource, format: String, rate: Double?, duration: Double,
        quality: DataQuality.Verdict, notices: [Notice], advice: String, findings: [TeamFinding],
        thirds: [ThirdsComparison]
    ) {
        self.run = run
        self.daySource = daySource
        self.format = format
        self.rate = rate
        self.duration = duration
        self.quality = quality
        self.notices = notices
        self.advice = advice
        self.findings = findings
        self.thirds = thirds
    }
}

/// A finding as a coach's overview needs it.
public struct TeamFinding: Sendable, Equatable {
    public let id: String
    public let title: String
    public let level: Level
    public let confidence: Confidence
    /// "What we saw", with numbers.
    public let summary: String
    public let cue: String
    /// How far the first judged number lies beyond its line, as a share of the line; nil where there is no such line.
    public let beyondLine: Double?

    public init(
        id: String, title: String, level: Level, confidence: Confidence, summary: String, cue: String,
        beyondLine: Double?
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.confidence = confidence
        self.summary = summary
        self.cue = cue
        self.beyondLine = beyondLine
    }
}

/// A recording that gave nothing, with the same words a runner gets.
public struct RefusedFile: Sendable, Equatable {
    public let code: ErrorCode
    /// What is wrong, and where.
    public let message: String
    public let fix: String

    public init(code: ErrorCode, message: String, fix: String) {
        self.code = code
        self.message = message
        self.fix = fix
    }
}
