// Movella (Xsens) DOT: `SampleTimeFine` in microseconds and `Acc_X` or `FreeAcc_X`.

public struct MovellaDot: Dialect {
    public let id = "movella/dot"
    public let title = "Movella DOT"
    public let advice =
        "In the DOT app record (not stream) at 120 Hz a payload with acceleration: 'Custom mode 5' or 'High "
        + "fidelity'; FreeAcc has gravity taken out."

    /// The clock has 32 bits.
    static let wrap = 4_294_967_296.0

    public func recognise(_ head: Head) -> DialectMatch? {
        guard let time = head.firstColumn("sampletimefine") else { return nil }
        guard head.firstColumn("acc_x") != nil || head.firstColumn("freeacc_x") != nil else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        match.time = .ticks(column: time, unit: .microseconds, wrap: Self.wrap)
        match.unit = .metresPerSecondSquared
        match.angularUnit = .degreesPerSecond
        return match
    }
}
