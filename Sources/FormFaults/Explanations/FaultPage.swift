// A rule's page for people, made from its documentation.

internal import GaitModel

enum FaultPage {
    static func text(_ page: FaultDocumentation) -> String {
        let rows = [
            ("What", page.what),
            ("Formula", page.formula),
            ("Lines", page.thresholds),
            ("Evidence", "\(strength(page.strength)). \(page.evidenceText)"),
            ("Sensor", page.placements),
            ("Limits", page.limits),
        ]
        let body = rows.map { TextPage.labelled($0.0, $0.1) }.joined(separator: "\n\n")
        let sources = page.sources.map { "  " + TextPage.wrap($0, indent: "    ") }.joined(separator: "\n")
        return """
            \(page.title)  (\(page.id), row \(page.faultNumber))

            \(body)

            Sources
            \(sources)

            \(Statement.movementInformation)

            """
    }

    private static func strength(_ strength: EvidenceStrength) -> String {
        switch strength {
        case .a: "A, followed over time and consistent"
        case .b: "B, followed over time, single or mixed"
        case .c: "C, labs and comparisons"
        case .d: "D, reasoning or an article only"
        }
    }
}
