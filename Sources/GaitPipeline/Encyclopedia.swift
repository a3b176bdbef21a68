// Every page of the catalogs, for doors that explain things.

internal import FormFaults
internal import GaitMetrics
public import GaitModel

public enum Encyclopedia {
    public static var metrics: [MetricDocumentation] {
        MetricCatalog.documentation + PairMetrics.documentation + DevicePages.documentation
    }

    /// Names of pages that are not metrics: findings, error codes, warning signs, references.
    public static var topics: [String] { Explanations.topics + ["rulebook"] }

    public static func page(_ id: String) -> String? {
        id.lowercased() == "rulebook" ? AnswerFiles.rulebook : Explanations.page(id)
    }

    /// The rule behind a finding's name; upper or lower case, `-` or `_`.
    public static func finding(_ id: String) -> FaultDocumentation? { Explanations.finding(id) }
}
