// One of several sensors in a file: columns of its own, or rows of its own.

import GaitModel

public struct SensorInside: Sendable, Equatable {
    public let name: String
    public let columns: AxisTriple?
    let filter: RowFilter?

    init(name: String, columns: AxisTriple? = nil, filter: RowFilter? = nil) {
        self.name = name
        self.columns = columns
        self.filter = filter
    }
}

extension DialectMatch {
    /// Reads `chosen` and forgets doubts about which one.
    mutating func choose(_ chosen: SensorInside, _ head: Head) {
        sensor = chosen.name
        filter = chosen.filter
        refusal = nil
        notices.removeAll { $0.code == "I_COLUMNS" }
        guard let columns = chosen.columns else { return }
        acceleration = columns
        unit = head.columns[columns.x].unit
        gravityColumns = nil
    }
}
