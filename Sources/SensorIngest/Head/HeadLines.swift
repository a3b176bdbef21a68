// The head of a file cut into lines, with their places.

struct HeadLines {
    struct Line {
        let range: Range<Int>
        /// From 1.
        let number: Int
        let isComment: Bool
        let isBlank: Bool
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let terminator: UInt8
    private(set) var lines: [Line] = []
    /// More lines than this before the table are not looked at.
    static let most = 500

    init(_ bytes: UnsafeBufferPointer<UInt8>, isComplete: Bool) {
        self.bytes = bytes
        terminator = bytes.contains(0x0A) || !bytes.contains(0x0D) ? 0x0A : 0x0D
        var start = 0
        var number = 1
        while start < bytes.count && lines.count < Self.most {
            var end = start
            while end < bytes.count && bytes[end] != terminator { end += 1 }
            if end == bytes.count && !isComplete && !lines.isEmpty { break }
            lines.append(line(start..<end, number))
            start = end + 1
            number += 1
        }
    }

    private func line(_ range: Range<Int>, _ number: Int) -> Line {
        let text = bytes[range].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
        let first = text.first
        let isComment = first == 0x23 || first == 0x25 || text.starts(with: [0x2F, 0x2F])
        let range = first == nil ? range : range.lowerBound..<range.upperBound
        return Line(range: range, number: number, isComment: isComment, isBlank: first == nil)
    }

    func slice(_ line: Line) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[line.range])
    }

    func text(_ line: Line) -> String {
        var part = bytes[line.range]
        while part.last == 0x0D || part.last == 0x20 { part = part.dropLast() }
        return String(decoding: part, as: UTF8.self)
    }

    func cells(_ line: Line, separator: UInt8) -> [String] {
        let slice = slice(line)
        return LineCells.ranges(slice, separator: separator, limit: Head.widestTable + 1).map {
            String(decoding: slice[$0], as: UTF8.self)
        }
    }
}
