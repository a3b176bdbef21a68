// F4: does the shin take a hard jolt at an easy pace?

internal import GaitModel

struct HardLanding: FaultRule {
    static let topic = "Hard landing"
    private static let notAlone =
        "It may be speed, a downhill, hard ground or the strap: look at them first."

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        guard input.gait.hasRunning else { return open(Wording.noRunning, .history) }
        let placement = input.gait.placement.placement
        // Beside a trunk sensor a shin's peak stands in the same table.
        let hasShin =
            placement == .tibia
            || placement.isTrunk && input.gait.metrics[.impactPeakResultant].measurement != nil
        guard hasShin else { return elsewhere(placement, input) }
        let peak: Measurement
        switch Usable(.impactPeakResultant, called: "the landing peak", in: input) {
        case .no(let reason): return open(reason)
        case .yes(let found): peak = found
        }
        guard let speed = input.context.speed else {
            return open(
                "speed is not known, and a high landing peak is part of running fast", shownBy: "Add --speed")
        }
        let fastest = input.rulebook[Thresholds.shinFastest]
        guard speed <= fastest else {
            return open(
                "at \(Wording.speed(speed)) a high landing peak is part of the speed; the comparison holds up to "
                    + Wording.speed(fastest), shownBy: "An easy run")
        }
        return judged(peak, speed, input)
    }

    private func elsewhere(_ placement: SensorPlacement, _ input: FaultInput) -> FaultOutcome {
        if placement.isTrunk {
            if let outcome = TrunkJolt(rule: self, input: input).outcome { return outcome }
            return open(
                "the jolt at the trunk has no shared scale, and there are " + OwnRuns.missing(input)
                    + " to compare with", .history,
                shownBy: "Five earlier runs at the same speed and sensor place")
        }
        let place = placement == .unknown ? "sensor when its place is not stated" : placement.title
        return open("the jolt of a landing cannot be judged from the \(place)", .sensor)
    }

    private func open(
        _ reason: String, _ obstacle: NotAssessed.Obstacle = .recording,
        shownBy: String = "A sensor on the shin, 200 samples a second, and your speed"
    ) -> FaultOutcome {
        notAssessed(Self.topic, because: reason, shownBy: shownBy, obstacle: obstacle)
    }

    private func judged(_ peak: Measurement, _ speed: Double, _ input: FaultInput) -> FaultOutcome {
        let book = input.rulebook
        let strap = book[Thresholds.shinStrap]
        let half = ((peak.value - peak.range.low) * (peak.value - peak.range.low) + strap * strap)
            .squareRoot()
        let range = LikelyRange(low: max(0, peak.value - half), high: peak.range.high + half)
        let judgement = Judgement(
            peak.value, nearEnd: range.low, note: book[Thresholds.shinNote], flag: book[Thresholds.shinFlag],
            confidence: peak.confidence, strength: documentation.strength, by: book)
        let line = book.inForce(judgement.severity == 2 ? Thresholds.shinFlag : Thresholds.shinNote)
        var evidence = [
            Evidence(
                metric: MetricID.impactPeakResultant.rawValue, label: "Landing peak at the shin",
                value: peak.value, range: range, unit: "g", decimals: 1, threshold: line.value,
                thresholdSource: line.source,
                calculation:
                    "range: strides and sensor \(NumberText.fixed(peak.range.halfWidth, 1)) g, strapping on "
                    + "again \(NumberText.fixed(strap, 1)) g"),
            Evidence(
                metric: MetricID.speed.rawValue, label: "Speed", value: speed, range: nil, unit: "m/s",
                decimals: 1, threshold: nil, thresholdSource: ""),
        ]
        if let attenuation = input.gait.metrics[.shockAttenuation].measurement {
            evidence.append(
                Evidence(
                    metric: MetricID.shockAttenuation.rawValue, label: "Shock lost on the way to the trunk",
                    value: attenuation.value, range: attenuation.range, unit: "dB", decimals: 1,
                    threshold: nil, thresholdSource: ""))
        }
        return card(
            judgement, peak.confidence, words(judgement, peak, range, speed, book), evidence: evidence,
            references: ["D1", "D2", "V 22", "V 62", "V 63", "V 69", "V 74", "V 84", "X"])
    }

    private func words(
        _ judgement: Judgement, _ peak: Measurement, _ range: LikelyRange, _ speed: Double, _ book: Rulebook
    ) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let note = NumberText.fixed(book[Thresholds.shinNote], 0)
        return CardWords(
            title: seen ? documentation.title : "No hard landing at the shin",
            summary: "Landings reach \(NumberText.fixed(peak.value, 1)) g at the shin (likely "
                + "\(Wording.span(range, 1))) at \(Wording.speed(speed)); up to \(note) g is usual at an easy pace.",
            howSure: Wording.sure(peak.confidence) + " The range holds how the strap may sit. "
                + Self.notAlone,
            why: seen
                ? "Some people land hard enough that the back may feel the push; that hard landings lead to injury "
                    + "is disputed. Evidence: labs and small groups (C)."
                : "A softer landing sends less of a jolt up the leg; nothing points to hard ones here.",
            cue: seen
                ? "Land more softly: slightly shorter steps, a bent knee, quiet feet, in 5 x 2 min of an easy run. "
                    + "Runners who saw their peaks halved them in some weeks."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "In 2 to 3 weeks: same speed, route and shoes, strap as tight at the same place."
                : "With other shoes or on another surface, if you like.",
            limits:
                "How much of it reaches the back, and what bone or joint carry. It is acceleration at one place "
                + "of the shin, not force.")
    }
}

extension HardLanding {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "hard_landing", faultNumber: "F4", title: "Hard landings",
            what: "How strong the jolt of each landing is at the shin, at an easy pace.",
            formula:
                "Mean over strides of the largest force at the shin just after contact, all directions. Range: "
                + "that of the mean and 1.1 g for strapping the sensor on again [V 22]. At the trunk only against "
                + "your own earlier runs (evenstride history): impact power in your own spreads (SD) above your usual, "
                + "at the same speed.",
            thresholds: "Above 8 g noted, above 10 g stands out, up to 3.3 m/s (11.9 km/h) [V 69, X]. At "
                + "the trunk, from five kept runs at the same speed: 2 of your own spreads (SD) above your usual are "
                + "noted, 3 stand out [X], if it is 0.03 g at least; never more than possible.",
            strength: .c,
            placements:
                "Shin from 200 samples a second, with your speed. A shoe and a trunk have no such lines; the trunk "
                + "has your own.",
            evidenceText:
                "C and disputed: runners who land hard can learn to land softer [V 69]; a few runners with a sore "
                + "back landed harder [V 74]; that hard landings lead to injury is contested [V 62, V 63]. Usual "
                + "outdoors at a steady pace are 7 to 8 g [V 84].",
            sources: References.lines(
                "V 22", "V 62", "V 63", "V 69", "V 74", "V 84", "X", "D1", "D2"),
            limits:
                "The jolt a sensor feels depends on how tight it sits and where. Downhill, hard ground and speed "
                + "raise it.")
    }
}
