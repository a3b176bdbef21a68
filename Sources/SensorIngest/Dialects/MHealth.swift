// The mHealth format of research groups: `HEADER_TIME_STAMP,X_ACCELERATION_METERS_PER_SECOND_SQUARED,...`.

/// Converters write this header over values in g: the length of gravity decides, and a notice says so.
public struct MHealth: Dialect {
    public let id = "mhealth/csv"
    public let title = "mHealth format"
    public let advice =
        "Export at the sensor's full rate, 80 Hz or more, and say the unit truthfully in the header."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.firstColumn("header_time_stamp") != nil else { return nil }
        let match = DialectMatch(byNamesOf: head, confidence: 0.95)
        return match.acceleration == nil ? nil : match
    }
}
