// SensorLog on iPhone and Apple Watch: `loggingTime(txt)`, `accelerometerAccelerationX(G)`, `motionUserAccelerationX(G)`.

public struct SensorLog: Dialect {
    public let id = "sensorlog/csv"
    public let title = "SensorLog"
    public let advice =
        "In SensorLog set the logging rate to 100 Hz, switch 'Accelerometer' on (it has gravity inside), and choose "
        + "CSV; positions and heart rate are not needed."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let measured = names.contains { $0.hasPrefix("accelerometeraccelerationx") }
        let split = names.contains { $0.hasPrefix("motionuseraccelerationx") }
        guard measured || split else { return nil }
        let hasLoggingTime = names.contains { $0.hasPrefix("loggingtime") || $0.hasPrefix("loggingsample") }
        var match = DialectMatch(byNamesOf: head, confidence: hasLoggingTime ? 0.97 : 0.85)
        match.unit = match.unit ?? .g
        return match
    }
}
