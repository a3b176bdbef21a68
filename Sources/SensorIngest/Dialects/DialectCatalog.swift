// The one list that registers every export format.

public enum DialectCatalog {
    public static let all: [any Dialect] = [
        GenericCSV()
    ]

    /// The dialect that is surest of the head, and what it says; the earlier one on a tie.
    static func best(_ head: Head) -> (dialect: any Dialect, match: DialectMatch) {
        let generic = GenericCSV()
        var best: (dialect: any Dialect, match: DialectMatch) = (generic, generic.match(head))
        for dialect in all {
            guard let match = dialect.recognise(head), match.confidence > best.match.confidence else {
                continue
            }
            best = (dialect, match)
        }
        return best
    }
}
