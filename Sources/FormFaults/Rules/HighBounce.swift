// F2: do you go up and down more than your cadence and speed ask for?

internal import GaitModel

struct HighBounce: FaultRule {
    static let topic = "Going up and down"

    var thresholds: [Threshold] {
        [
            Thresholds.confidenceNeeded, Thresholds.confidenceForLikely, Thresholds.dutyNote,
            Thresholds.dutyFlag, Thresholds.ratioNote, Thresholds.ratioFlag, Thresholds.cadenceStep,
        ]
    }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let bounce: Measurement
        let cadence: Measurement
        switch Usable(.verticalOscillation, called: "bounce", in: input) {
        case .no(let reason): return open(reason)
        case .yes(let found): bounce = found
        }
        switch Usable(.cadence, called: "cadence", in: input) {
        case .no(let reason): return open("bounce is judged at your cadence, and " + reason)
        case .yes(let found): cadence = found
        }
        guard cadence.value > 0 else { return open("cadence could not be worked out from this recording") }
        return .finding(finding(BounceStory(input: input, bounce: bounce, cadence: cadence)))
    }

    private func open(_ reason: String) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "A minute of steady running with the sensor tight on the low back, waist or chest")
    }

    private func finding(_ story: BounceStory) -> Finding {
        Finding(
            id: documentation.id, faultNumber: documentation.faultNumber,
            title: story.verdict == .notSeen ? "Bounce as expected" : documentation.title,
            verdict: story.verdict, severity: story.severity, confidence: story.bounce.confidence,
            strength: documentation.strength, evidence: story.evidence, stridesShowing: story.strides,
            stridesNotShowing: story.otherStrides, shareOfStrides: nil, summary: story.summary,
            howSure: story.howSure, why: story.why, cue: story.cue, checkAgain: story.checkAgain,
            getHelpIf: Wording.backHelp, limits: story.limits,
            references: ["D2", "V 55", "V 59", "V 85", "V 86", "V 94", "M 97", "D", "X"])
    }
}

extension HighBounce {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "high_bounce", faultNumber: "F2", title: "You go up and down a lot",
            what: "Compares how far your body moves up and down in each step with what physics expects at "
                + "your cadence, because slow steps leave more time to rise and fall.",
            formula: "Expected bounce = g T^2 (0.125 - 0.0908451 beta), T = 60/cadence, beta = share of the "
                + "step on the ground. With speed also vertical ratio = 100 bounce / (v T). At a cadence 5 % "
                + "quicker and the same beta, bounce is divided by 1.05^2.",
            thresholds: "Noted above the expected bounce for beta 0.65, stands out above that for beta 0.55 "
                + "[X]. With speed known, the vertical ratio must also be above 8.7 % or 10.1 % [M 97]: at "
                + "fast speeds a short contact alone lifts bounce above the first line, at slow speeds the "
                + "ratio alone is high. Likely needs the near end of the range beyond and high confidence.",
            strength: .c,
            placements: "Low back, waist, chest. In a pocket or on an arm only to compare with yourself.",
            evidenceText: "C: asked to bounce less or step quicker, 20 runners landed more softly [V 55]; up "
                + "and down travel went with bone trouble in one study, on its own only [V 59]; it is part of "
                + "running economy [V 85], though the links are mostly small [V 86]. Men bounce more than "
                + "women [V 94].",
            sources: References.lines("V 55", "V 59", "V 85", "V 86", "V 94", "M 97", "R", "D", "X", "D2"),
            limits: "A bounce in cm says little without cadence and speed. Tall and fast runners are not "
                + "judged by centimetres.")
    }
}
