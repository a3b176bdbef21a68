// Which cells of a line are decoded, and how the line is cut into cells.

struct RowPlan {
    enum Target: Equatable {
        case time
        case dateTime
        /// Index of a value column of the batch.
        case value(Int)
    }

    /// "Skip so many cells, then decode one."
    struct Step {
        let skip: Int
        let target: Target
        let column: Int
        let name: String
    }

    let steps: [Step]
    let valueColumns: Int
    /// Cells a complete line has.
    let columnCount: Int
    let layout: TextLayout
    /// Rows of other sensors are no rows of this recording.
    let filter: RowFilter?

    init(
        targets: [(column: Int, target: Target, name: String)], columnCount: Int, layout: TextLayout,
        filter: RowFilter? = nil
    ) {
        self.filter = filter
        var steps: [Step] = []
        var next = 0
        for entry in targets.sorted(by: { $0.column < $1.column }) {
            steps.append(
                Step(skip: entry.column - next, target: entry.target, column: entry.column, name: entry.name))
            next = entry.column + 1
        }
        self.steps = steps
        self.columnCount = columnCount
        self.layout = layout
        valueColumns = targets.reduce(0) { count, entry in
            if case .value = entry.target { return count + 1 }
            return count
        }
    }

    var hasTime: Bool { steps.contains { $0.target == .time || $0.target == .dateTime } }
}

/// What the cells of a row must say for it to be one of the chosen sensor's.
struct RowFilter: Sendable, Equatable {
    struct Condition: Sendable, Equatable {
        let column: Int
        let text: [UInt8]
    }

    let conditions: [Condition]
    /// Columns of the sensor that are all blank in rows of others.
    var filled: [Int] = []

    var lastColumn: Int { max(conditions.map(\.column).max() ?? 0, filled.max() ?? 0) }

    func accepts(_ line: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>]) -> Bool {
        let isNamed = conditions.allSatisfy { condition in
            condition.column < cells.count && line[cells[condition.column]].elementsEqual(condition.text)
        }
        guard isNamed, !filled.isEmpty else { return isNamed }
        return filled.contains { column in
            column < cells.count
                && !MissingWords.contain(String(decoding: line[cells[column]].prefix(10), as: UTF8.self))
        }
    }
}

/// How the text is cut into lines and cells.
public struct TextLayout: Sendable, Equatable {
    /// Cell separator; a space means runs of spaces.
    public var separator: UInt8
    /// `.` or `,`.
    public var decimalMark: UInt8
    /// Line feed, or carriage return in files of old Macs.
    public var terminator: UInt8
    /// First byte of the data rows, counted in the decoded text.
    public var dataStart: Int
    /// Line number of the first data row, from 1.
    public var dataLine: Int
    var dates = DateStyle()
}
