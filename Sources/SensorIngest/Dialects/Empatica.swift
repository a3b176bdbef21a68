// Empatica E4 `ACC.csv`: a row with the start, a row with the rate, then 1/64 g in three columns without names.

public struct Empatica: Dialect {
    public let id = "empatica/acc"
    public let title = "Empatica E4"
    public let advice =
        "The E4 samples 32 times a second and ends at 2 g: enough for cadence. For impacts use a sensor with 100 Hz "
        + "and 16 g."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard !head.hasHeader, head.rows.count >= 2, let start = equal(head, row: 0), start > 9.4e8,
            start < 4.2e9,
            let rate = equal(head, row: 1), rate >= 1, rate <= 1000
        else { return nil }
        var match = DialectMatch(confidence: 0.95)
        match.acceleration = AxisTriple(x: 0, y: 1, z: 2)
        match.time = .rows(rate: rate)
        match.startEpoch = start
        match.unit = .sixtyFourths
        match.leadingRows = 2
        return match
    }

    /// The number that all three cells of a row hold.
    private func equal(_ head: Head, row: Int) -> Double? {
        let cells = head.rows[row]
        let numbers = cells.compactMap { CellKind.number($0, decimalMark: head.layout.decimalMark) }
        guard cells.count == 3, numbers.count == 3, numbers.allSatisfy({ $0 == numbers[0] }) else {
            return nil
        }
        return numbers[0]
    }
}
