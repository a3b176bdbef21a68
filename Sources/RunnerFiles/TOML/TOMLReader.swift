// Reads the part of TOML 1.0 that runners' files need: tables of plain keys, each with its line for complaints.

internal import GaitModel

/// Comments, `[table]`, `key = value`; values are text, numbers, true, false, dates and lists of these on
/// one line. Anything else of TOML is refused by name rather than read wrongly.
struct TOMLReader {
    private(set) var entries: [TOMLEntry] = []
    /// Every table that was opened, with its line.
    private(set) var tables: [(name: String, line: Int)] = []
    private var table = ""

    init(_ bytes: [UInt8]) throws(InputError) {
        guard let text = UTF8Text.of(bytes) else {
            throw InputError(
                .parse, "the file is not plain UTF-8 text",
                fix: "save it as text in UTF-8; evenstride profile init writes an example")
        }
        var line = 0
        for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            line += 1
            try read(row, line: line)
        }
    }

    private mutating func read(_ row: Substring, line: Int) throws(InputError) {
        var scanner = TOMLScanner(row, line: line)
        scanner.skipBlanks()
        if scanner.isAtEnd { return }
        if scanner.take("[") { return try openTable(&scanner) }
        let key = try scanner.key()
        guard scanner.take("=") else {
            throw scanner.complaint(
                "a name without = and a value", fix: "write name = value, or # before a note")
        }
        let value = try scanner.value()
        try scanner.end()
        if let earlier = entries.first(where: { $0.table == table && $0.key == key }) {
            throw scanner.complaint(
                "\(key) is given twice, first in line \(earlier.line)", fix: "remove one of the two lines")
        }
        entries.append(TOMLEntry(table: table, key: key, value: value, line: line))
    }

    private mutating func openTable(_ scanner: inout TOMLScanner) throws(InputError) {
        if scanner.take("[") {
            throw scanner.complaint("lists of tables ([[..]]) are not used here", fix: "write [name] once")
        }
        let name = try scanner.key()
        guard scanner.take("]") else {
            throw scanner.complaint("a table without its ]", fix: "write [\(name)] on a line of its own")
        }
        try scanner.end()
        if let earlier = tables.first(where: { $0.name == name }) {
            throw scanner.complaint(
                "[\(name)] begins twice, first in line \(earlier.line)",
                fix: "put both parts under one [\(name)]"
            )
        }
        tables.append((name, scanner.line))
        table = name
    }
}
