// A whole team's season, rolled up from the records of its files: what every team output renders.

public struct TeamReport: Sendable, Equatable {
    public var title: String
    public var tool: ToolIdentity
    /// First and last day of a run; nil where no run has a day.
    public var days: ClosedRange<CalendarDay>?
    /// One for each file, by athlete, day and file.
    public var rows: [TeamRow]
    /// In attention order, those that have usable runs.
    public var athletes: [TeamAthlete]
    /// Nothing usable came from these: their data come first, before any judgement.
    public var dataFirst: [TeamAthlete]
    /// Files that gave nothing, and those that gave less than they could, by file.
    public var problems: [DataProblem]
    /// Median of the athletes' last runs, and their spread, a metric each.
    public var spreads: [TeamSpread]
    public var counts: Counts

    public struct Counts: Sendable, Equatable {
        public var analysed = 0
        /// Of those analysed, the ones whose recording limits what may be said.
        public var limited = 0
        public var failed = 0
        /// Files with the very bytes of another one; they count once.
        public var duplicates = 0

        public init() {}
    }

    public init(title: String, tool: ToolIdentity) {
        self.title = title
        self.tool = tool
        rows = []
        athletes = []
        dataFirst = []
        problems = []
        spreads = []
        counts = Counts()
    }
}

/// One file of the season with what is usual for its athlete.
public struct TeamRow: Sendable, Equatable {
    public var record: FileRecord
    /// The file that has the same bytes and counts instead of this one.
    public var sameAs: String?
    /// Comparable earlier runs of the athlete.
    public var baselineRuns: Int
    /// Against own usual before this run, those metrics that have one.
    public var changes: [OwnChange]
    /// Of the athlete, 1 is looked at first; nil where the athlete has no usable run.
    public var attentionRank: Int?

    public init(record: FileRecord) {
        self.record = record
        baselineRuns = 0
        changes = []
    }

    public subscript(change metric: MetricID) -> OwnChange? { changes.first { $0.usual.metric == metric } }
}

/// A number of one run beside what is usual for that athlete.
public struct OwnChange: Sendable, Equatable {
    public let usual: OwnUsual
    /// As it is compared: the size of a side difference where feet have no names.
    public let value: Double

    public init(usual: OwnUsual, value: Double) {
        self.usual = usual
        self.value = value
    }

    public var difference: Double { value - usual.mean }
    /// Outside of what single runs do by chance.
    public var isReal: Bool { usual.isRealChange(value) }
    /// In SDs of single runs.
    public var size: Double { usual.deviation > 0 ? abs(difference) / usual.deviation : 0 }
}

/// One athlete of the team.
public struct TeamAthlete: Sendable, Equatable {
    public var id: String
    public var name: String?
    /// Places in `TeamReport.rows`, oldest first; duplicates are not among them.
    public var rows: [Int]
    /// Place of the run the overview shows: the last usable one.
    public var latest: Int?
    /// Why this athlete stands where it stands, the strongest first; empty where nothing stands out.
    public var reasons: [AttentionReason]
    /// Highest level among the findings of the last usable run.
    public var level: Level
    public var confidence: Confidence?
    /// 1 is looked at first; nil without usable runs.
    public var rank: Int?
    /// Metrics that have two or more comparable runs.
    public var trends: [RunTrend]

    public init(id: String, name: String? = nil) {
        self.id = id
        self.name = name
        rows = []
        reasons = []
        level = .ok
        trends = []
    }
}

/// Why somebody is worth a look, in a sentence, and which step of the printed rule it belongs to.
public struct AttentionReason: Sendable, Equatable {
    /// The steps of the rule, in their order (product.md 3.7).
    public enum Step: Int, Sendable, CaseIterable {
        case painWithFinding = 1
        case confidentFinding
        case realChange
        case distanceFromLine
        /// Worth knowing, but it moves nobody: pain with nothing found, a slow trend, recordings that could say more.
        case noted
    }

    public let step: Step
    public let text: String

    public init(_ step: Step, _ text: String) {
        self.step = step
        self.text = text
    }
}

/// A file that failed or is limited, and what to do about it.
public struct DataProblem: Sendable, Equatable {
    public enum State: String, Sendable { case failed, limited, duplicate, dateless }

    public let file: String
    public let athlete: String
    public let state: State
    /// Of an error, or of the notice that limits the file.
    public let code: String
    public let message: String
    public let fix: String

    public init(file: String, athlete: String, state: State, code: String, message: String, fix: String) {
        self.file = file
        self.athlete = athlete
        self.state = state
        self.code = code
        self.message = message
        self.fix = fix
    }
}

/// One metric over the team: a value for each athlete's last usable run.
public struct TeamSpread: Sendable, Equatable {
    public struct Place: Sendable, Equatable {
        public let athlete: String
        public let value: Double

        public init(athlete: String, value: Double) {
            self.athlete = athlete
            self.value = value
        }
    }

    public let metric: MetricID
    public let title: String
    public let unit: String
    public let decimals: Int
    /// By athlete.
    public let places: [Place]
    public let median: Double

    public init(
        metric: MetricID, title: String, unit: String, decimals: Int, places: [Place], median: Double
    ) {
        self.metric = metric
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.places = places
        self.median = median
    }
}
