// F6 against earlier runs: does more of the movement go sideways than it usually does for this runner?

internal import GaitModel

struct OwnSway {
    let rule: SideToSide
    let input: FaultInput

    /// nil where nothing is usual yet.
    var outcome: FaultOutcome? {
        guard let own = OwnComparison(.sidewaysRatio, in: input),
            own.confidence.value >= input.rulebook[Thresholds.confidenceNeeded]
        else { return nil }
        let book = input.rulebook
        let note = book[Thresholds.ownSwayNote]
        // Rocking of a belt that sits loose looks the same; without a gyroscope nobody can tell.
        let isFair = input.input.hasGyroscope && own.isAtMatchedSpeed
        let flag = isFair ? book[Thresholds.ownSwayFlag] : .infinity
        let smallest = book[Thresholds.changeSideways] / 100 * own.usual.mean
        let judgement = Judgement(
            own.deviations(from: smallest), nearEnd: own.range.low, note: note, flag: flag,
            confidence: own.confidence,
            strength: .c, by: book, mostly: .possible)
        let isFlagged = judgement.severity == 2
        return rule.card(
            judgement, own.confidence, words(judgement, own),
            evidence: [
                own.evidence(
                    "Sideways share", line: isFlagged ? flag : note,
                    isFlagged ? Thresholds.ownSwayFlag : Thresholds.ownSwayNote, by: book)
            ], references: ["D1", "V 37", "V 39", "V 94", "X"])
    }

    private func words(_ judgement: Judgement, _ own: OwnComparison) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let value = NumberText.fixed(own.measurement.value, 2)
        let pace =
            own.isAtMatchedSpeed ? "" : " Speed is not known, so a change of pace may be part of it."
        return CardWords(
            title: seen ? "More sway than usual for you" : "Sway as usual for you",
            summary: "The share of your movement that goes sideways is \(value); \(own.words).",
            howSure: Wording.sure(own.confidence)
                + (input.input.hasGyroscope
                    ? " A loose belt does the same."
                    : " Without a gyroscope, rocking of the sensor cannot be told from sway.") + pace,
            why: seen
                ? "Sideways and twisting motion may seem small, but the muscles of the low back work to keep the "
                    + "spine in line. It rises when runners tire (evidence C)."
                : "Nothing points to more sideways motion than you are used to.",
            cue: seen
                ? "Level hips, feet under you and not crossing. Side planks and bridges, 2 to 3 times a week."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "On your next run, same route, belt as tight as always." : "When you feel tired or uneven.",
            limits:
                "Which muscle it is. Bends and rough ground add to it; people are not compared with each other."
        )
    }
}
