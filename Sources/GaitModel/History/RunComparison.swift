// Two runs side by side: what changed beyond chance, what did not, and what cannot be compared.

/// One number in two runs.
public struct NumberChange: Sendable, Equatable {
    public enum Verdict: Sendable, Equatable {
        case realChange
        case withinNoise
        case notComparable(because: String)
    }

    /// Where the line of a real change comes from.
    public enum Line: Sendable, Equatable {
        /// From the spread of that many runs of this runner.
        case own(runs: Int)
        /// A reference or a choice of this project, in its words.
        case published(String)
    }

    public let metric: MetricID
    public let title: String
    public let unit: String
    public let decimals: Int
    /// Sizes of a signed side difference are compared.
    public let isSize: Bool
    /// nil where a run has no such number.
    public let before: Double?
    public let after: Double?
    /// After minus before, with its likely range; nil where nothing is compared.
    public let difference: Double?
    public let range: LikelyRange?
    /// What a difference has to exceed, in the number's unit.
    public let smallest: Double?
    public let line: Line?
    public let verdict: Verdict

    public init(
        metric: MetricID, title: String, unit: String, decimals: Int, isSize: Bool, before: Double?,
        after: Double?, difference: Double? = nil, range: LikelyRange? = nil, smallest: Double? = nil,
        line: Line? = nil, verdict: Verdict
    ) {
        self.metric = metric
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.isSize = isSize
        self.before = before
        self.after = after
        self.difference = difference
        self.range = range
        self.smallest = smallest
        self.line = line
        self.verdict = verdict
    }
}

public struct RunComparison: Sendable {
    /// The earlier one, as typed.
    public let before: RunSummary
    public let after: RunSummary
    public let changes: [NumberChange]
    /// Plain sentences about what else differs or is not known.
    public let caveats: [String]

    /// Numbers of which a difference can be told.
    public var judged: [NumberChange] { changes.filter { $0.difference != nil } }

    public init(before: RunSummary, after: RunSummary, changes: [NumberChange], caveats: [String]) {
        self.before = before
        self.after = after
        self.changes = changes
        self.caveats = caveats
    }
}
