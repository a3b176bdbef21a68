// What is known about a file after its first 64 KiB: the words before the table, its columns, its first rows.

import GaitModel

/// Dialects look at this and nothing else.
public struct Head: Sendable {
    /// Bytes of the file that are looked at before anything is decided.
    static let size = 64 * 1024
    /// Wider tables are refused.
    static let widestTable = 4096
    /// Data rows that are kept as text for the dialects.
    static let sampleRows = 50

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

    /// The text of a column in the sample rows.
    func cells(_ column: Int) -> [String] { rows.compactMap { column < $0.count ? $0[column] : nil } }

    /// The numbers of a column in the sample rows.
    func numbers(_ column: Int) -> [Double] {
        cells(column).compactMap { CellKind.number($0, decimalMark: layout.decimalMark) }
    }

    /// Whether the sample rows of a column hold date-time text.
    func isDateTime(_ column: Int) -> Bool {
        let filled = cells(column).filter { !MissingWords.contain($0) }
        guard let first = filled.first else { return false }
        return CellKind.number(first, decimalMark: layout.decimalMark) == nil
            && filled.allSatisfy { DateTimeDecoder.stamp($0) != nil }
    }

    /// Share of sample rows in which the column holds a number.
    func fill(_ column: Int) -> Double {
        rows.isEmpty ? 1 : Double(numbers(column).count) / Double(rows.count)
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

enum TextSearch {
    static func contains(_ text: String, _ word: String) -> Bool {
        let (haystack, needle) = (Array(text.utf8), Array(word.utf8))
        guard !needle.isEmpty, haystack.count >= needle.count else { return false }
        return (0...(haystack.count - needle.count)).contains { haystack[$0...].starts(with: needle) }
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
