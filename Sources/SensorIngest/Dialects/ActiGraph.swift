// ActiGraph "Raw to raw" CSV: ten lines of words with the rate, then g, often without a time column.

public struct ActiGraph: Dialect {
    public let id = "actigraph/raw"
    public let title = "ActiGraph raw"

    public func recognise(_ head: Head) -> DialectMatch? {
        guard let first = head.preamble.first?.lowercased(),
            TextSearch.contains(first, "data file created by actigraph")
        else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        match.unit = match.unit ?? .g
        if match.time == nil, let rate = TextSearch.number(after: " at ", in: first), rate > 0 {
            match.time = .rows(rate: rate)
        }
        return match
    }
}
