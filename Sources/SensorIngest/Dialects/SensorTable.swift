// One table with the rows of several sensors mixed, told apart by a column (UMAFall and other fall and sport sets).

import GaitModel

public struct SensorTable: Dialect {
    public let id = "sensor-table/csv"
    public let title = "table of several sensors"
    public let advice =
        "Choose with --sensor; for the trunk take the one at the waist or chest. Record 100 samples a second or more."

    public func recognise(_ head: Head) -> DialectMatch? {
        var match = DialectMatch(byNamesOf: head, confidence: 0.85)
        guard head.hasHeader, let axes = match.acceleration,
            let inside = InterleavedSensors(head: head, axes: axes)
        else { return nil }
        let useful = inside.sensors.filter(\.isAcceleration)
        match.sensors = useful.map { SensorInside(name: $0.name, filter: $0.filter) }
        // Of two columns that number the rows and tell the time only the latter helps.
        let all = inside.sensors.map(\.name).joined(separator: ", ")
        if useful.count == 1 {
            match.choose(match.sensors[0], head)
            match.notices.append(
                Notice(
                    "I_SENSORS", .info,
                    "Rows of \(inside.sensors.count) sensors are mixed (\(all)); only \(useful[0].name) measures acceleration."
                ))
        } else if useful.isEmpty {
            match.refusal = InputError(
                .noAcceleration,
                "Rows of \(inside.sensors.count) sensors are mixed, and none reads like gravity.",
                position: head.place, detail: "Inside: \(all).",
                fix: "Export the accelerometer alone, with gravity.")
        } else {
            let names = useful.map(\.name).joined(separator: ", ")
            match.refusal = InputError(
                .ambiguousColumns, "Rows of \(useful.count) acceleration sensors are mixed in this table.",
                position: head.place, detail: "Inside: \(names).",
                fix: "Say which to read: --sensor '\(useful[0].name)'")
        }
        return match
    }
}
