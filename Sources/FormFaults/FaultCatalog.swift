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
        OpenQuestion.loadJump,
        IrregularRhythm(),
        ColdStart(),
        OpenQuestion.footStrike,
        OpenQuestion.surface,
        OpenQuestion.shoes,
        OpenQuestion.strengthAndPosture,
    ]

    /// Findings worst first (severity times confidence), those not seen last; ties in catalog order.
    public static func evaluate(_ input: FaultInput) -> (findings: [Finding], notAssessed: [NotAssessed]) {
        var findings: [Finding] = []
        var notAssessed: [NotAssessed] = []
        for rule in all {
            switch rule.evaluate(input) {
            case .finding(let finding): findings.append(finding)
            case .notAssessed(let open):
                let isDevice = input.input.tier == .device
                notAssessed.append(isDevice ? DeviceTier.answer(open, of: rule, input) : open)
            }
        }
        return (worstFirst(findings), notAssessed)
    }

    static func worstFirst(_ findings: [Finding]) -> [Finding] {
        findings.enumerated()
            .sorted { left, right in
                let (a, b) = (weight(left.element), weight(right.element))
                return a == b ? left.offset < right.offset : a > b
            }
            .map(\.element)
    }

    private static func weight(_ finding: Finding) -> Double {
        guard finding.verdict != .notSeen else { return -1 }
        return Double(finding.severity) * finding.confidence.value
    }
}
