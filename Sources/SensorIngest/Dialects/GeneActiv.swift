// GENEActiv CSV: a hundred lines of words, then date-time (milliseconds after a colon) and g without names.

public struct GeneActiv: Dialect {
    public let id = "geneactiv/csv"
    public let title = "GENEActiv"
    public let advice = "Set the GENEActiv up with 100 Hz and export the raw samples, not epochs."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.preambleContains("geneactiv"), head.columns.count >= 4, head.isDateTime(0) else {
            return nil
        }
        var match = DialectMatch(confidence: 0.95)
        match.acceleration = AxisTriple(x: 1, y: 2, z: 3)
        match.time = .dateTime(column: 0)
        match.unit = .g
        let start = TimeCandidate(head: head, column: 0)
        match.startEpoch = start?.epoch
        match.startIsLocal = start?.isLocal ?? false
        return match
    }
}
