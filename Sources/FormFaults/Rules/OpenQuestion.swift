// A question this version leaves open: a row with the honest reason instead of an answer.

internal import GaitModel

struct OpenQuestion: FaultRule {
    let id: String
    let number: String
    let topic: String
    /// What the question is about, one or two plain sentences.
    let what: String
    /// How methods.md would answer it, or why there is no formula.
    let formula: String
    let thresholds: String
    let strength: EvidenceStrength
    let placements: String
    let evidence: String
    /// Reference tags.
    let tags: [String]
    let limits: String
    let shownBy: String
    /// What stands in the way once there is running to look at.
    let obstacle: NotAssessed.Obstacle
    var needsGyroscope = false
    let reason: @Sendable (FaultInput) -> String

    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: id, faultNumber: number, title: topic, what: what, formula: formula, thresholds: thresholds,
            strength: strength, placements: placements, evidenceText: evidence,
            sources: References.lines(tags), limits: limits)
    }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        notAssessed(topic, because: reason(input), shownBy: shownBy, obstacle: obstacle(for: input))
    }

    private func obstacle(for input: FaultInput) -> NotAssessed.Obstacle {
        if needsGyroscope && !input.input.hasGyroscope { return .sensor }
        return obstacle
    }
}

/// Reasons that depend on what the recording holds.
enum OpenReason {
    /// For questions that turn on rotation.
    static func gyroscope(_ what: String) -> @Sendable (FaultInput) -> String {
        { input in
            input.input.hasGyroscope
                ? "the file has a gyroscope, but this version does not judge \(what) yet"
                : "no gyroscope in this file"
        }
    }
}
