// What the rules of single numbers share: the verdict of methods.md 4.0, and a card without repeating the page.

internal import GaitModel

/// Verdict and severity of a number that is the worse the larger it is.
struct Judgement: Equatable {
    let verdict: Verdict
    /// 0 to 2: a single run never gives 3.
    let severity: Int

    static let notSeen = Judgement(verdict: .notSeen, severity: 0)

    /// - Parameters:
    ///   - nearEnd: of the likely range, the end that is nearest to what is usual.
    ///   - mostly: the most that may be said.
    init(
        _ value: Double, nearEnd: Double, note: Double, flag: Double, confidence: Confidence,
        strength: EvidenceStrength, by book: Rulebook, mostly: Verdict = .likely
    ) {
        guard value > note else {
            self = .notSeen
            return
        }
        let most = strength == .d ? 1 : 2
        severity = min(most, value > flag ? 2 : 1)
        let isSure = confidence.value >= book[Thresholds.confidenceForLikely] && nearEnd > flag
        verdict = isSure && mostly == .likely ? .likely : .possible
    }

    private init(verdict: Verdict, severity: Int) {
        self.verdict = verdict
        self.severity = severity
    }
}

/// The words of a card that change from run to run.
struct CardWords {
    var title: String
    var summary: String
    var howSure: String
    var why: String
    var cue: String
    var checkAgain: String
    var limits: String

    static let nothingToChange = "Nothing to change."
}

extension FaultRule {
    func card(
        _ judgement: Judgement, _ confidence: Confidence, _ words: CardWords, evidence: [Evidence],
        references: [String], showing: [StrideSample] = [], notShowing: [StrideSample] = []
    ) -> FaultOutcome {
        .finding(
            Finding(
                id: documentation.id, faultNumber: documentation.faultNumber, title: words.title,
                verdict: judgement.verdict, severity: judgement.severity, confidence: confidence,
                strength: documentation.strength, evidence: evidence, stridesShowing: showing,
                stridesNotShowing: notShowing, shareOfStrides: nil, summary: words.summary,
                howSure: words.howSure, why: words.why, cue: words.cue, checkAgain: words.checkAgain,
                getHelpIf: Wording.backHelp, limits: words.limits, references: references))
    }
}

extension FaultInput {
    /// What stands in the way of a number that needs a gyroscope.
    var gyroscopeObstacle: NotAssessed.Obstacle {
        input.hasGyroscope && gait.placement.placement.isTrunk ? .recording : .sensor
    }
}
