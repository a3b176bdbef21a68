// The form of a card that rests on what the runner said: no strides, no sensor, and "not told" where nothing was.

internal import GaitModel

/// What a rule by answer found, before it becomes a finding.
struct AnswerCard {
    var verdict = Verdict.notSeen
    var severity = 0
    var title: String
    var summary: String
    var howSure = "As sure as what you told us."
    var why: String
    var cue = CardWords.nothingToChange
    var checkAgain: String
    var limits: String
    var evidence: [Evidence]
    var references: [String]
    /// Nobody measures what was told; it is taken as it was said.
    var confidence = Confidence(0.8)

    func finding(_ page: FaultDocumentation) -> FaultOutcome {
        var finding = Finding(
            id: page.id, faultNumber: page.faultNumber, title: title, verdict: verdict,
            severity: page.strength == .d ? min(severity, 1) : severity, confidence: confidence,
            strength: page.strength, evidence: evidence, stridesShowing: [], stridesNotShowing: [],
            shareOfStrides: nil, summary: summary, howSure: howSure, why: why, cue: cue,
            checkAgain: checkAgain, getHelpIf: Wording.backHelp, limits: limits, references: references)
        finding.basis = .told
        return .finding(finding)
    }
}

extension FaultRule {
    /// "You have not told us .., this is how."
    func notTold(_ topic: String, _ what: String, how: String) -> FaultOutcome {
        notAssessed(
            topic, because: "you have not told us \(what)",
            shownBy: "\(how); evenstride profile init writes a file to fill in", obstacle: .answer)
    }

    /// The day of the run: told, else the recording's, else the last of the log.
    func day(of input: FaultInput) -> CalendarDay? { RunDay.of(input.answers, input.input) }
}

/// The day of the run, and how it is known.
enum RunDay {
    static func of(_ answers: Answers, _ input: InputDescription) -> CalendarDay? {
        answers.profile?.session.date ?? input.clock.startEpoch.map(CalendarDay.init(epoch:))
            ?? answers.log?.sessions.last?.day ?? answers.today
    }

    static func source(_ answers: Answers, _ input: InputDescription) -> String {
        if answers.profile?.session.date != nil { return "as you said" }
        if input.clock.startEpoch != nil { return "from the recording" }
        return answers.log?.sessions.isEmpty == false ? "the last day of your log" : "today"
    }
}
