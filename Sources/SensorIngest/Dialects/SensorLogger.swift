// Sensor Logger by Kelvin Choi, on a phone: nanoseconds since 1970, `seconds_elapsed`, and z, y, x.

import GaitModel

/// `Accelerometer.csv` has gravity taken out, `TotalAcceleration.csv` has it; the column names are the
/// same, so the data decide. Phones write m/s2, watches g unless standardised.
public struct SensorLogger: Dialect {
    public let id = "sensor-logger/csv"
    public let title = "Sensor Logger"
    public let advice =
        "In Sensor Logger set the sampling frequency to 100 Hz or more and record 'Total Acceleration' (Android) or "
        + "'Accelerometer' together with 'Gravity' (iPhone); keep the screen on or allow recording in the background."

    public func recognise(_ head: Head) -> DialectMatch? {
        if let metadata = metadata(head) { return metadata }
        guard head.form == .table, head.firstColumn("seconds_elapsed") != nil else { return nil }
        if let other = otherSensor(head) { return other }
        let isOriginal = head.columns.first?.name.lowercased() == "time"
        var match = DialectMatch(byNamesOf: head, confidence: isOriginal ? 0.95 : 0.75)
        match.usualUnit = .metresPerSecondSquared
        SensorLoggerGravity.add(head, &match)
        return match
    }

    private func metadata(_ head: Head) -> DialectMatch? {
        let names = Set(head.columns.map { $0.name.lowercased() })
        guard names.contains("version"), names.contains("device name"), names.contains("recording time")
        else {
            return nil
        }
        return .refusing(
            InputError(
                .noAcceleration,
                "This is Sensor Logger's Metadata.csv: facts about the recording, no samples.",
                position: head.place, detail: "Found: \(head.columnList).",
                fix:
                    "Give TotalAcceleration.csv (Android), Accelerometer.csv or WristMotion.csv from the same folder."
            ))
    }

    /// Files of other sensors have the very same columns: only their name, or a vector that always has
    /// the same length, gives them away.
    private func otherSensor(_ head: Head) -> DialectMatch? {
        let file = head.fileName.lowercased()
        let others = ["gyroscope", "magnetometer", "gravity", "orientation", "compass"]
        let named = others.first { file.hasPrefix($0) }
        guard let what = named ?? (isGravity(head) ? "gravity" : nil) else { return nil }
        return .refusing(
            InputError(
                .noAcceleration, "This is Sensor Logger's file of the \(what), not of the acceleration.",
                position: head.place, detail: "Found: \(head.columnList).",
                fix:
                    "Give TotalAcceleration.csv (Android) or Accelerometer.csv from the same folder. If it is the "
                    + "acceleration: --columns t=seconds_elapsed,x=x,y=y,z=z"))
    }

    private func isGravity(_ head: Head) -> Bool {
        guard let axes = ColumnSearch(head: head).groups(.bare).first?.triple, head.rows.count >= 20 else {
            return false
        }
        let lengths = head.lengths(axes)
        return lengths.count >= 20 && lengths.allSatisfy { abs($0 - 9.80665) < 0.002 }
    }
}

/// Movement and gravity in columns of their own are put together again.
enum SensorLoggerGravity {
    static func add(_ head: Head, _ match: inout DialectMatch) {
        let search = ColumnSearch(head: head)
        guard match.gravityColumns == nil, let axes = match.acceleration,
            !search.groups(.acceleration).isEmpty || !search.groups(.linearAcceleration).isEmpty,
            let gravity = search.groups(.gravity).first?.triple
        else { return }
        // Total and uncalibrated acceleration have it inside already.
        let words = Set(head.columns[axes.x].words)
        guard words.isDisjoint(with: ["total", "uncalibrated", "totalacceleration"]) else { return }
        match.gravityColumns = gravity
        match.gravity = .included
    }
}
