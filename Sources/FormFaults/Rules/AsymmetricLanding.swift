// F3: does one side land harder than the other, run after run of steps?

internal import GaitModel

struct AsymmetricLanding: FaultRule {
    static let topic = "Side difference in landing"

    var thresholds: [Threshold] {
        [
            Thresholds.confidenceNeeded, Thresholds.loadNote, Thresholds.loadFlag, Thresholds.effectNeeded,
            Thresholds.consistencyNeeded, Thresholds.pairsNeeded, Thresholds.thirdsChange,
            Thresholds.sideLoadFullScale, Thresholds.sideLoadSteps,
        ]
    }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let gait = input.gait
        let measurement: Measurement
        switch Usable(.loadAsymmetry, called: "the side difference", in: input) {
        case .no(let reason): return open(reason)
        case .yes(let found): measurement = found
        }
        guard let swing = LoadChannel(.loadAsymmetry, in: gait) else {
            return open("the spread of the side difference is not known, so it cannot be judged")
        }
        guard case .yes(let peak) = Usable(.peakAsymmetry, called: "the peak difference", in: input) else {
            let decision = LoadDecision.decide(swing: swing, peak: nil, by: input.rulebook)
            return outcome(decision, input: input, confidence: measurement.confidence)
        }
        let decision = LoadDecision.decide(
            swing: swing, peak: LoadChannel(.peakAsymmetry, in: gait), by: input.rulebook)
        return outcome(decision, input: input, confidence: min(measurement.confidence, peak.confidence))
    }

    private func outcome(
        _ decision: LoadDecision, input: FaultInput, confidence: Confidence
    ) -> FaultOutcome {
        switch decision {
        case .contradictory:
            open("two ways of measuring your landings point to different sides, so neither is believed")
        case .small(let channel):
            .finding(finding(channel, .notSeen, severity: 0, input: input, confidence: confidence))
        case .notable(let channel):
            .finding(finding(channel, .possible, severity: 1, input: input, confidence: confidence))
        case .flagged(let channel):
            .finding(finding(channel, .likely, severity: 2, input: input, confidence: confidence))
        }
    }

    private func open(_ reason: String) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "At least a minute of steady running with one sensor tight on the low back or waist, "
                + "in the middle")
    }

    /// A difference that is there, but under the line, is not "the same".
    private func quietTitle(_ channel: LoadChannel) -> String {
        channel.credible > 0 ? "Only a small difference between the sides" : "Both sides land about the same"
    }

    private func finding(
        _ channel: LoadChannel, _ verdict: Verdict, severity: Int, input: FaultInput, confidence: Confidence
    ) -> Finding {
        let story = LandingStory(channel: channel, verdict: verdict, input: input, confidence: confidence)
        return Finding(
            id: documentation.id, faultNumber: documentation.faultNumber,
            title: verdict == .notSeen ? quietTitle(channel) : documentation.title,
            verdict: verdict, severity: severity, confidence: confidence, strength: documentation.strength,
            evidence: story.evidence, stridesShowing: story.stridesShowing,
            stridesNotShowing: story.stridesNotShowing, shareOfStrides: story.share,
            summary: story.summary, howSure: story.howSure, why: story.why, cue: story.cue,
            checkAgain: story.checkAgain, getHelpIf: story.getHelpIf, limits: story.limits,
            references: ["D4", "V 44", "V 45", "V 46", "V 49", "V 70", "X"])
    }
}

extension AsymmetricLanding {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "asymmetric_landing", faultNumber: "F3", title: "One side lands harder",
            what: "Compares how hard the two feet land. One sensor in the middle feels every landing of "
                + "both feet; neighbouring steps are compared, so hills and pace drop out.",
            formula: "SI = 100 (A - B) / mean of A and B. Credible part e = |SI| - half width of its "
                + "interval - 3 points for how the sensor may sit. The velocity swing decides whether there "
                + "is a difference; the peak of the 10 Hz load gives its size when both name the same side. "
                + "Side-load index = 100 x min(1, e/20) x max(0, 2 k - 1) x (1 - exp(-steps/5000)), k = share "
                + "of the run's parts with the same heavier side.",
            thresholds: "A difference is noted when e is above 6 % and stands out when e is above 10 %, in "
                + "at least 60 strides, in 75 % of the parts, and at least 0.3 of its spread. All are choices "
                + "of this project [X], set near what healthy runners show [V 44]. What this rule promises: a true "
                + "10 % is noted in about 4 of 10 runs, 12 % in 9 of 10; 16 % stands out in 9 of 10; 0 % never.",
            strength: .c,
            placements:
                "Low back or waist, sides A and B; left and right only when you name them. Never from "
                + "a pocket, an arm or a single leg.",
            evidenceText: "C for what a difference costs: uneven step times raised energy use by 3.5 % per "
                + "10 % [V 49]. D for the joint between spine and pelvis: one article says so [D4], nobody "
                + "measured it. Large studies speak against a link with injury in general [V 45, V 46]. That "
                + "is why the card uses C: the difference itself is measured, and only the sentence about "
                + "the joint rests on D.",
            sources: References.lines("V 44", "V 45", "V 46", "V 49", "V 70", "V 71", "V 89", "R", "X", "D4"),
            limits: "It measures landings, not a joint. Road slope, bends, worn shoes, leg length and a "
                + "sensor off the middle do the same. The swing reads about half of what a force plate reads."
        )
    }
}
