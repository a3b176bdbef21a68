// A stretch of the signal for the viewer, as JSON.

internal import GaitModel

public enum SignalJSON {
    public static let schemaName = "evenstride.signal"
    public static let schemaVersion = "1.0"

    /// Steps of a value, g: the signal is kept for showing only.
    private static let decimals = 3

    /// Column i begins at `start_s` + i `step_s`; `low` and `high` are its extremes, null where nothing was recorded.
    public static func text(_ view: SignalView) -> String {
        var json = JSONWriter(StringSink(), layout: .oneLine)
        let extract = view.extract
        json.object { json in
            json.member("schema", schemaName)
            json.member("schema_version", schemaVersion)
            json.member("duration_s", view.duration, decimals: 4)
            json.member("start_s", extract.start, decimals: 5)
            json.member("step_s", extract.step)
            json.member("columns", extract.columns)
            json.member("is_samples", extract.isSamples)
            json.member("unit", "g")
            json.array("lines", of: extract.lines) { json, line in
                json.member("channel", line.channel.name)
                json.key("low")
                json.values(rounded(line.low))
                json.key("high")
                json.values(rounded(line.high))
            }
            json.member("contact_count", extract.contactCount)
            json.array("contacts", of: view.contacts) { json, contact in
                json.member("time_s", contact.time, decimals: 4)
                json.member("mark", contact.foot?.side)
                json.member("name", contact.name)
                json.member("used", contact.isUsed)
            }
            json.array("segments", of: view.segments) { json, segment in
                json.member("kind", segment.kind.rawValue)
                json.member("start_s", segment.start, decimals: 3)
                json.member("end_s", segment.end, decimals: 3)
            }
            json.array("gaps", of: view.gaps) { json, gap in
                json.member("start_s", gap.lowerBound, decimals: 3)
                json.member("end_s", gap.upperBound, decimals: 3)
            }
            json.array("evidence", of: view.evidence) { json, place in
                json.member("label", place.label)
                json.member("start_s", place.start, decimals: 3)
                json.member("end_s", place.end, decimals: 3)
            }
            json.member("words", view.words)
        }
        return json.finish().text
    }

    private static func rounded(_ values: [Float]) -> [Double] {
        values.map { Rounding.decimals(Double($0), decimals) }
    }
}
