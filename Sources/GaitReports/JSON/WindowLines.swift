// Finished 10 s windows as JSON Lines, while the recording goes on.

public import GaitModel

public enum WindowLines {
    public static let schemaName = "evenstride.window"
    public static let schemaVersion = "1.0"

    /// One line for each entry, with the members of an entry of the document's `timeline`. Side differences are
    /// 100 (A - B) / mean: which foot is left is known at the end, if at all.
    public static func text(_ windows: Timeline) -> String {
        let groups = MetricPath.groups(windows.metrics)
        return windows.entries.map { line($0, groups) }.joined()
    }

    private static func line(_ entry: Timeline.Entry, _ groups: [MetricPath.Group]) -> String {
        var json = JSONWriter(StringSink(), layout: .oneLine)
        json.object { json in
            json.member("schema", schemaName)
            json.member("schema_version", schemaVersion)
            json.window(entry, groups)
        }
        return json.finish().text
    }
}
