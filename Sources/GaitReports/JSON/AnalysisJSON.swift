// The whole report as one JSON document; the names and units in it are a contract (product.md 4.1).

public import GaitModel

public enum AnalysisJSON {
    public static let schemaName = "evenstride.analysis"
    /// Semantic: new fields raise the minor, changed meaning or units the major number.
    public static let schemaVersion = "1.1"
    /// Of a document that says what is usual for the runner (`baseline`); without earlier runs nothing is new in it.
    public static let schemaVersionWithBaseline = "1.2"

    /// `generatedAt` nil leaves the key out, so that the same input gives the same bytes.
    public static func write(
        _ report: AnalysisReport, generatedAt: String?, layout: JSONLayout = .indented,
        to sink: inout some TextSink
    ) {
        var json = JSONWriter(sink, layout: layout)
        json.object { json in
            json.identity(
                report.tool, schema: schemaName,
                version: report.baseline == nil ? schemaVersion : schemaVersionWithBaseline,
                generatedAt: generatedAt)
            json.rulebook(report)
            json.errorOrNull(report.noRunning)
            json.referral(report.referral)
            json.input(report.input, placement: report.gait.placement, files: report.files)
            json.subject(report.context)
            json.answers(report.answers)
            json.quality(report.gait.quality, input: report.input)
            json.sides(report.gait.sides)
            json.metrics(report.gait.metrics)
            json.asymmetries(report.gait.asymmetries)
            json.drift(report.gait.thirds)
            if let baseline = report.baseline {
                json.object("baseline") {
                    $0.baseline(baseline) { report.gait.metrics[$0].measurement?.value }
                }
            }
            json.findings(report.findings)
            json.notAssessed(report.notAssessed)
            json.whatIf(report.whatIf)
            json.segments(report.gait.segments)
            json.timeline(report.gait.timeline)
            json.member("disclaimer", Statement.intendedUse)
        }
        sink = json.finish()
    }
}

extension JSONWriter {
    mutating func identity(_ tool: ToolIdentity, schema: String, version: String, generatedAt: String?) {
        member("schema", schema)
        member("schema_version", version)
        object("tool") { json in
            json.member("name", tool.name)
            json.member("version", tool.version)
            json.member("rulebook", tool.rulebook)
        }
        if let generatedAt { member("generated_at", generatedAt) }
    }

    mutating func errorOrNull(_ error: InputError?) {
        object("error", ifKnown: error) { json, error in
            json.member("code", error.code.rawValue)
            json.member("message", error.what)
            json.member("fix", error.fix)
        }
    }

    mutating func subject(_ context: SessionContext) {
        object("subject") { json in
            json.member("height_m", context.height)
            json.member("mass_kg", context.mass)
        }
        object("context") { json in
            json.member("speed_mps", context.speed)
            json.member("side", context.side?.rawValue)
        }
    }
}
