// Any table whose column names (or four bare numeric columns) tell time and acceleration.

public struct GenericCSV: Dialect {
    public let id = "generic/csv"
    public let title = "CSV table"
    public let advice =
        "Record 100 samples a second or more, with gravity inside, up to 8 g at the low back and 16 g at the shin; "
        + "write column names with units, such as time (s), x (g), y (g), z (g)."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard head.hasHeader else { return headerless(head) }
        var match = DialectMatch(byNamesOf: head, confidence: 0.5)
        match.fillStatedRate(head)
        return match
    }

    /// Time and three axes without names: only when the first column can be nothing else.
    private func headerless(_ head: Head) -> DialectMatch {
        var match = DialectMatch(confidence: 0.3)
        let width = head.rows.first?.count ?? 0
        let isNumeric = (0..<width).allSatisfy { column in
            head.fill(column) > 0.8 || (column == 0 && head.isDateTime(0))
        }
        guard width == 4, isNumeric, let time = TimeCandidate(head: head, column: 0), time.isMonotonic else {
            return match
        }
        match.acceleration = AxisTriple(x: 1, y: 2, z: 3)
        if !time.countsRows { match.time = time.kind }
        match.startEpoch = time.epoch
        match.startIsLocal = time.isLocal
        return match
    }
}

extension DialectMatch {
    /// What the column names alone say.
    init(byNamesOf head: Head, confidence: Double) {
        self.init(confidence: confidence)
        let search = ColumnSearch(head: head)
        search.fillAxes(&self)
        search.fillTime(&self)
    }
}
