// What a cell of the head looks like: number, date-time, nothing, or words.

enum CellKind {
    case number, dateTime, blank, words

    static func of(_ cell: UnsafeBufferPointer<UInt8>) -> CellKind {
        if NumberDecoder.double(cell) != nil || NumberDecoder.double(cell, decimalMark: 0x2C) != nil {
            return .number
        }
        if PlainCell.isOddNumber(cell) { return .number }
        if cell.count <= 9 && MissingWords.contain(String(decoding: cell, as: UTF8.self)) { return .blank }
        return DateTimeDecoder.stamp(cell) != nil ? .dateTime : .words
    }

    static func number(_ text: String, decimalMark: UInt8) -> Double? {
        var copy = text
        return copy.withUTF8 { cell in
            NumberDecoder.double(cell, decimalMark: decimalMark)
                ?? PlainCell.value(cell, decimalMark: decimalMark)
        }
    }

    static func ticks(_ text: String, decimalMark: UInt8) -> Double? {
        var copy = text
        return number(text, decimalMark: decimalMark)
            ?? copy.withUTF8 { PlainCell.grouped($0, decimalMark: decimalMark) }
    }
}

/// How many cells of each kind a line has.
struct LineShape {
    var cells = 0
    var numbers = 0
    var words = 0
    /// Cells that say that a number is missing.
    var missing = 0

    init(_ line: UnsafeBufferPointer<UInt8>, separator: UInt8) {
        let ranges = LineCells.ranges(line, separator: separator, limit: Head.widestTable + 1)
        cells = ranges.count
        for range in ranges {
            switch CellKind.of(UnsafeBufferPointer(rebasing: line[range])) {
            case .number, .dateTime: numbers += 1
            case .words: words += 1
            case .blank: missing += range.isEmpty ? 0 : 1
            }
        }
    }

    /// A row of samples rather than names or a remark.
    var isData: Bool {
        let isLone = numbers == 1 && (cells == 1 || (words == 0 && missing >= 2))
        return numbers >= words && (numbers >= 2 || isLone)
    }
}
