// Two runs side by side as a JSON document.

public import GaitModel

public enum ComparisonJSON {
    public static let schemaName = "evenstride.comparison"
    public static let schemaVersion = "1.1"

    public static func write(
        _ comparison: RunComparison, by: String? = nil, names: (String, String)? = nil,
        to sink: inout some TextSink
    ) {
        var json = JSONWriter(sink)
        json.object { json in
            json.identity(.current, schema: schemaName, version: schemaVersion, generatedAt: nil)
            json.member("by", by)
            json.object("before") { $0.runHead(comparison.before, label: names?.0) }
            json.object("after") { $0.runHead(comparison.after, label: names?.1) }
            json.array("changes", of: comparison.changes) { json, change in json.change(change) }
            json.strings("caveats", comparison.caveats)
            json.member("disclaimer", Statement.intendedUse)
        }
        sink = json.finish()
    }
}

extension JSONWriter {
    /// What a run is, without its numbers.
    mutating func runHead(_ run: RunSummary, label: String? = nil) {
        member("id", run.id.isEmpty ? nil : run.id)
        member("label", label)
        member("day", run.day?.text)
        member("start_epoch_s", run.startEpoch, decimals: 3)
        member("file", run.fileName)
        member("sha256", run.fileHash.isEmpty ? nil : run.fileHash)
        member("tier", run.conditions.tier.rawValue)
        member("placement", run.conditions.placement.rawValue)
        member("side", run.conditions.side?.rawValue)
        strings("sensors", run.conditions.sensors.map(\.rawValue))
        member("gyroscope", run.conditions.hasGyroscope)
        member("speed_mps", run.conditions.speed)
        member("shoe", run.shoe)
        member("surface", run.surface)
        member("note", run.note)
        member("version", run.tool.version)
        member("rulebook", run.tool.rulebook)
        member("feet_named", run.feet.areNamed)
        member("label_confidence", run.feet.labelConfidence)
        member("running_s", run.runningSeconds, decimals: 1)
        member("steps", run.steps)
    }

    fileprivate mutating func change(_ change: NumberChange) {
        member("metric", change.metric.rawValue)
        member("title", change.title)
        member("unit", change.unit)
        member("compared_as", change.isSize ? "size" : "value")
        member("before", change.before)
        member("after", change.after)
        member("difference", change.difference)
        range("ci95", change.range)
        member("smallest_real_change", change.smallest)
        member("line", change.line.map(HistoryWords.line))
        switch change.verdict {
        case .realChange: verdict("real_change", nil)
        case .withinNoise: verdict("within_noise", nil)
        case .notComparable(let reason): verdict("not_comparable", reason)
        }
    }

    private mutating func verdict(_ word: String, _ reason: String?) {
        member("verdict", word)
        member("because", reason)
    }
}
