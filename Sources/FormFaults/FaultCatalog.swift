// The one visible list of rules, and the order in which their answers are shown.

public import GaitModel

public enum FaultCatalog {
    /// One line per rule; the order here settles ties.
    public static let all: [any FaultRule] = [
        AsymmetricLanding(),
        OverstridingSigns(),
        HighBounce(),
        HardLanding(),
        SideToSide(),
        TrunkTwist(),
        OpenQuestion.armSwing,
        PelvicDrop(),
        FatigueDrift(),
        LoadJump(),
        IrregularRhythm(),
        ColdStart(),
        WarmUp(),
        OpenQuestion.footStrike,
        HardGround(),
        Shoes(),
        StrengthAndPosture(),
    ]

    /// Findings in the order to be read, those not seen last; ties in catalog order.
    public static func evaluate(_ input: FaultInput) -> (findings: [Finding], notAssessed: [NotAssessed]) {
        var findings: [Finding] = []
        var notAssessed: [NotAssessed] = []
        let day = day(of: input)
        let reasonAgainst = NormsHold.reasonAgainst(input.answers.profile, on: day)
        for rule in all {
            switch answer(rule, input, reasonAgainst) {
            case .finding(let finding): findings.append(finding)
            case .notAssessed(let open): notAssessed.append(open)
            }
        }
        let referral = ReferralRule.advice(for: input.answers.profile, on: day)
        return (Restraint.applied(to: inOrder(findings), after: referral), notAssessed)
    }

    /// The day of the run, as far as anything tells it.
    public static func day(of input: FaultInput) -> CalendarDay? { RunDay.of(input.answers, input.input) }

    private static func answer(
        _ rule: any FaultRule, _ input: FaultInput, _ reasonAgainst: String?
    ) -> FaultOutcome {
        let compared = rule.thresholds + (input.baseline == nil ? [] : rule.ownLines)
        let lines = compared.map(input.rulebook.inForce)
        switch rule.evaluate(input) {
        case .finding(var finding):
            if let reasonAgainst {
                return .notAssessed(NotAssessed(rule.documentation, lines: lines, because: reasonAgainst))
            }
            finding.thresholds = lines
            return .finding(finding)
        case .notAssessed(let open):
            var answer = input.input.tier == .device ? DeviceTier.answer(open, of: rule, input) : open
            answer.thresholds = lines
            return .notAssessed(answer)
        }
    }

    /// A jump in training first, then severity times confidence (methods.md 4.0).
    static func inOrder(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .sorted { left, right in
                let (a, b) = (weight(left.element), weight(right.element))
                return a == b ? left.offset < right.offset : a > b
            }
            .map(\.element)
    }

    private static func weight(_ finding: Finding) -> Double {
        guard finding.verdict != .notSeen else { return -1 }
        if finding.id == LoadJump.id { return .infinity }
        return Double(finding.severity) * finding.confidence.value
    }
}

extension NotAssessed {
    fileprivate init(_ page: FaultDocumentation, lines: [Threshold], because reason: String) {
        self.init(
            id: page.id, faultNumber: page.faultNumber, title: page.title, reason: reason,
            whatWouldShowIt: "Somebody who knows you, looking at you run")
        thresholds = lines
    }
}
