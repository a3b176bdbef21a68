// The finished answer for one recording: what every report renders.

public struct ToolIdentity: Sendable, Equatable {
    public let name: String
    public let version: String
    public let rulebook: String

    public init(name: String, version: String, rulebook: String) {
        self.name = name
        self.version = version
        self.rulebook = rulebook
    }

    /// "evenstride 0.1.0, rulebook 2026.2"
    public var line: String { "\(name) \(version), rulebook \(rulebook)" }

    public static let current = ToolIdentity(name: "evenstride", version: "0.1.0", rulebook: "2026.2")
}

public struct AnalysisReport: Sendable {
    public let tool: ToolIdentity
    public let input: InputDescription
    public let context: SessionContext
    public let gait: GaitSummary
    /// Worst first; includes faults looked for and not seen.
    public let findings: [Finding]
    public let notAssessed: [NotAssessed]
    /// Set when there is a document but no running in it.
    public let noRunning: InputError?
    /// Every recording behind it, when there are several; `input` is the first of them.
    public let files: [SensorFile]
    /// Comes before everything else; from answers only.
    public let referral: Referral?
    public let whatIf: WhatIf?
    /// Lines of the rulebook that the user changed, with the values in force.
    public let changedLines: [Threshold]
    /// Which kinds of answers were given; what they say stays out of the report.
    public let answers: AnswersGiven
    /// What is usual for this runner by earlier runs, where they were kept and handed in.
    public let baseline: Baseline?

    public struct AnswersGiven: Sendable, Equatable {
        public let profile: Bool
        /// Runs in the training log, nil without one.
        public let logRuns: Int?

        public init(profile: Bool = false, logRuns: Int? = nil) {
            self.profile = profile
            self.logRuns = logRuns
        }
    }

    public init(
        tool: ToolIdentity, input: InputDescription, context: SessionContext, gait: GaitSummary,
        findings: [Finding], notAssessed: [NotAssessed], noRunning: InputError?, files: [SensorFile] = [],
        referral: Referral? = nil, whatIf: WhatIf? = nil, changedLines: [Threshold] = [],
        answers: AnswersGiven = AnswersGiven(), baseline: Baseline? = nil
    ) {
        self.tool = tool
        self.input = input
        self.context = context
        self.gait = gait
        self.findings = findings
        self.notAssessed = notAssessed
        self.noRunning = noRunning
        self.files = files
        self.referral = referral
        self.whatIf = whatIf
        self.changedLines = changedLines
        self.answers = answers
        self.baseline = baseline
    }

    /// Findings that stand out, worst first.
    public var standingOut: [Finding] { findings.filter { $0.level > .ok } }
}

/// Sentences that every surface must carry (methods.md 7).
public enum Statement {
    public static let intendedUse =
        "Fitness and education software that describes running movement from wearable sensors. "
        + "It is not a medical device. It does not diagnose, treat, screen for, monitor or predict any "
        + "disease or injury."
    public static let movementInformation = "This is movement information, not a diagnosis."
}
