// Any table whose column names (or four bare numeric columns) tell time and acceleration.

import GaitModel

public struct GenericCSV: Dialect {
    public let id = "generic/csv"
    public let title = "CSV table"

    public func recognise(_ head: Head) -> DialectMatch? { match(head) }

    func match(_ head: Head) -> DialectMatch {
        guard head.hasHeader else { return headerless(head) }
        var match = DialectMatch(confidence: 0.5)
        let search = ColumnSearch(head: head)
        search.fillAxes(&match)
        search.fillTime(&match)
        return match
    }

    /// Time and three axes without names: only when the first column can be nothing else.
    private func headerless(_ head: Head) -> DialectMatch {
        var match = DialectMatch(confidence: 0.3)
        let width = head.rows.first?.count ?? 0
        let isNumeric = (0..<width).allSatisfy { column in
            head.fill(column) > 0.8 || (column == 0 && head.isDateTime(0))
        }
        guard width == 4 && isNumeric else { return match }
        let first = ColumnSearch(head: head).timeCandidate(0)
        match.acceleration = AxisTriple(x: 1, y: 2, z: 3)
        guard let first, first.isMonotonic else {
            match.acceleration = nil
            return match
        }
        if !first.countsRows { match.time = first.kind }
        match.startEpoch = first.epoch
        return match
    }
}
