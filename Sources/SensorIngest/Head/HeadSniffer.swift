// Reads the head once: separator, decimal mark, preamble, header rows, first rows.

import GaitModel

struct HeadSniffer {
    let lines: HeadLines
    let fileName: String
    let form: TextForm

    init(_ text: UnsafeBufferPointer<UInt8>, isComplete: Bool, fileName: String, form: TextForm = .table) {
        lines = HeadLines(text, isComplete: isComplete)
        self.fileName = fileName
        self.form = form
    }

    func sniff() throws(InputError) -> Head {
        guard lines.lines.contains(where: { !$0.isBlank }) else { throw Self.empty(lines.bytes.count) }
        guard let table = TableSearch(head: lines).find() else { throw noTable() }
        try checkWidth(table)
        if table.firstRow == nil { try checkUnreadRows(table) }
        let first = table.firstRow ?? lines.lines.count
        let header = HeaderRows(lines: lines, table: table)
        let rowLines = sampleLines(from: first)
        let rows = rowLines.map { lines.cells($0, separator: table.separator) }
        let mark = try decimalMark(rows, table, header, rowLines.first)
        var layout = TextLayout(
            separator: table.separator, decimalMark: mark, terminator: lines.terminator,
            dataStart: first < lines.lines.count ? lines.lines[first].range.lowerBound : lines.bytes.count,
            dataLine: first < lines.lines.count ? lines.lines[first].number : lines.lines.count + 1)
        layout.dates = DateStyle(rows: rows, preamble: header.preamble)
        return Head(
            fileName: fileName, preamble: header.preamble, columns: header.columns,
            hasHeader: header.hasNames, rows: rows, layout: layout,
            place: place(header.line ?? rowLines.first), rowPlaces: rowLines.map(place), form: form)
    }

    /// Names, and below them rows as wide that hold no plain numbers.
    private func checkUnreadRows(_ table: TableSearch.Table) throws(InputError) {
        let below = lines.lines[table.headerEnd...].filter { line in
            !line.isBlank && !line.isComment
                && lines.cells(line, separator: table.separator).count + 1 >= table.cells
        }
        guard table.cells >= 3, below.count >= 3, let line = below.first else { return }
        let cells = lines.cells(line, separator: table.separator)
        let text = cells.first { !$0.isEmpty && CellKind.number($0, decimalMark: 0x2E) == nil } ?? cells[0]
        throw InputError(
            .parse, "The rows below the names hold no plain numbers: '\(EscapedText.of(text.prefix40))'.",
            position: place(line),
            detail: "Line \(line.number): \(EscapedText.of(String(lines.text(line).prefix(80))))",
            fix: "Export plain numbers, without units, letters or brackets in the cells.")
    }

    /// The first data rows. A last line without an end may be cut off: it proves nothing about columns.
    private func sampleLines(from first: Int) -> [HeadLines.Line] {
        let rows = lines.lines[first...].filter { !$0.isBlank && !$0.isComment }.prefix(Head.sampleRows)
        guard rows.count > 1, rows.last?.range.upperBound == lines.bytes.count else { return Array(rows) }
        return rows.dropLast()
    }

    private func place(_ line: HeadLines.Line?) -> InputPosition {
        InputPosition(line: line?.number ?? 1, byte: line?.range.lowerBound ?? 0)
    }

    static func empty(_ bytes: Int) -> InputError {
        InputError(
            .empty,
            bytes == 0 ? "The file is empty (0 bytes)." : "The file holds only blank space (\(bytes) bytes).",
            position: InputPosition(byte: 0),
            fix: "The export probably did not finish: export it again and check the size.")
    }

    private func noTable() -> InputError {
        let line = lines.lines.first { !$0.isBlank }.map(lines.text) ?? ""
        if lines.lines.count == 1 && lines.bytes.count >= Head.size {
            return InputError(
                .limit, "The first line is longer than 64 KiB.", position: InputPosition(line: 1, byte: 0),
                fix: "This is no table of samples; export it as CSV with one sample per line.")
        }
        return InputError(
            .unknownFormat, "No table of numbers found.", position: InputPosition(line: 1, byte: 0),
            detail: "The file begins with \"\(EscapedText.of(String(line.prefix(60))))\".",
            fix: "Export the recording as CSV: a time column and three acceleration columns.")
    }

    private func checkWidth(_ table: TableSearch.Table) throws(InputError) {
        guard table.cells > Head.widestTable else { return }
        let line = table.firstRow.map { lines.lines[$0] }
        throw InputError(
            .limit, "More than \(Head.widestTable) columns.",
            position: InputPosition(line: line?.number ?? 1, byte: line?.range.lowerBound ?? 0),
            fix: "Export only the time and the acceleration columns.")
    }

    private func decimalMark(
        _ rows: [[String]], _ table: TableSearch.Table, _ header: HeaderRows, _ line: HeadLines.Line?
    ) throws(InputError) -> UInt8 {
        var (points, commas) = (0, 0)
        for cell in rows.joined() {
            if CellKind.number(cell, decimalMark: 0x2E) == nil {
                commas += CellKind.number(cell, decimalMark: 0x2C) == nil ? 0 : 1
            } else if cell.utf8.contains(0x2E) {
                points += 1
            }
        }
        if table.separator == 0x2C && points == 0, let row = rows.first, header.hasNames,
            row.count > header.writtenNames && row.last != "" && commas == 0 && row.count >= 6
        {
            throw ambiguousComma(row, line)
        }
        return commas > points ? 0x2C : 0x2E
    }

    private func ambiguousComma(_ row: [String], _ line: HeadLines.Line?) -> InputError {
        let sample = row.prefix(4).joined(separator: ",")
        return InputError(
            .decimal, "The comma is both separator and decimal mark in line \(line?.number ?? 1).",
            position: place(line),
            detail: "\"\(EscapedText.of(sample))...\" can be read in two ways.",
            fix: "Export again with a decimal point, or with a semicolon between the columns.")
    }
}
