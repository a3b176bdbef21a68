// Comma separated text to lines of cells (RFC 4180: quotes, either line end, byte order mark).

internal import GaitModel

struct CommaTable {
    struct Line {
        /// Line of the file on which it begins, from 1.
        let number: Int
        let cells: [String]
    }

    /// Lines that are not empty.
    let lines: [Line]

    init(_ bytes: [UInt8]) throws(InputError) {
        var scanner = Scanner(bytes: bytes)
        var lines: [Line] = []
        while let line = try scanner.next() {
            if line.cells != [""] { lines.append(line) }
        }
        self.lines = lines
    }
}

private struct Scanner {
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let bytes: [UInt8]
    private var position: Int
    private var lineNumber = 1

    init(bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: Scanner.mark) ? Scanner.mark.count : 0
    }

    mutating func next() throws(InputError) -> CommaTable.Line? {
        guard position < bytes.count else { return nil }
        let number = lineNumber
        var cells: [String] = []
        repeat { cells.append(try cell()) } while take(UInt8(ascii: ","))
        endLine()
        return CommaTable.Line(number: number, cells: cells)
    }

    private mutating func cell() throws(InputError) -> String {
        let isQuoted = take(UInt8(ascii: "\""))
        let text = isQuoted ? try quoted() : plain()
        guard let text = String(validating: text, as: UTF8.self) else {
            throw InputError(
                .parse, "this line is not UTF-8 text", position: InputPosition(line: lineNumber),
                fix: "save the table as CSV in UTF-8")
        }
        return text
    }

    private mutating func plain() -> [UInt8] {
        let start = position
        while let byte = current, byte != UInt8(ascii: ","), !isLineEnd(byte) { position += 1 }
        return Array(bytes[start..<position])
    }

    /// Up to the closing quote; a doubled quote stands for one.
    private mutating func quoted() throws(InputError) -> [UInt8] {
        let start = lineNumber
        var text: [UInt8] = []
        while let byte = current {
            position += 1
            if byte == UInt8(ascii: "\n") { lineNumber += 1 }
            if byte == UInt8(ascii: "\""), !take(UInt8(ascii: "\"")) {
                guard let after = current, after != UInt8(ascii: ","), !isLineEnd(after) else { return text }
                throw InputError(
                    .parse, "text after a closing quote", position: InputPosition(line: lineNumber),
                    fix: "write a quote inside quotes twice")
            }
            text.append(byte)
        }
        throw InputError(
            .parse, "a quote that opens here is never closed", position: InputPosition(line: start),
            fix: "close the quote, or take it away")
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        position += 1
        return true
    }

    private mutating func endLine() {
        let hadReturn = take(UInt8(ascii: "\r"))
        if take(UInt8(ascii: "\n")) || hadReturn { lineNumber += 1 }
    }
}
