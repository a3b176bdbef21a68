// A line cut into cells, quotes respected.

enum LineCells {
    /// Byte ranges of the cells, without surrounding blanks and quotes; at most `limit` of them.
    static func ranges(_ line: UnsafeBufferPointer<UInt8>, separator: UInt8, limit: Int) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var position = 0
        let isSpaced = separator == 0x20
        while cells.count < limit {
            if isSpaced { while position < line.count && isBlank(line[position]) { position += 1 } }
            if isSpaced && position >= line.count { break }
            let end = cellEnd(line, from: position, separator: separator)
            cells.append(trimmed(line, position..<end, separator))
            if end >= line.count { break }
            position = end + 1
        }
        return cells
    }

    private static func cellEnd(_ line: UnsafeBufferPointer<UInt8>, from start: Int, separator: UInt8) -> Int
    {
        var position = start
        while position < line.count && line[position] == 0x20 && separator != 0x20 { position += 1 }
        if position < line.count && line[position] == 0x22 {
            position += 1
            while position < line.count && line[position] != 0x22 { position += 1 }
        }
        while position < line.count && line[position] != separator {
            if separator == 0x20 && line[position] == 0x09 { break }
            position += 1
        }
        return min(position, line.count)
    }

    private static func trimmed(
        _ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: UInt8
    ) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high && isBlank(line[low]) { low += 1 }
        while high > low && isBlank(line[high - 1]) { high -= 1 }
        if high - low >= 2 && line[low] == 0x22 && line[high - 1] == 0x22 {
            low += 1
            high -= 1
            while low < high && isBlank(line[low]) { low += 1 }
            while high > low && isBlank(line[high - 1]) { high -= 1 }
        }
        return low..<high
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
