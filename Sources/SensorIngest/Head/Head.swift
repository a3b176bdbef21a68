// What is known about a file after its first 64 KiB: the words before the table, its columns, its first rows.

import GaitModel

/// Dialects look at this and nothing else.
public struct Head: Sendable {
    /// Bytes of the file that are looked at before anything is decided.
    static let size = 64 * 1024
    /// The same while a recording is still going on: 200 rows of the usual width.
    static let liveSize = 8 * 1024
    /// Wider tables are refused.
    static let widestTable = 4096
    /// Data rows that are kept as text for the dialects.
    static let sampleRows = 200

    public let fileName: String
    /// Lines before the table, comments included.
    public let preamble: [String]
    /// One per column; made up from position where the file has no header.
    public let columns: [ColumnName]
    public let hasHeader: Bool
    /// Cells of the first data rows, blanks and quotes removed.
    public let rows: [[String]]
    public let layout: TextLayout
    /// The row of names, or the first data row where there are none.
    let place: InputPosition
    /// Where the sample rows begin.
    let rowPlaces: [InputPosition]
    /// What the text was made from.
    let form: TextForm

    /// The layout with the first rows left out.
    func layout(skipping rows: Int) -> TextLayout {
        guard rows > 0, rows < rowPlaces.count, let byte = rowPlaces[rows].byte,
            let line = rowPlaces[rows].line
        else { return layout }
        var shorter = layout
        (shorter.dataStart, shorter.dataLine) = (byte, line)
        return shorter
    }

    /// The text of a column in the sample rows.
    func cells(_ column: Int) -> [String] { rows.compactMap { column < $0.count ? $0[column] : nil } }

    /// The numbers of a column in the sample rows.
    func numbers(_ column: Int) -> [Double] {
        cells(column).compactMap { CellKind.number($0, decimalMark: layout.decimalMark) }
    }

    /// The same, written with separators between thousands too.
    func ticks(_ column: Int) -> [Double] {
        cells(column).compactMap { CellKind.ticks($0, decimalMark: layout.decimalMark) }
    }

    /// Whether the sample rows of a column hold date-time text.
    func isDateTime(_ column: Int) -> Bool {
        let filled = cells(column).filter { !MissingWords.contain($0) }
        guard let first = filled.first else { return false }
        let isText = CellKind.number(first, decimalMark: layout.decimalMark) == nil
        return (isText || CompactStamp.isOne(first))
            && filled.allSatisfy { DateTimeDecoder.stamp($0, layout.dates) != nil }
    }

    /// Share of sample rows in which the column holds a number.
    func fill(_ column: Int) -> Double {
        rows.isEmpty ? 1 : Double(numbers(column).count) / Double(rows.count)
    }

    /// Lengths of the vectors in the sample rows that are complete.
    func lengths(_ axes: AxisTriple) -> [Double] {
        rows.compactMap { row in
            let numbers = axes.all.compactMap { column in
                column < row.count ? CellKind.number(row[column], decimalMark: layout.decimalMark) : nil
            }
            guard numbers.count == 3 else { return nil }
            return numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
    }

    /// Column names for a message, the first twelve.
    var columnList: String {
        let names = columns.prefix(12).map { EscapedText.of(String($0.name.prefix(40))) }
        return names.joined(separator: ", ") + (columns.count > 12 ? ", ..." : "")
    }

    func firstColumn(_ name: String) -> Int? {
        columns.firstIndex { $0.name.lowercased() == name }
    }

    /// Whether any line before the table contains `word` (lower case).
    func preambleContains(_ word: String) -> Bool {
        preamble.contains { TextSearch.contains($0.lowercased(), word) }
    }
}

/// What the rows of text were written by.
enum TextForm: Sendable, Equatable {
    /// The file is the table.
    case table
    /// Objects of a JSON file, one row each; the name of their sensor where they have one.
    case jsonRecords
    /// Packets of several samples in a JSON file.
    case jsonPackets
}

enum TextSearch {
    static func contains(_ text: String, _ word: String) -> Bool {
        let (haystack, needle) = (Array(text.utf8), Array(word.utf8))
        guard !needle.isEmpty, haystack.count >= needle.count else { return false }
        return (0...(haystack.count - needle.count)).contains { haystack[$0...].starts(with: needle) }
    }

    /// What follows `word` in `text`.
    static func text(after word: String, in text: String) -> String? {
        let (haystack, needle) = (Array(text.utf8), Array(word.utf8))
        guard haystack.count >= needle.count else { return nil }
        let start = (0...(haystack.count - needle.count)).first { haystack[$0...].starts(with: needle) }
        return start.map { String(decoding: haystack[($0 + needle.count)...], as: UTF8.self) }
    }

    /// The number written right after `word`, as in "at 100 Hz"; case is ignored.
    static func number(after word: String, in text: String) -> Double? {
        let (haystack, needle) = (Array(text.lowercased().utf8), Array(word.utf8))
        guard haystack.count > needle.count else { return nil }
        for start in 0..<(haystack.count - needle.count) where haystack[start...].starts(with: needle) {
            let rest = haystack[(start + needle.count)...].drop { $0 == 0x20 || $0 == 0x3A || $0 == 0x2C }
            let digits = rest.prefix { $0 &- 0x30 < 10 || $0 == 0x2E }
            if let value = CellKind.number(String(decoding: digits, as: UTF8.self), decimalMark: 0x2E) {
                return value
            }
        }
        return nil
    }
}
