// JSON with one object per sample: Sensor Logger's export, and any other with such names.

public struct SensorLoggerJSON: Dialect {
    public let id = "sensor-logger/json"
    public let title = "Sensor Logger, JSON"
    public let advice = SensorLogger().advice

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.form == .jsonRecords, head.firstColumn("seconds_elapsed") != nil else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        match.usualUnit = .metresPerSecondSquared
        SensorLoggerGravity.add(head, &match)
        return match
    }
}

public struct GenericJSON: Dialect {
    public let id = "generic/json"
    public let title = "JSON records"
    public let advice = GenericCSV().advice

    public func recognise(_ head: Head) -> DialectMatch? {
        head.form == .table ? nil : DialectMatch(byNamesOf: head, confidence: 0.55)
    }
}
