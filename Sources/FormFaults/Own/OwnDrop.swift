// F9 against earlier runs: does the pelvis sink further in each step than it usually does for this runner?

internal import GaitModel

struct OwnDrop {
    let rule: PelvicDrop
    let input: FaultInput

    /// nil where nothing is usual yet, or where it is as usual: then the two sides are compared as always.
    var outcome: FaultOutcome? {
        guard let own = OwnComparison(.pelvicDrop, in: input),
            own.confidence.value >= input.rulebook[Thresholds.confidenceNeeded]
        else { return nil }
        let book = input.rulebook
        let more = own.measurement.value - own.usual.mean
        let half = own.range.halfWidth * own.usual.deviation
        let judgement = Judgement(
            more, nearEnd: more - half, note: book[Thresholds.ownDropNote],
            flag: book[Thresholds.ownDropFlag], confidence: own.confidence, strength: .c, by: book,
            mostly: .possible)
        // More than the runner's single runs differ by chance, too: a belt reads angles only roughly.
        guard judgement.verdict != .notSeen, own.usual.isRealChange(own.measurement.value) else { return nil }
        let line = judgement.severity == 2 ? Thresholds.ownDropFlag : Thresholds.ownDropNote
        return rule.card(
            judgement, own.confidence, words(own, more),
            evidence: [
                own.evidence("Hip drop", line: book[line] / own.usual.deviation, line, by: book)
            ], references: ["D2", "V 17", "V 70", "V 78", "X"])
    }

    private func words(_ own: OwnComparison, _ more: Double) -> CardWords {
        CardWords(
            title: "Hips drop further than usual for you",
            summary: "In each step the pelvis sinks \(NumberText.fixed(more, 1)) degrees further than "
                + "\(own.words).",
            howSure: Wording.sure(own.confidence)
                + " A belt sensor reads angles to about 2.5 degrees, and a belt that sits otherwise does the same.",
            why:
                "Injured runners dropped more than others in one comparison; nobody can say which came first "
                + "(evidence C).",
            cue:
                "Keep the belt level: side planks and single-leg bridges, 2 to 3 times a week; think of it in 4 x "
                + "30 s of an easy run.",
            checkAgain:
                "First with the sensor exactly in the middle. Then in 3 to 4 weeks. A film from behind shows it "
                + "directly.",
            limits: "Which muscle it is, and how far the pelvis drops exactly.")
    }
}
