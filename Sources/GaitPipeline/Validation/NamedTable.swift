// A table whose columns go by name; every complaint says line and column.

internal import GaitModel
internal import SensorIngest

struct NamedTable {
    /// A table larger than this is not one, bytes.
    private static let largest = 64 << 20

    let rows: [NamedRow]

    init(path: String, requiring columns: [String]) throws(InputError) {
        try self.init(
            try SmallFile.bytes(of: path, atMost: NamedTable.largest, called: "a table"), requiring: columns)
    }

    init(_ bytes: [UInt8], requiring columns: [String]) throws(InputError) {
        guard !bytes.isEmpty else {
            throw InputError(.empty, "the table is empty (0 bytes)", fix: "check that this is the right file")
        }
        let lines = try CommaTable(bytes).lines
        guard let head = lines.first else {
            throw InputError(
                .noRows, "the table holds empty lines only", fix: "check that this is the right file")
        }
        let names = head.cells.map(Trimming.spaces)
        try NamedTable.check(names, requiring: columns, line: head.number)
        guard lines.count > 1 else {
            throw InputError(
                .noRows, "column names but no rows", position: InputPosition(line: head.number),
                fix: "add a line for each recording")
        }
        var rows: [NamedRow] = []
        for line in lines.dropFirst() { rows.append(try NamedTable.row(line, names)) }
        self.rows = rows
    }

    private static func check(_ names: [String], requiring columns: [String], line: Int) throws(InputError) {
        if let missing = columns.first(where: { !names.contains($0) }) {
            throw InputError(
                .ambiguousColumns, "no column is named \(missing)",
                position: InputPosition(line: line, columnName: missing),
                detail: "columns \(names.prefix(12).joined(separator: ", "))",
                fix: "separate columns by commas; their names: evenstride validate --help")
        }
        var seen: Set<String> = []
        for name in names where !name.isEmpty && !seen.insert(name).inserted {
            throw InputError(
                .ambiguousColumns, "two columns are named \(name)",
                position: InputPosition(line: line, columnName: name), fix: "rename or remove one of them")
        }
    }

    private static func row(_ line: CommaTable.Line, _ names: [String]) throws(InputError) -> NamedRow {
        guard line.cells.count == names.count else {
            throw InputError(
                .parse, "\(line.cells.count) cells where the first line names \(names.count) columns",
                position: InputPosition(line: line.number),
                fix: "give every line one cell for each column, and quote cells that hold commas")
        }
        let cells = zip(names, line.cells.map(Trimming.spaces)).filter { !$0.0.isEmpty && !$0.1.isEmpty }
        return NamedRow(line: line.number, cells: Dictionary(uniqueKeysWithValues: cells))
    }
}

/// One line; cells that are empty are not known and not here.
struct NamedRow {
    let line: Int
    let cells: [String: String]

    subscript(column: String) -> String? { cells[column] }

    func number(_ column: String, in limits: ClosedRange<Double>? = nil) throws(InputError) -> Double? {
        guard let text = cells[column] else { return nil }
        guard let value = Double(text), value.isFinite, !text.contains("x") else {
            throw wrong(column, "'\(text)' is not a number", fix: "write a number, or leave the cell empty")
        }
        if let limits, !limits.contains(value) {
            let (low, high) = (NumberRange.text(limits.lowerBound), NumberRange.text(limits.upperBound))
            throw wrong(
                column, "\(text) is out of range", fix: "\(column) is \(low) to \(high); check the unit")
        }
        return value
    }

    /// One of the words that `Choice` knows.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, of _: Choice.Type
    ) throws(InputError) -> Choice? where Choice.RawValue == String {
        guard let text = cells[column] else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong(
            column, "'\(text)' is not known here", fix: "use one of \(words), or leave the cell empty")
    }

    func required(_ column: String) throws(InputError) -> String {
        if let text = cells[column] { return text }
        throw wrong(column, "the cell is empty", fix: "fill it in")
    }

    func requiredNumber(_ column: String) throws(InputError) -> Double {
        _ = try required(column)
        return try number(column) ?? .nan
    }

    private func wrong(_ column: String, _ what: String, fix: String) -> InputError {
        InputError(.parse, what, position: InputPosition(line: line, columnName: column), fix: fix)
    }
}

private enum NumberRange {
    /// "260", "0.3".
    static func text(_ bound: Double) -> String {
        NumberText.fixed(bound, bound == bound.rounded() ? 0 : 1)
    }
}

private enum Trimming {
    static func spaces(_ text: String) -> String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
