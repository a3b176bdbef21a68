// The local header in front of a member of a ZIP archive, and the size record that may follow it.

struct ZipHeader {
    static let signature: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    static let descriptorSignature: UInt32 = 0x0807_4B50
    static let fixedSize = 30

    let flags: Int
    let method: Int
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let name: MemberName
    /// Header with name and extra fields.
    let length: Int

    /// Sizes and checksum follow the member instead of standing here.
    var isOpenEnded: Bool { flags & 8 != 0 }
    var isEncrypted: Bool { flags & 1 != 0 || flags & 0x40 != 0 }

    /// Bytes that the header at the start of `bytes` needs; nil while that is unknown.
    static func length(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= fixedSize else { return nil }
        return fixedSize + bytes.little16(26) + bytes.little16(28)
    }

    /// `bytes` hold the whole header.
    init(_ bytes: [UInt8]) {
        flags = bytes.little16(6)
        method = bytes.little16(8)
        checksum = bytes.little32(14)
        let nameEnd = Self.fixedSize + bytes.little16(26)
        length = nameEnd + bytes.little16(28)
        name = MemberName(bytes[Self.fixedSize..<nameEnd])
        var (packed, plain) = (Int(bytes.little32(18)), Int(bytes.little32(22)))
        if packed == 0xFFFF_FFFF || plain == 0xFFFF_FFFF {
            (packed, plain) = Self.large(bytes, from: nameEnd, to: length, packed, plain)
        }
        packedSize = packed
        size = plain
    }

    /// Sizes beyond 4 GiB stand in an extra field.
    private static func large(
        _ bytes: [UInt8], from start: Int, to end: Int, _ packed: Int, _ plain: Int
    ) -> (Int, Int) {
        var place = start
        while place + 4 <= end {
            let (kind, count) = (bytes.little16(place), bytes.little16(place + 2))
            if kind == 1 && count >= 16 && place + 20 <= end {
                return (
                    Int(clamping: bytes.little64(place + 12)), Int(clamping: bytes.little64(place + 4))
                )
            }
            place += 4 + count
        }
        return (packed, plain)
    }
}

extension [UInt8] {
    func little16(_ index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }

    func little32(_ index: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(self[index + $1]) << (8 * UInt32($1)) }
    }

    func little64(_ index: Int) -> UInt64 {
        UInt64(little32(index)) | UInt64(little32(index + 4)) << 32
    }
}
