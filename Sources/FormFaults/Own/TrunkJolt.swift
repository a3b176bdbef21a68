// F4 at the trunk: is the jolt of landings larger than it usually is for this runner?

internal import GaitModel

/// The half of the rule that only earlier runs make possible: the trunk's jolt has no scale that people share.
struct TrunkJolt {
    let rule: HardLanding
    let input: FaultInput

    /// nil where nothing can be said; the caller says why.
    var outcome: FaultOutcome? {
        guard let own = OwnComparison(.impactPower, in: input), own.isAtMatchedSpeed,
            own.confidence.value >= input.rulebook[Thresholds.confidenceNeeded]
        else { return nil }
        let book = input.rulebook
        let (note, flag) = (book[Thresholds.ownJoltNote], book[Thresholds.ownJoltFlag])
        // One sensor cannot tell a harder landing from a looser belt: never more than possible.
        let judgement = Judgement(
            own.deviations(from: book[Thresholds.changeImpact]), nearEnd: own.range.low, note: note,
            flag: flag, confidence: own.confidence,
            strength: .c, by: book, mostly: .possible)
        let isFlagged = judgement.severity == 2
        let line = isFlagged ? flag : note
        return rule.card(
            judgement, own.confidence, words(judgement, own),
            evidence: [
                own.evidence(
                    "Impact at the trunk", line: line,
                    isFlagged ? Thresholds.ownJoltFlag : Thresholds.ownJoltNote, by: book)
            ], references: ["D1", "D2", "V 62", "V 63", "V 69", "X"])
    }

    private func words(_ judgement: Judgement, _ own: OwnComparison) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let value = NumberText.fixed(own.measurement.value, 2)
        let more = own.measurement.value - own.usual.mean
        return CardWords(
            title: seen ? "Harder landings than usual for you" : "Landings as hard as usual for you",
            summary: seen
                ? "The jolt of your landings at the trunk is \(value) g, \(NumberText.fixed(more, 2)) g above "
                    + "\(own.words), at the same speed."
                : "The jolt of your landings at the trunk is \(value) g; \(own.words), at the same speed.",
            howSure: Wording.sure(own.confidence)
                + " A looser belt, other shoes or harder ground do the same: look at them first.",
            why: seen
                ? "Some people land hard enough that the back may feel the push; that hard landings lead to injury "
                    + "is disputed. Evidence: labs and small groups (C)."
                : "Nothing points to harder landings than you are used to.",
            cue: seen
                ? "Land more softly: slightly shorter steps, a bent knee, quiet feet, in 5 x 2 min of an easy run."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "On the next run: same speed, route and shoes, belt as tight as always."
                : "With other shoes or on another surface, if you like.",
            limits:
                "How much of it reaches the spine. It is compared with your own runs only, and has no scale that "
                + "people share.")
    }
}
