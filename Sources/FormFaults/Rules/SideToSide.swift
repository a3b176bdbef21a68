// F6: does more of your movement go sideways as the run goes on?

internal import GaitModel

struct SideToSide: FaultRule {
    static let topic = "Side-to-side motion"

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        guard input.gait.hasRunning else { return open(Wording.noRunning) }
        if let reason = input.gait.metrics[.sidewaysRatio].reason {
            let isTrunk = input.gait.placement.placement.isTrunk
            return open(reason, isTrunk ? .recording : .sensor)
        }
        let own = OwnSway(rule: self, input: input).outcome
        if let own, own.isSeen { return own }
        if let reason = RunCourse.obstacle(input) {
            if let own { return own }
            return open(reason + "; against other runs it is only fair with earlier ones of yours")
        }
        let parts = RunCourse(input.gait.timeline).settledParts(by: input.rulebook)
        guard let change = SignChange(.sideways, parts, atSpeed: false) else {
            return open("the sideways direction could not be told in enough of the run")
        }
        return judged(change, input)
    }

    private func open(_ reason: String, _ obstacle: NotAssessed.Obstacle = .recording) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy:
                "A steady run of 15 minutes and more with the sensor tight on the low back; a gyroscope tells "
                + "rocking from sway", obstacle: obstacle)
    }

    private func judged(_ change: SignChange, _ input: FaultInput) -> FaultOutcome {
        let book = input.rulebook
        let confidence = CourseTrust(input).confidence()
        // Rocking of a belt that works loose looks the same; without a gyroscope nobody can tell.
        let flag = input.input.hasGyroscope ? book[Thresholds.sidewaysFlag] : .infinity
        let rises = change.low > 0
        let judgement = Judgement(
            rises ? change.change : 0, nearEnd: change.low, note: book[Thresholds.sidewaysNote], flag: flag,
            confidence: confidence, strength: documentation.strength, by: book, mostly: .possible)
        let line = book.inForce(
            judgement.severity == 2 ? Thresholds.sidewaysFlag : Thresholds.sidewaysNote)
        let evidence = [
            Evidence(
                metric: MetricID.sidewaysRatio.rawValue + "_change", label: "Sideways share, change",
                value: change.change, range: LikelyRange(low: change.low, high: change.high), unit: "%",
                decimals: 0, threshold: line.value, thresholdSource: line.source,
                calculation: change.calculation),
            Evidence(
                metric: MetricID.sidewaysRatio.rawValue, label: "Sideways share, last third",
                value: change.last, range: nil, unit: "", decimals: 2, threshold: nil, thresholdSource: ""),
        ]
        return card(
            judgement, confidence, words(judgement, confidence, change, input), evidence: evidence,
            references: ["D1", "V 37", "V 39", "V 94", "X"])
    }

    private func words(
        _ judgement: Judgement, _ confidence: Confidence, _ change: SignChange, _ input: FaultInput
    ) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let (first, last) = (NumberText.fixed(change.first, 2), NumberText.fixed(change.last, 2))
        let range = LikelyRange(low: change.low, high: change.high)
        let rocking =
            input.input.hasGyroscope
            ? "A loose belt does the same."
            : "Without a gyroscope, rocking of the sensor cannot be told from sway."
        return CardWords(
            title: seen ? documentation.title : "No more sway towards the end",
            summary: seen
                ? "The share of your movement that goes sideways rose by \(NumberText.fixed(change.change, 0)) % "
                    + "(likely \(Wording.span(range, 0))) along the run, from \(first) to \(last)."
                : "The share of your movement that goes sideways was \(first) in the first third and \(last) in the "
                    + "last.",
            howSure: "\(Wording.sure(confidence)) \(rocking)",
            why: seen
                ? "Sideways and twisting motion may seem small, but the muscles of the low back work to keep the "
                    + "spine in line. It rises when runners tire (evidence C)."
                : "Sideways motion that grows would be a sign of tiring.",
            cue: seen
                ? "Level hips, feet under you and not crossing. Side planks and bridges, 2 to 3 times a week."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "On your next run of this length, same route, belt as tight as it was."
                : "On a longer run.",
            limits:
                "Whether your usual sway is large: only earlier runs of yours are a fair comparison "
                + "(evenstride history). Bends and rough ground add to it.")
    }
}

extension SideToSide {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "side_to_side", faultNumber: "F6", title: "More sway as the run goes on",
            what: "How much of your motion goes sideways, and whether that grows along the run.",
            formula:
                "Sideways share = RMS sideways / RMS of all movement, in parts of 1 to 5 minutes after the first "
                + "5. Change = median slope between all parts (Theil-Sen) x the way from the middle of the first "
                + "third to that of the last, in percent; exact 95 % interval.",
            thresholds:
                "A rise above 15 % whose interval leaves out zero is noted, above 25 % it stands out, with a "
                + "gyroscope only [X]. Against your own usual, from five kept runs like this "
                + "one: 1.5 of your own spreads (SD) and 10 % more are noted, 2.5 stand out, with a gyroscope and at a known "
                + "speed only [X].",
            strength: .c, placements: "Low back, waist, chest, 15 minutes of running.",
            evidenceText:
                "C: it rises when runners tire [V 37, V 39]; women show more of it [V 94], so only your own runs "
                + "are a fair comparison.",
            sources: References.lines("V 37", "V 39", "V 94", "X", "D1"),
            limits: "Rocking of the sensor reads as sideways motion.")
    }
}
