// The lines above the first data row: names, units, and whatever stands before them.

struct HeaderRows {
    let columns: [ColumnName]
    let preamble: [String]
    let hasNames: Bool
    /// The row of names.
    let line: HeadLines.Line?
    /// Names actually written, before the list is stretched to the width of the rows.
    let writtenNames: Int

    init(lines: HeadLines, table: TableSearch.Table) {
        var above = Array(lines.lines[..<table.headerEnd].filter { !$0.isBlank })
        let header = Self.header(&above) { line in
            let row = Self.uncommented(lines.cells(line, separator: table.separator), line.isComment)
            // A comment sign that stands alone is no name.
            return row.count == table.cells + 1 && row.first == "" ? Array(row.dropFirst()) : row
        } isWide: { row in
            abs(row.count - table.cells) <= 1 || Self.namesColumns(row)
        }
        let (names, units) = (header.names, header.units)
        line = header.line
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

    /// Takes the lines of names and units off the end of `above`. Of several possible rows of names
    /// (group titles, a first remark) the fullest is taken, the lowest on a tie.
    private static func header(
        _ above: inout [HeadLines.Line], cells: (HeadLines.Line) -> [String], isWide: ([String]) -> Bool
    ) -> (names: [String], units: [String], line: HeadLines.Line?) {
        var names: [String] = []
        var place: HeadLines.Line?
        var units: [String] = []
        var kept = above.count
        for (index, line) in above.enumerated().reversed() {
            let row = cells(line)
            guard isWide(row) else { break }
            if isUnitRow(row) && names.isEmpty {
                if units.allSatisfy({ Unit(parsing: $0) == nil }) { units = row }
            } else if isNamesRow(row), filled(row) > filled(names) {
                names = row
                place = line
            } else {
                break
            }
            kept = index
            if line.isComment { break }
        }
        above.removeSubrange(kept...)
        return (names, units, place)
    }

    private static func filled(_ row: [String]) -> Int { row.count { !$0.isEmpty } }

    /// A names row may be narrower or wider than the rows (`1,234` written with a decimal comma, blank
    /// cells at the end); then one of its names must be a known one.
    private static func namesColumns(_ row: [String]) -> Bool {
        row.count >= 3 && row.contains { ColumnName($0, unitCell: "", isWritten: true).isRecognised }
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
