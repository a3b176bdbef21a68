// F10: does form change along the run as it does when runners tire?

internal import GaitModel

struct FatigueDrift: FaultRule {
    static let topic = "Change when you tire"
    /// Signs needed for a composite; with speed known along the run two that follow it are enough.
    static let signsNeeded = 4
    static let signsNeededWithSpeed = 2

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        if let reason = RunCourse.obstacle(input) { return open(reason) }
        let isDevice = input.input.tier == .device
        let placement = input.gait.placement.placement
        guard isDevice || placement.isTrunk else {
            return open("the signs of tiring are those of the trunk; wear a sensor at the low back", .sensor)
        }
        let trust = CourseTrust(input)
        let parts = RunCourse(input.gait.timeline).settledParts(by: input.rulebook)
        let signs = DriftSign.composite + (trust.knowsSpeed ? [DriftSign.contact] : [])
        let changes = signs.compactMap { SignChange($0, parts, atSpeed: trust.knowsSpeed) }
        let needed = trust.knowsSpeed ? Self.signsNeededWithSpeed : Self.signsNeeded
        guard changes.count >= needed, let index = DriftIndex(changes, by: input.rulebook) else {
            return open(
                "only \(changes.count) of the \(signs.count) signs of tiring could be followed along this run"
            )
        }
        return judged(index, trust, input)
    }

    private func open(_ reason: String, _ obstacle: NotAssessed.Obstacle = .recording) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "A steady run of 15 minutes and more at one speed with the sensor tight on the low back",
            obstacle: obstacle)
    }

    private func judged(_ index: DriftIndex, _ trust: CourseTrust, _ input: FaultInput) -> FaultOutcome {
        let book = input.rulebook
        let isClear = index.range.low > 0
        let confidence = trust.confidence(signs: index.changes.count)
        let judgement = Judgement(
            isClear ? index.value : 0, nearEnd: index.range.low, note: book[Thresholds.driftNote],
            flag: trust.paceMayHaveChanged ? .infinity : book[Thresholds.driftFlag],
            confidence: confidence, strength: documentation.strength, by: book,
            mostly: trust.knowsSpeed ? .likely : .possible)
        let line = book.inForce(judgement.severity == 2 ? Thresholds.driftFlag : Thresholds.driftNote)
        let lead = Evidence(
            metric: "drift_index", label: "Drift index", value: index.value, range: index.range, unit: "",
            decimals: 2, threshold: line.value, thresholdSource: line.source, calculation: index.calculation)
        return card(
            judgement, confidence,
            words(judgement, index, trust, confidence, note: book[Thresholds.driftNote]),
            evidence: [lead] + index.evidence,
            references: ["D0", "D2", "D4", "V 37", "V 39", "V 60", "V 82", "V 101", "X"])
    }

    private func words(
        _ judgement: Judgement, _ index: DriftIndex, _ trust: CourseTrust, _ confidence: Confidence,
        note: Double
    ) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let score = NumberText.fixed(index.value, 2)
        let told = index.words(worse: true)
        let better = index.words(worse: false).map { " The other way: \($0)." } ?? ""
        return CardWords(
            title: seen ? documentation.title : "Form holds to the end",
            summary: seen
                ? "From the first to the last third: \(told ?? "small changes of several numbers").\(better) Together "
                    + "that is \(score) on the drift index (likely \(Wording.span(index.range, 2)))."
                : "From the first to the last third of the run the drift index is \(score) (likely "
                    + "\(Wording.span(index.range, 2))); up to \(NumberText.short(note)) is no drift."
                    + (told.map { " What changed: \($0)." } ?? ""),
            howSure: "\(Wording.sure(confidence)) \(pace(trust))"
                + (index.changes.count < 4 ? " Only \(index.changes.count) signs could be followed." : ""),
            why: seen
                ? "Tired back and trunk muscles may handle the day's stress less well; tired runners stay down "
                    + "longer and lose spring and rhythm (evidence C)."
                : "Tired runners change their form; nothing points to it here.",
            cue: seen
                ? "Stop or walk a minute when form goes. For now end long runs where it began, raise length slowly, "
                    + "and train trunk endurance: planks and bridges, 2 to 3 times a week."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "On your next run of this length: same route, same even pace, belt as tight."
                : "On a longer run than this one.",
            limits:
                "Which muscle tires. A change of pace, a hill, wind or a belt that works loose looks the same."
        )
    }

    private func pace(_ trust: CourseTrust) -> String {
        if trust.knowsSpeed { return "What follows your speed is taken out." }
        guard let change = trust.cadenceChange else { return "Your speed along the run is not known." }
        let size = NumberText.fixed(abs(change), 1)
        if trust.paceMayHaveChanged {
            return
                "Cadence \(change < 0 ? "fell" : "rose") by \(size) %, so your pace may have changed, and that "
                + "alone moves these numbers."
        }
        return
            "Your speed along the run is not known; cadence changed by only \(size) %, which speaks for an even "
            + "pace."
    }
}

extension FatigueDrift {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "fatigue_drift", faultNumber: "F10", title: "Your form changes as the run goes on",
            what:
                "Whether bounce, rhythm, sway, impact and side difference change along the run as they do when "
                + "runners tire.",
            formula:
                "Parts of 1 to 5 minutes after the first 5. For each sign the median slope between all parts "
                + "(Theil-Sen) x the way from the middle of the first third to that of the last, with its exact "
                + "95 % interval. Drift index = mean over the signs of change / smallest change that can be told "
                + "apart, each cut at 3, positive = worse. Where speed is known along the run, what follows it is "
                + "taken out first, and contact time is a sign too.",
            thresholds:
                "Noted above 0.75, stands out above 1.5, when its interval leaves out zero [X]. Smallest "
                + "changes: rhythm 0.53 points [V 101], sideways share 10 %, fore-aft regularity 0.05, bounce 0.5 "
                + "cm, impact 0.03 g, side difference 3 points, contact 10 ms [X].",
            strength: .c,
            placements: "Low back, waist, chest; 15 minutes of running. Best with speed along the run.",
            evidenceText:
                "C: tired runners stay down longer and lose spring and rhythm [V 37, V 82]; in runners followed "
                + "for a year, trunk motion changed along a run in the injured [V 39]; in a 100 km race cadence "
                + "changed with speed only [V 60]. Articles say that tired trunk muscles handle the day's stress "
                + "less well [D0, D2, D4].",
            sources: References.lines(
                "V 37", "V 39", "V 60", "V 82", "V 101", "X", "D0", "D2", "D4"),
            limits:
                "A change of pace, a hill or a slipping belt looks the same. Without speed along the run it is "
                + "never more than possible.")
    }
}
