// Sensor Logger by Kelvin Choi, on phones and watches: nanoseconds since 1970 and `seconds_elapsed`.

import GaitModel

/// `Accelerometer.csv` has gravity taken out, `TotalAcceleration.csv` has it; the column names are the
/// same, so the data decide. Phones write m/s2, watches g unless standardised.
public struct SensorLogger: Dialect {
    public let id = "sensor-logger/csv"
    public let title = "Sensor Logger"

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.firstColumn("seconds_elapsed") != nil else { return nil }
        let isOriginal = head.columns.first?.name.lowercased() == "time"
        var match = DialectMatch(byNamesOf: head, confidence: isOriginal ? 0.95 : 0.75)
        match.usualUnit = .metresPerSecondSquared
        addGravity(head, &match)
        return match
    }

    /// `WristMotion.csv`: the watch's own split into movement and gravity is put together again.
    private func addGravity(_ head: Head, _ match: inout DialectMatch) {
        let search = ColumnSearch(head: head)
        guard match.gravityColumns == nil, match.acceleration != nil,
            !search.groups(.acceleration).isEmpty, let gravity = search.groups(.gravity).first?.triple
        else { return }
        match.gravityColumns = gravity
        match.gravity = .included
    }
}
