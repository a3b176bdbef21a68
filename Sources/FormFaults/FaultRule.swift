// What a rule is: one question about how someone runs, answered from measurements or left open.

public import GaitModel

/// Everything a rule may look at.
public struct FaultInput: Sendable {
    public let gait: GaitSummary
    public let context: SessionContext
    public let input: InputDescription
    /// Where rules read their lines: `input.rulebook[Thresholds.loadNote]`.
    public let rulebook: Rulebook
    /// What the runner said beyond the recording.
    public let answers: Answers
    /// What is usual for this runner by earlier runs; nil where none were handed in.
    public let baseline: Baseline?

    public init(
        gait: GaitSummary, context: SessionContext, input: InputDescription, rulebook: Rulebook = .standard,
        answers: Answers = .none, baseline: Baseline? = nil
    ) {
        self.baseline = baseline
        self.gait = gait
        self.context = context
        self.input = input
        self.rulebook = rulebook
        self.answers = answers
    }
}

/// A rule's answer: a finding (also "looked for and not seen"), or the reason why there is none.
public enum FaultOutcome: Sendable {
    case finding(Finding)
    case notAssessed(NotAssessed)
}

/// One row of the table in methods.md 4.1. Stateless: the same input always gives the same answer.
public protocol FaultRule: Sendable {
    var documentation: FaultDocumentation { get }
    /// Lines it compares with, printed with its verdict.
    var thresholds: [Threshold] { get }
    /// Lines it compares with instead where it is known what is usual for the runner.
    var ownLines: [Threshold] { get }
    func evaluate(_ input: FaultInput) -> FaultOutcome
}

extension FaultRule {
    public var thresholds: [Threshold] { [] }
    public var ownLines: [Threshold] { [] }

    func notAssessed(
        _ topic: String, because reason: String, shownBy: String, obstacle: NotAssessed.Obstacle = .recording
    ) -> FaultOutcome {
        .notAssessed(
            NotAssessed(
                id: documentation.id, faultNumber: documentation.faultNumber, title: topic, reason: reason,
                whatWouldShowIt: shownBy, obstacle: obstacle))
    }
}
