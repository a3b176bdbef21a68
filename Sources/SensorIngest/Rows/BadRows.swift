// Rows that were left out, and the first places to show.

import GaitModel

/// A needed cell that holds no number.
struct BadCell {
    /// As in the file, control characters escaped, at most 80 characters.
    let column: String
    /// As in the file, control characters escaped, at most 40 characters.
    let text: String
    let isMissing: Bool
    /// Byte within the line.
    let offset: Int

    init(column: String, text: UnsafeBufferPointer<UInt8>, offset: Int) {
        self.column = EscapedText.of(String(column.prefix(80)))
        self.offset = offset
        let plain = String(decoding: text.prefix(40), as: UTF8.self)
        self.text = EscapedText.of(plain)
        isMissing = MissingWords.contain(plain)
    }
}

struct BadRows {
    private(set) var count = 0
    private(set) var missing = 0
    private(set) var first: (cell: BadCell, line: Int, byte: Int)?
    /// The first three texts that are no numbers.
    private(set) var samples: [String] = []
    var lastLineCutOff = false

    mutating func add(_ cell: BadCell, line: Int, byte: Int) {
        count += 1
        if cell.isMissing { missing += 1 }
        if first == nil { first = (cell, line, byte + cell.offset) }
        if !cell.isMissing && samples.count < 3 { samples.append(cell.text) }
    }

    /// Whether an unfinished last line is a row that was cut, not a closing remark.
    func looksLikeData(_ line: [UInt8]) -> Bool {
        guard let byte = line.first(where: { $0 != 0x20 && $0 != 0x22 }) else { return false }
        return byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
    }
}

enum MissingWords {
    private static let words: Set<String> = [
        "", "nan", "null", "na", "n/a", "none", "nil", "-", "--", "inf", "-inf", "+inf", "infinity", "-nan",
        "#n/a", "missing",
    ]

    static func contain(_ text: String) -> Bool { words.contains(text.lowercased()) }
}

/// Text from a file made safe to print.
enum EscapedText {
    static func of(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0) {
                result += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
