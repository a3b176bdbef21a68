// Sensor Logger on an Apple Watch: `WristMotion.csv` with acceleration, gravity, rotation rate and quaternion.

public struct SensorLoggerWatch: Dialect {
    public let id = "sensor-logger/watch"
    public let title = "Sensor Logger, watch"
    public let advice =
        "In Sensor Logger on the watch record 'Wrist Motion' at 100 Hz and keep the workout running, or the watch "
        + "sleeps. A wrist tells cadence and rhythm only: a phone in a belt at the low back tells more."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = Set(head.columns.map { $0.name.lowercased() })
        guard
            names.isSuperset(of: ["accelerationx", "accelerationy", "accelerationz", "gravityx", "gravityy"])
        else { return nil }
        let isWrist = names.contains("quaternionw") || names.contains("rotationratex")
        guard isWrist || names.contains("seconds_elapsed") else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: names.contains("seconds_elapsed") ? 0.97 : 0.7)
        match.angularUnit = match.angularUnit ?? .radiansPerSecond
        SensorLoggerGravity.add(head, &match)
        return match
    }
}
