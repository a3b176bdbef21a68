// A table of text cells as RFC 4180 writes it, also with semicolons or tabs; cells keep the line they begin in.

internal import GaitModel

struct CellTable {
    struct Row {
        let line: Int
        let cells: [String]
    }

    let rows: [Row]

    /// Blank lines are left out; blanks around a cell that is not quoted are too.
    init(_ bytes: [UInt8]) throws(InputError) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw InputError(.parse, "the table is not UTF-8 text", fix: "save it as CSV in UTF-8")
        }
        let head = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
        let separator = [";", "\t", ","].first { head.contains($0) } ?? ","
        var reader = CellReader(separator: separator)
        for sign in text.unicodeScalars { try reader.take(sign) }
        rows = try reader.finished()
    }
}

private struct CellReader {
    let separator: Unicode.Scalar
    private var rows: [CellTable.Row] = []
    private var cells: [String] = []
    private var cell = ""
    private var state = State.start
    private var (line, firstLine) = (1, 1)
    private var lastWasReturn = false

    private enum State { case start, plain, quoted, quoteInQuoted }

    init(separator: Unicode.Scalar) { self.separator = separator }

    mutating func take(_ sign: Unicode.Scalar) throws(InputError) {
        defer { lastWasReturn = sign == "\r" }
        if sign == "\n" && lastWasReturn && state != .quoted { return }
        switch (state, sign) {
        case (.quoted, "\""): state = .quoteInQuoted
        case (.quoted, _):
            if sign == "\n" { line += 1 }
            cell.unicodeScalars.append(sign)
        case (.quoteInQuoted, "\""):
            cell += "\""
            state = .quoted
        case (_, separator): endCell()
        case (_, "\n"), (_, "\r"): endRow()
        case (.start, "\""): state = .quoted
        case (.start, " "): break
        case (.quoteInQuoted, " "): break
        case (.quoteInQuoted, _):
            throw InputError(
                .parse, "something follows the quote that ends a cell",
                position: InputPosition(line: firstLine),
                fix: "write a quote inside a cell twice: \"\"")
        default:
            cell.unicodeScalars.append(sign)
            state = .plain
        }
    }

    mutating func finished() throws(InputError) -> [CellTable.Row] {
        guard state != .quoted else {
            throw InputError(
                .parse, "a quoted cell has no end", position: InputPosition(line: firstLine),
                fix: "close it with a quote")
        }
        endRow()
        return rows
    }

    private mutating func endCell() {
        if state == .plain { while cell.last == " " { cell.removeLast() } }
        cells.append(cell)
        cell = ""
        state = .start
    }

    private mutating func endRow() {
        endCell()
        if cells.contains(where: { !$0.isEmpty }) {
            rows.append(CellTable.Row(line: firstLine, cells: cells))
        }
        cells = []
        line += 1
        firstLine = line
    }
}
