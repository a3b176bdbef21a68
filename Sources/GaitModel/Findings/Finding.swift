// A named form fault with its evidence, or the reason why nothing can be said of it.

public enum Verdict: String, Sendable {
    case likely, possible
    case notSeen = "not_seen"
}

/// What a person is told to make of it; derived from verdict and severity in one place.
public enum Level: String, Sendable, Comparable, CaseIterable {
    case ok, info, watch, act

    public init(verdict: Verdict, severity: Int) {
        switch (verdict, severity) {
        case (.notSeen, _): self = .ok
        case (.likely, 2...): self = .act
        case (.likely, _), (.possible, 2...): self = .watch
        case (.possible, _): self = .info
        }
    }

    private var rank: Int { Level.allCases.firstIndex(of: self)! }
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}

/// How good the science behind a fault is (methods.md 4.0).
public enum EvidenceStrength: String, Sendable {
    /// Prospective and consistent.
    case a = "A"
    /// Prospective, single or mixed.
    case b = "B"
    /// Cross-sectional or laboratory.
    case c = "C"
    /// Mechanism, expert or source article only.
    case d = "D"
}

/// One number behind a verdict.
public struct Evidence: Sendable, Equatable {
    /// A metric id, or the id of an index the fault computes itself.
    public let metric: String
    public let label: String
    public let value: Double
    public let range: LikelyRange?
    public let unit: String
    public let decimals: Int
    /// What it was compared with; nil for companions that are shown but not judged.
    public let threshold: Double?
    /// Where the threshold comes from.
    public let thresholdSource: String
    /// The formula with its numbers filled in; empty for numbers measured directly.
    public let calculation: String

    public init(
        metric: String, label: String, value: Double, range: LikelyRange?, unit: String, decimals: Int,
        threshold: Double?, thresholdSource: String, calculation: String = ""
    ) {
        self.metric = metric
        self.label = label
        self.value = value
        self.range = range
        self.unit = unit
        self.decimals = decimals
        self.threshold = threshold
        self.thresholdSource = thresholdSource
        self.calculation = calculation
    }
}

public struct Finding: Sendable {
    /// Stable id such as `asymmetric_landing`.
    public let id: String
    /// Row of the fault table, methods.md 4.1: "F3".
    public let faultNumber: String
    public let title: String
    public let verdict: Verdict
    /// 0 to 3.
    public let severity: Int
    public let confidence: Confidence
    public let strength: EvidenceStrength
    public let evidence: [Evidence]
    /// Strides that show it best, and those that show it least.
    public let stridesShowing: [StrideSample]
    public let stridesNotShowing: [StrideSample]
    /// Share of strides that show it, 0 to 1, where it can be counted.
    public let shareOfStrides: Double?
    /// "What we saw", with numbers.
    public let summary: String
    public let howSure: String
    public let why: String
    /// The one cue, with a dose.
    public var cue: String
    public let checkAgain: String
    public let getHelpIf: String
    public let limits: String
    /// Reference tags that `explain references` lists.
    public let references: [String]
    /// Lines it was compared with, as they were in force.
    public var thresholds: [Threshold] = []
    public var basis = Basis.measured

    /// What a finding rests on.
    public enum Basis: String, Sendable {
        case measured
        /// What the runner said, and no sensor.
        case told
    }

    public var level: Level { Level(verdict: verdict, severity: severity) }

    public init(
        id: String, faultNumber: String, title: String, verdict: Verdict, severity: Int,
        confidence: Confidence, strength: EvidenceStrength, evidence: [Evidence],
        stridesShowing: [StrideSample], stridesNotShowing: [StrideSample], shareOfStrides: Double?,
        summary: String, howSure: String, why: String, cue: String, checkAgain: String,
        getHelpIf: String, limits: String, references: [String]
    ) {
        self.id = id
        self.faultNumber = faultNumber
        self.title = title
        self.verdict = verdict
        self.severity = severity
        self.confidence = confidence
        self.strength = strength
        self.evidence = evidence
        self.stridesShowing = stridesShowing
        self.stridesNotShowing = stridesNotShowing
        self.shareOfStrides = shareOfStrides
        self.summary = summary
        self.howSure = howSure
        self.why = why
        self.cue = cue
        self.checkAgain = checkAgain
        self.getHelpIf = getHelpIf
        self.limits = limits
        self.references = references
    }
}

/// A fault nothing can be said of, with the reason and what would show it.
public struct NotAssessed: Sendable, Equatable {
    /// What stands in the way: the kind of thing that would have to be different.
    public enum Obstacle: String, Sendable, CaseIterable {
        /// Something about this recording, or something the user can add to it.
        case recording
        /// No sensor of this kind, or at this place, sees it.
        case sensor
        /// It is only fair against the runner's own earlier runs.
        case history
        /// The program does not judge it yet.
        case version
        /// Only the runner knows.
        case answer
    }

    public let id: String
    public let obstacle: Obstacle
    public let faultNumber: String
    public let title: String
    public let reason: String
    public let whatWouldShowIt: String
    /// Lines it would be compared with.
    public var thresholds: [Threshold] = []

    public init(
        id: String, faultNumber: String, title: String, reason: String, whatWouldShowIt: String,
        obstacle: Obstacle = .recording
    ) {
        self.id = id
        self.obstacle = obstacle
        self.faultNumber = faultNumber
        self.title = title
        self.reason = reason
        self.whatWouldShowIt = whatWouldShowIt
    }
}

/// A fault's page in fixed form; `explain` and documentation are made from it.
public struct FaultDocumentation: Sendable {
    public let id: String
    public let faultNumber: String
    public let title: String
    public let what: String
    public let formula: String
    public let thresholds: String
    public let strength: EvidenceStrength
    /// Whether a sensor can show it, and where it must sit.
    public let placements: String
    public let evidenceText: String
    public let sources: [String]
    public let limits: String

    public init(
        id: String, faultNumber: String, title: String, what: String, formula: String, thresholds: String,
        strength: EvidenceStrength, placements: String, evidenceText: String, sources: [String],
        limits: String
    ) {
        self.id = id
        self.faultNumber = faultNumber
        self.title = title
        self.what = what
        self.formula = formula
        self.thresholds = thresholds
        self.strength = strength
        self.placements = placements
        self.evidenceText = evidenceText
        self.sources = sources
        self.limits = limits
    }
}
