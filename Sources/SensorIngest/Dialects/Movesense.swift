// Movesense loggers: packets of `ArrayAcc` in JSON, or a CSV table with the sensor's name in it.

public struct Movesense: Dialect {
    public let id = "movesense/json"
    public let title = "Movesense"
    public let advice =
        "In the Movesense app subscribe to /Meas/Acc/104 or faster (/Meas/IMU6/104 with the gyroscope), and log on "
        + "the sensor so that no packets are lost."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.form == .jsonPackets else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        match.unit = .metresPerSecondSquared
        match.angularUnit = .degreesPerSecond
        return match
    }
}

/// The CSV that its showcase app and converters write.
public struct MovesenseCSV: Dialect {
    public let id = "movesense/csv"
    public let title = "Movesense table"
    public let advice = Movesense().advice

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let isNamed =
            head.preambleContains("movesense")
            || names.contains { TextSearch.contains($0, "movesense") || TextSearch.contains($0, "arrayacc") }
        guard isNamed else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.9)
        guard match.acceleration != nil else { return nil }
        match.usualUnit = .metresPerSecondSquared
        return match
    }
}
