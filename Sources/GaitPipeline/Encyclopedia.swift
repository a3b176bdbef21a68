// Every page of the catalogs, for doors that explain things.

internal import FormFaults
internal import GaitMetrics
public import GaitModel

public enum Encyclopedia {
    public static var metrics: [MetricDocumentation] {
        MetricCatalog.documentation + PairMetrics.documentation + DevicePages.documentation
    }

    /// Names of pages that are not metrics: findings, error codes, warning signs, references.
    public static var topics: [String] { Explanations.topics }

    public static func page(_ id: String) -> String? { Explanations.page(id) }
}
