// Polar Sensor Logger: phone time, sensor nanoseconds and three columns in milli-g, semicolons between them.

public struct PolarSensorLogger: Dialect {
    public let id = "polar/sensor-logger"
    public let title = "Polar Sensor Logger"
    public let advice =
        "In Polar Sensor Logger choose 200 Hz and 8 g for the strap's accelerometer; 25 or 50 Hz and 2 g are too "
        + "little for impacts."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        guard let time = names.firstIndex(where: { $0.hasPrefix("sensor timestamp") }),
            names.contains(where: { $0.hasPrefix("phone timestamp") })
        else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.96)
        // The phone's stamps are those of whole radio packets; the sensor's own clock is even.
        match.time = .ticks(column: time, unit: head.columns[time].unit ?? .nanoseconds, wrap: nil)
        if match.acceleration != nil { match.unit = match.unit ?? .milliG }
        return match
    }
}
