// The lines above the first data row: names, units, and whatever stands before them.

struct HeaderRows {
    let columns: [ColumnName]
    let preamble: [String]
    let hasNames: Bool
    /// Names actually written, before the list is stretched to the width of the rows.
    let writtenNames: Int

    init(lines: HeadLines, table: TableSearch.Table) {
        let first = table.firstRow ?? lines.lines.count
        var above = Array(lines.lines[..<first].filter { !$0.isBlank })
        var names: [String] = []
        var units: [String] = []
        let cells = { (line: HeadLines.Line) in lines.cells(line, separator: table.separator) }
        while let line = above.last {
            let row = Self.uncommented(cells(line), line.isComment)
            guard abs(row.count - table.cells) <= 1 || Self.coversColumns(row, table, above.count) else {
                break
            }
            if Self.isUnitRow(row) {
                if units.isEmpty || units.allSatisfy({ Unit(parsing: $0) == nil }) { units = row }
                above.removeLast()
                continue
            }
            if Self.isNamesRow(row) {
                names = row
                above.removeLast()
            }
            break
        }
        writtenNames = names.count
        hasNames = !names.isEmpty
        preamble = above.map(lines.text)
        let width = max(table.cells, names.count)
        columns = (0..<width).map { index in
            let written = index < names.count ? names[index] : ""
            let name = written.isEmpty ? "column \(index + 1)" : written
            return ColumnName(
                name, unitCell: index < units.count ? units[index] : "", isWritten: !written.isEmpty)
        }
    }

    /// A names row may be narrower or wider than the rows (`1,234` written with a decimal comma, blank
    /// cells at the end), but it is the line right above them and has at least three names.
    private static func coversColumns(_ row: [String], _ table: TableSearch.Table, _ linesAbove: Int) -> Bool
    {
        guard row.count >= 3 else { return false }
        return row.contains { ColumnName($0, unitCell: "", isWritten: true).isRecognised }
    }

    private static func uncommented(_ row: [String], _ isComment: Bool) -> [String] {
        guard isComment, let first = row.first else { return row }
        let bare = first.drop { "#%/ ".contains($0) }
        return [String(bare)] + row.dropFirst()
    }

    /// Every filled cell is a unit or says how the column was made.
    private static func isUnitRow(_ row: [String]) -> Bool {
        let filled = row.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return false }
        let remarks: Set<String> = ["cal", "uncal", "raw", "no_units", "degree c", "mbar", "[]", "unitless"]
        let known = filled.count { cell in
            Unit(parsing: cell) != nil || remarks.contains(cell.lowercased()) || cell.first == "["
        }
        return known * 4 >= filled.count * 3 && !isPlainAxisRow(filled)
    }

    /// `t,x,y,z` are names, not units.
    private static func isPlainAxisRow(_ filled: [String]) -> Bool {
        filled.contains { ["x", "y", "z", "t", "ax", "time"].contains($0.lowercased()) }
    }

    private static func isNamesRow(_ row: [String]) -> Bool {
        let filled = row.filter { !$0.isEmpty }
        let words = filled.count { CellKind.number($0, decimalMark: 0x2E) == nil }
        return !filled.isEmpty && words * 2 >= filled.count
    }
}
