// The pages behind `evenstride explain ID` that are not about metrics.

public import GaitModel

public enum Explanations {
    /// Ids that `page` answers to, in the order to list them.
    public static let topics: [String] =
        ["warning-signs", "references", "thresholds", "sides", "usual", "coverage"]
        + FaultCatalog.all.map(\.documentation.id) + ErrorCode.allCases.map(\.rawValue)

    /// Upper or lower case, `-` or `_`: `asymmetric-landing`, `e_no_time`.
    public static func page(_ id: String) -> String? {
        let key = normalized(id)
        switch key {
        case "warning-signs": return WarningSigns.page
        case "references": return References.page
        case "thresholds": return thresholdsPage
        case "sides": return SidesPage.page
        case "usual": return UsualPage.page
        case "coverage": return CoveragePage.text
        default: return faultPage(key) ?? errorPage(key)
        }
    }

    private static func normalized(_ id: String) -> String {
        String(id.lowercased().map { $0 == "_" ? "-" : $0 })
    }

    public static func finding(_ id: String) -> FaultDocumentation? {
        let key = normalized(id)
        return FaultCatalog.all.map(\.documentation).first { normalized($0.id) == key }
    }

    private static func faultPage(_ key: String) -> String? {
        finding(key).map(FaultPage.text)
    }

    private static func errorPage(_ key: String) -> String? {
        ErrorPage.all.first { normalized($0.code.rawValue) == key }?.text
    }

    private static var thresholdsPage: String {
        let rows = Thresholds.all.map { row in
            let value = "\(row.value)" + (row.unit.isEmpty ? "" : " " + row.unit)
            return TextPage.wrap("\(row.name) = \(value): \(row.meaning). \(row.source)", indent: "  ")
        }
        return "Lines and constants that the cards compare with\n\n" + rows.joined(separator: "\n") + "\n"
    }
}
