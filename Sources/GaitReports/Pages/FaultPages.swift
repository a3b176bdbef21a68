// A fault's own documentation as a page for `explain`.

public import GaitModel

public enum FaultPages {
    public static func page(
        _ documentation: FaultDocumentation, style: TerminalStyle = TerminalStyle()
    ) -> String {
        var page = TextPage(style: style)
        page.documentation(
            title: documentation.title, id: "\(documentation.id), \(documentation.faultNumber)",
            parts: [
                ("What", documentation.what),
                ("How", documentation.formula),
                ("Lines", documentation.thresholds),
                ("Where to wear", documentation.placements),
                ("Evidence", "\(documentation.strength.words) " + documentation.evidenceText),
                ("Limits", documentation.limits),
            ])
        page.sources(documentation.sources)
        page.gap()
        page.paragraph(Statement.movementInformation)
        return page.text
    }
}

extension EvidenceStrength {
    /// What the letter stands for (methods.md 4.0).
    var words: String {
        switch self {
        case .a: "A: seen ahead of time, in studies that agree."
        case .b: "B: seen ahead of time, in one study or in studies that disagree."
        case .c: "C: seen in groups compared at one time, or in the laboratory."
        case .d: "D: a mechanism or an expert's word only."
        }
    }
}
