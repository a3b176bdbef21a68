// Bytes of any text encoding to UTF-8: byte order marks removed, UTF-16 converted, UTF-8 passed through.

struct TextDecoding {
    enum Encoding: String {
        case utf8 = "UTF-8"
        case utf8Mark = "UTF-8 with byte order mark"
        case utf16LittleEndian = "UTF-16 LE"
        case utf16BigEndian = "UTF-16 BE"
        case latin1 = "Latin-1"
    }

    let encoding: Encoding
    /// Bytes of the file before the first character.
    let markLength: Int
    private var output: [UInt8] = []
    private var heldByte: UInt8?
    private var heldSurrogate: UInt32?

    /// Decides from the first bytes of the file.
    init(head: [UInt8]) {
        let (detected, length) = Self.detect(head)
        encoding = detected
        markLength = length
    }

    private static func detect(_ head: [UInt8]) -> (Encoding, Int) {
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8Mark, 3) }
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if let pattern = zeroPattern(head) { return (pattern, 0) }
        return (isValidUTF8(head) ? .utf8 : .latin1, 0)
    }

    /// Text in UTF-16 without a mark: every second byte of the beginning is zero and no other.
    private static func zeroPattern(_ head: [UInt8]) -> Encoding? {
        let count = min(head.count, 64) & ~1
        guard count >= 4 else { return nil }
        var zeros = [0, 0]
        for index in 0..<count where head[index] == 0 { zeros[index & 1] += 1 }
        if zeros[0] == 0 && zeros[1] * 2 >= count * 9 / 10 { return .utf16LittleEndian }
        if zeros[1] == 0 && zeros[0] * 2 >= count * 9 / 10 { return .utf16BigEndian }
        return nil
    }

    private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
        if !bytes.contains(where: { $0 >= 0x80 }) { return true }
        // A character cut at the end of the head is no fault.
        let cut = bytes.count - min(3, bytes.count)
        return (cut...bytes.count).contains { String(validating: bytes[..<$0], as: UTF8.self) != nil }
    }

    var isWide: Bool { encoding == .utf16LittleEndian || encoding == .utf16BigEndian }

    /// Byte of the file for a byte of the decoded text (exact for ASCII).
    func fileByte(_ textByte: Int) -> Int { markLength + (isWide ? 2 * textByte : textByte) }

    /// The text of the first bytes, without the mark.
    mutating func decodeHead(_ head: [UInt8]) -> [UInt8] {
        let text = Array(head[markLength...])
        guard isWide else { return text }
        return text.withUnsafeBufferPointer { decode($0) }
    }

    /// UTF-16 to UTF-8; other encodings need no call. A character cut by the end waits for the next bytes.
    mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        for byte in bytes { take(byte) }
        return output
    }

    private mutating func take(_ byte: UInt8) {
        guard let first = heldByte else {
            heldByte = byte
            return
        }
        heldByte = nil
        let isLittle = encoding == .utf16LittleEndian
        take(unit: isLittle ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte))
    }

    private mutating func take(unit: UInt32) {
        if unit < 0x80 && heldSurrogate == nil {
            output.append(UInt8(unit))
            return
        }
        if let high = heldSurrogate {
            heldSurrogate = nil
            if (0xDC00..<0xE000).contains(unit) {
                append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
                return
            }
            append(0xFFFD)
        }
        if (0xD800..<0xDC00).contains(unit) {
            heldSurrogate = unit
        } else {
            append(unit)
        }
    }

    private mutating func append(_ value: UInt32) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
}
