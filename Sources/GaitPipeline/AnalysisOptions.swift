// How a recording is to be read and judged.

public import GaitModel

public struct AnalysisOptions: Sendable {
    /// File name without folder, or `-`.
    public var name: String
    public var reading: ReadingOptions
    public var context: SessionContext
    /// Only rules see them: no answer changes a measured number.
    public var answers: Answers
    public var rulebook: Rulebook
    /// What is usual for this runner by earlier runs; only rules and reports see it.
    public var baseline: Baseline?
    /// Also gather what the charts of a report are drawn from (`GaitSummary.picture`).
    public var wantsPicture = false
    /// Gets the signal to be looked at, where somebody wants to.
    public var signalKeeper: SignalKeeper?

    public init(
        name: String, reading: ReadingOptions = ReadingOptions(), context: SessionContext = SessionContext(),
        answers: Answers = .none, rulebook: Rulebook = .standard
    ) {
        self.answers = answers
        self.rulebook = rulebook
        self.name = name
        self.reading = reading
        self.context = context
    }
}
