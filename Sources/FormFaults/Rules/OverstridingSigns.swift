// F1: signs that the foot may land far ahead of the body.

internal import GaitModel

struct OverstridingSigns: FaultRule {
    static let topic = "Reaching too far forward"

    var thresholds: [Threshold] {
        [
            Thresholds.confidenceNeeded, Thresholds.overstrideNote, Thresholds.overstrideFlag,
            Thresholds.cadenceAtReference, Thresholds.cadencePerSpeed, Thresholds.cadencePerHeight,
            Thresholds.cadenceSpread, Thresholds.usualHeight, Thresholds.heightUnknown,
            Thresholds.slowestSpeed, Thresholds.fastestSpeed, Thresholds.reach, Thresholds.reachPerSpeed,
            Thresholds.reachSpread,
            Thresholds.cadenceWeight, Thresholds.reachWeight, Thresholds.partLimit,
            Thresholds.cadenceOnlyConfidence, Thresholds.contactConfidence, Thresholds.cadenceStep,
        ]
    }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let cadence: Measurement
        switch Usable(.cadence, called: "cadence", in: input) {
        case .no(let reason): return open(reason)
        case .yes(let found): cadence = found
        }
        guard let speed = input.context.speed else {
            return open("speed is not known, and a low cadence at a slow speed is normal")
        }
        let book = input.rulebook
        guard speed >= book[Thresholds.slowestSpeed], speed <= book[Thresholds.fastestSpeed] else {
            return open(
                "at \(Wording.speed(speed)) we do not know which cadence to expect; the comparison holds "
                    + "from \(kilometresPerHour(book[Thresholds.slowestSpeed])) to "
                    + "\(kilometresPerHour(book[Thresholds.fastestSpeed])) km/h")
        }
        let story = ReachStory(input: input, speed: speed, cadence: cadence)
        return .finding(finding(story))
    }

    private func kilometresPerHour(_ speed: Double) -> String { NumberText.fixed(speed * 3.6, 1) }

    private func open(_ reason: String) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "Add --speed or --pace (and --height); a film from the side shows it directly")
    }

    private func finding(_ story: ReachStory) -> Finding {
        Finding(
            id: documentation.id, faultNumber: documentation.faultNumber,
            title: story.verdict == .notSeen ? "No sign of reaching far forward" : documentation.title,
            verdict: story.verdict, severity: story.severity, confidence: story.confidence,
            strength: documentation.strength, evidence: story.evidence, stridesShowing: story.strides,
            stridesNotShowing: story.otherStrides, shareOfStrides: nil, summary: story.summary,
            howSure: story.howSure, why: story.why, cue: story.cue, checkAgain: story.checkAgain,
            getHelpIf: Wording.backHelp, limits: story.limits,
            references: ["D2", "V 52", "V 53", "V 54", "V 57", "V 59", "V 110", "X"])
    }
}

extension OverstridingSigns {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "overstriding_signs", faultNumber: "F1", title: "Signs of reaching too far forward",
            what: "Looks for signs that your foot may land far ahead of your body. The sensor does not see "
                + "the foot; it sees what often goes with it: a cadence lower than expected for your speed "
                + "and height, and a long stay on the ground.",
            formula: "Expected cadence = 165.5 + 6.5 (v - 3.0) - 70 (h - 1.74). z1 = (expected - cadence)/9. "
                + "z4 = (v tc/2 - (0.36 + 0.037 (v - 3.0)) h/1.74)/0.04. S = (0.45 z1 + 0.10 z4) / (sum of weights used), each z "
                + "cut at 3. Index = 100/(1 + exp(-2 (S - 1))). Braking (needs a gyroscope) and impact (against "
                + "earlier runs of yours) are left out in this version.",
            thresholds: "Noted above 30, stands out above 60 [X]; never more than possible without braking "
                + "from a gyroscope.",
            strength: .c,
            placements: "Any place that gives cadence; contact time joins at the low back, waist or chest. "
                + "Needs your speed, better also your height.",
            evidenceText: "B for a low cadence: watched over time, it went with more shin and bone trouble "
                + "[V 57, V 59]. C for the rest: in labs, a quicker cadence brings the foot closer to the "
                + "hip and lowers braking [V 52, V 54]. Against it: such signs relate to load in opposite "
                + "ways in heel and forefoot runners [V 110].",
            sources: References.lines(
                "V 52", "V 53", "V 54", "V 57", "V 58", "V 59", "V 60", "V 61", "V 110", "R", "X", "D2"),
            limits: "Runners of the same speed and height differ by about 9 steps a minute. Hills, tiredness "
                + "and a speed that is an average with walking in it shift it.")
    }
}
