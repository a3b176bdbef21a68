// Vicon (IMeasureU) Blue Trident: `unix_timestamp_microsec,time_s,ax_m/s/s,...`, one file each for low and high g.

public struct BlueTrident: Dialect {
    public let id = "vicon/blue-trident"
    public let title = "Blue Trident"
    public let advice =
        "For the shin take the high-g file (200 g) or check that nothing is cut off at 16 g; for the low back the "
        + "low-g file is finer. Record both shins to compare sides."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let isTimed = names.contains("unix_timestamp_microsec") || names.contains("time_s")
        guard isTimed, names.contains("ax_m/s/s"), names.contains("az_m/s/s") else { return nil }
        return DialectMatch(byNamesOf: head, confidence: 0.96)
    }
}
