// F7: does the pelvis turn very little, or very much?

internal import GaitModel

/// Lines for pelvis rotation, degrees. Women's pelvises turn further [V 79].
struct TwistLines {
    let lowNote: Double
    let lowFlag: Double
    let highNote: Double
    let highFlag: Double
    let lowSource: String
    let highSource: String
    let heldFor: String

    /// - Parameter isWoman: nil where it is not known: then what is usual for either is.
    init(isWoman: Bool?, by book: Rulebook) {
        heldFor = isWoman.map { $0 ? "are those for women" : "are those for men" } ?? "hold for both"
        let (note, flag) =
            isWoman == true
            ? (Thresholds.twistLowNoteWomen, Thresholds.twistLowFlagWomen)
            : (Thresholds.twistLowNoteMen, Thresholds.twistLowFlagMen)
        lowNote = book[note]
        lowFlag = book[flag]
        highNote = book[Thresholds.twistHighNote]
        highFlag = book[Thresholds.twistHighFlag]
        lowSource = book.inForce(note).source
        highSource = book.inForce(Thresholds.twistHighNote).source
    }
}

struct TrunkTwist: FaultRule {
    static let topic = "Twist and hip rotation"

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let turn: Measurement
        switch Usable(.pelvicRotation, called: "pelvis rotation", in: input) {
        case .no(let reason): return open(reason, input.gyroscopeObstacle)
        case .yes(let found): turn = found
        }
        let lines = TwistLines(
            isWoman: input.answers.profile?.runner.sex.map { $0 == .female }, by: input.rulebook)
        let slowest = input.rulebook[Thresholds.twistSpeed]
        guard turn.value < lines.lowNote, (input.context.speed ?? 0) < slowest else {
            return judged(turn, lines, input)
        }
        let seen = "the pelvis turns \(NumberText.fixed(turn.value, 0)) degrees, which is little, but "
        return open(
            seen
                + (input.context.speed == nil
                    ? "speed is not known, and slow running needs little"
                    : "below \(Wording.speed(slowest)) little is usual"),
            .recording)
    }

    private func open(_ reason: String, _ obstacle: NotAssessed.Obstacle) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "Record the gyroscope too, sensor tight on the low back, and add --speed",
            obstacle: obstacle)
    }

    private func judged(_ turn: Measurement, _ lines: TwistLines, _ input: FaultInput) -> FaultOutcome {
        let isLow = turn.value < lines.lowNote
        // The low side is judged upside down, so that more is always the worse.
        let judgement =
            isLow
            ? Judgement(
                -turn.value, nearEnd: -turn.range.high, note: -lines.lowNote, flag: -lines.lowFlag,
                confidence: turn.confidence, strength: documentation.strength, by: input.rulebook)
            : Judgement(
                turn.value, nearEnd: turn.range.low, note: lines.highNote, flag: lines.highFlag,
                confidence: turn.confidence, strength: documentation.strength, by: input.rulebook)
        let line = isLow ? lines.lowNote : lines.highNote
        let evidence = [
            Evidence(
                metric: MetricID.pelvicRotation.rawValue, label: "Pelvis rotation", value: turn.value,
                range: turn.range, unit: "deg", decimals: 0, threshold: line,
                thresholdSource: isLow ? lines.lowSource : lines.highSource)
        ]
        return card(
            judgement, turn.confidence, words(judgement, turn, lines, isLow: isLow), evidence: evidence,
            references: ["D1", "D2", "V 17", "V 73", "V 79", "X"])
    }

    private func words(
        _ judgement: Judgement, _ turn: Measurement, _ lines: TwistLines, isLow: Bool
    ) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let usual = "\(NumberText.fixed(lines.lowNote, 0)) to \(NumberText.fixed(lines.highNote, 0))"
        let cue =
            isLow
            ? "Let the hip travel behind you at push-off, relaxed, in 4 x 1 min of an easy run. Hip flexor "
                + "stretches, 2 to 3 times a week."
            : "Quiet hips: elbows bent, arms from the shoulder, hands not across the middle, in 4 x 1 min of an "
                + "easy run. Planks and side planks, 2 to 3 times a week."
        return CardWords(
            title: !seen
                ? "Pelvis turns about as usual" : isLow ? "Little hip rotation" : documentation.title,
            summary: "Your pelvis turns \(NumberText.fixed(turn.value, 0)) degrees in a stride (likely "
                + "\(Wording.span(turn.range, 0))); \(usual) is usual.",
            howSure: Wording.sure(turn.confidence)
                + " A belt sensor reads angles to about 2.5 degrees. Women turn "
                + "further than men on average; the lines here \(lines.heldFor).",
            why: !seen
                ? "Some turning of the pelvis is part of running."
                : isLow
                    ? "One article says that too little hip rotation may make the low back make up for it "
                        + "(evidence D: an opinion)."
                    : "One article says that much twisting may keep the muscles of the low back busy (evidence D: "
                        + "an opinion).",
            cue: seen ? cue : CardWords.nothingToChange,
            checkAgain: seen
                ? "In 3 to 4 weeks at the same speed, sensor tight at the same place."
                : "When your speed changes much: rotation grows with it.",
            limits:
                "How chest and pelvis turn against each other, which needs a second sensor. A loose belt turns "
                + "by itself.")
    }
}

extension TrunkTwist {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "trunk_twist", faultNumber: "F7", title: "Much twist of the hips",
            what: "How far the pelvis turns left and right with each stride: very little, or very much.",
            formula: "Range of the average stride's angle about the up axis, from the gyroscope.",
            thresholds:
                "Below 8 or 6 degrees (women 10 or 8) at 2.8 m/s and more; above 18 or 22 [X], set beyond "
                + "what healthy runners show [V 79]. When it is not known whether a man or a woman runs, the wider "
                + "lines hold.",
            strength: .d, placements: "Low back or waist with a gyroscope.",
            evidenceText:
                "D: one article says that too little hip rotation makes the low back make up for it [D2], another "
                + "that much twisting keeps its muscles busy [D1]. Usual ranges are known [V 79]; people with a "
                + "sore back turn pelvis and trunk more together [V 73], which is another thing.",
            sources: References.lines("V 17", "V 73", "V 79", "X", "D1", "D2"),
            limits: "Angles from a belt sensor are rough, about 2.5 degrees either way.")
    }
}
