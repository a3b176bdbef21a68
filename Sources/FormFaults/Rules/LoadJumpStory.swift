// The judgement, words and numbers of the training-jump card.

internal import GaitModel

struct LoadJumpStory {
    let spike: SessionSpike
    let log: TrainingLog
    let input: FaultInput

    private var book: Rulebook { input.rulebook }

    var severity: Int {
        let lines = [Thresholds.spikeNote, Thresholds.spikeFlag, Thresholds.spikeHigh]
        return lines.filter { spike.isAbove(book[$0]) }.count
    }

    /// A log is no estimate, a distance from speed and time is one.
    var confidence: Confidence { Confidence(spike.isEstimate || spike.unit == .minutes ? 0.6 : 0.9) }

    var verdict: Verdict {
        guard severity > 0 else { return .notSeen }
        let sure = confidence.value >= book[Thresholds.confidenceForLikely]
        return severity >= 2 && sure ? .likely : .possible
    }

    private func amount(_ value: Double) -> String {
        NumberText.fixed(value, spike.unit == .kilometres ? 1 : 0) + " " + spike.unit.rawValue
    }

    private var judged: Evidence {
        let line = [Thresholds.spikeNote, Thresholds.spikeNote, Thresholds.spikeFlag, Thresholds.spikeHigh][
            severity]
        let inForce = book.inForce(line)
        return Evidence(
            metric: "session_spike", label: "This run over the longest of 30 days", value: spike.ratio,
            range: nil, unit: "x", decimals: 2, threshold: inForce.value, thresholdSource: inForce.source,
            calculation:
                "\(amount(spike.size)) / \(amount(spike.longest)) = \(NumberText.fixed(spike.ratio, 2))")
    }

    private var weeks: [Evidence] {
        RunDay.of(input.answers, input.input).map {
            TrainingWeeks(log: log, day: $0, gait: input.gait).evidence
        } ?? []
    }

    private var howSure: String {
        let basis =
            switch (spike.unit, spike.isEstimate) {
            case (.minutes, _): "The log has no km; the study compared distances, here it is time."
            case (_, true): "The distance is your speed times the running time of the recording."
            case (_, false): "Distances as you wrote them."
            }
        let day = RunDay.of(input.answers, input.input)?.text ?? "unknown"
        return "\(Wording.sure(confidence)) \(basis) Compared with \(spike.count) runs of the 30 days before "
            + "\(day) (\(RunDay.source(input.answers, input.input)))."
    }

    var card: AnswerCard {
        let facts =
            "\(amount(spike.size)), and the longest of the 30 days before was \(amount(spike.longest))"
        let isJump = severity > 0
        let tenth = NumberText.fixed(100 * (book[Thresholds.spikeNote] - 1), 0)
        let most = amount(spike.longest * book[Thresholds.spikeNote])
        return AnswerCard(
            verdict: verdict, severity: severity,
            title: isJump ? LoadJump().documentation.title : "No jump in training",
            summary: isJump
                ? "This run was \(facts): \(NumberText.fixed(spike.ratio, 2)) times as long."
                : "This run was \(facts).",
            howSure: howSure,
            why: isJump
                ? "In a study of 5205 runners, a single run much longer than any of the last month was followed by "
                    + "injuries more often; the weekly total was not (evidence B)."
                : "Long steps up in a single run went with more injuries in a large study; this was none.",
            cue: isJump
                ? "Keep your next runs below \(most), which is \(tenth) % above the longest before this one, and take "
                    + "an easy day or two first."
                : "Nothing to change: up to \(most) is within \(tenth) % of your longest.",
            checkAgain: "With every run that is longer than usual.",
            limits: "Only the runs in the log count. Heat, hills, speed and how you slept are not in it.",
            evidence: [judged] + weeks, references: ["V 76", "V 39", "D2", "D3"], confidence: confidence)
    }
}
