// Numbers in unusual dress: a typographic minus, quotes, brackets of a list, a closing semicolon, thousands apart.

enum PlainCell {
    /// Longer cells are none.
    static let longest = 64

    /// The number when its dress is taken off; nil when there is none, or nothing to take off.
    static func value(_ cell: UnsafeBufferPointer<UInt8>, decimalMark: UInt8) -> Double? {
        guard let bare = undressed(cell) else { return nil }
        return bare.withUnsafeBufferPointer { NumberDecoder.double($0, decimalMark: decimalMark) }
    }

    /// A stamp such as 1,772,352,000,010: every group but the first has three digits. Only for time: 1,234 may
    /// as well be an acceleration with a decimal comma.
    static func grouped(_ cell: UnsafeBufferPointer<UInt8>, decimalMark: UInt8) -> Double? {
        guard cell.count <= longest, let first = cell.first, (0x31...0x39).contains(first) else { return nil }
        var digits: [UInt8] = []
        var mark: ArraySlice<UInt8>?
        var at = 0
        let bytes = Array(cell)
        while at < bytes.count {
            let run = bytes[at...].prefix { $0 &- 0x30 < 10 }
            guard digits.isEmpty ? (1...3).contains(run.count) : run.count == 3 else { return nil }
            digits += run
            at += run.count
            guard at < bytes.count, bytes[at] != decimalMark else { break }
            let next = bytes[at...].prefix { !($0 &- 0x30 < 10) }
            guard isGroupMark(next), mark == nil || mark?.elementsEqual(next) == true else { return nil }
            mark = next
            at += next.count
            guard at < bytes.count else { return nil }
        }
        guard mark != nil else { return nil }
        digits += bytes[at...]
        return digits.withUnsafeBufferPointer { NumberDecoder.double($0, decimalMark: decimalMark) }
    }

    static func isOddNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
        [0x2E, 0x2C].contains { mark in
            value(cell, decimalMark: mark) != nil || grouped(cell, decimalMark: mark) != nil
        }
    }

    /// Comma, point, apostrophes, and the blanks of typesetters.
    private static func isGroupMark(_ bytes: ArraySlice<UInt8>) -> Bool {
        let marks: [[UInt8]] = [
            [0x2C], [0x2E], [0x27], [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0xAF], [0xE2, 0x80, 0x89],
            [0xE2, 0x80, 0x99],
        ]
        return marks.contains { $0.elementsEqual(bytes) }
    }

    private static func undressed(_ cell: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard cell.count <= longest else { return nil }
        var bytes = cell[...]
        let (opening, closing): ([UInt8], [UInt8]) = (
            [0x5B, 0x28, 0x7B, 0x20], [0x3B, 0x5D, 0x29, 0x7D, 0x20]
        )
        while let last = bytes.last, closing.contains(last) { bytes.removeLast() }
        while let first = bytes.first, opening.contains(first) { bytes.removeFirst() }
        if bytes.count > 2, bytes.first == 0x27, bytes.last == 0x27 { bytes = bytes.dropFirst().dropLast() }
        if bytes.starts(with: [0xC2, 0xA0]) { bytes = bytes.dropFirst(2) }
        var bare = Array(bytes)
        // U+2212, the minus of printed text.
        if bare.starts(with: [0xE2, 0x88, 0x92]) { bare.replaceSubrange(..<3, with: [0x2D]) }
        return bare.count < cell.count ? bare : nil
    }
}
