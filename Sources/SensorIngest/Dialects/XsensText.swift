// Xsens MTw text export: an "Acquisition frequency" or "Update Rate" line and a packet counter instead of a time.

public struct XsensText: Dialect {
    public let id = "xsens/mtw-text"
    public let title = "Xsens MTw text"
    public let advice =
        "In MT Manager export acceleration and rate of turn at 100 Hz, with the header lines left in."

    /// The counter has 16 bits.
    static let wrap = 65_536.0

    public func recognise(_ head: Head) -> DialectMatch? {
        guard let counter = head.firstColumn("packetcounter"), head.firstColumn("acc_x") != nil else {
            return nil
        }
        let rates = head.preamble.compactMap {
            TextSearch.number(after: "acquisition frequency", in: $0)
                ?? TextSearch.number(after: "update rate", in: $0)
        }
        guard let rate = rates.first, rate > 0 else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        match.time = .counter(column: counter, rate: rate, wrap: Self.wrap)
        match.unit = .metresPerSecondSquared
        match.angularUnit = .radiansPerSecond
        return match
    }
}
