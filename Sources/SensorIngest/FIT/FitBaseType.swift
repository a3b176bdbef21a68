// The number types of FIT fields, and which bit pattern in each means "no value".

struct FitBaseType: Equatable, Sendable {
    enum Kind: Sendable { case unsigned, signed, float, text, bytes }

    let kind: Kind
    /// Bytes of one element.
    let size: Int
    /// Bit pattern of a missing value.
    let invalid: UInt64

    /// The type of a code in a definition message; unknown codes read as plain bytes.
    init(code: UInt8) {
        switch code & 0x1F {
        case 0x00, 0x02: self.init(.unsigned, 1, 0xFF)
        case 0x01: self.init(.signed, 1, 0x7F)
        case 0x03: self.init(.signed, 2, 0x7FFF)
        case 0x04: self.init(.unsigned, 2, 0xFFFF)
        case 0x05: self.init(.signed, 4, 0x7FFF_FFFF)
        case 0x06: self.init(.unsigned, 4, 0xFFFF_FFFF)
        case 0x07: self.init(.text, 1, 0)
        case 0x08: self.init(.float, 4, 0xFFFF_FFFF)
        case 0x09: self.init(.float, 8, .max)
        case 0x0A: self.init(.unsigned, 1, 0)
        case 0x0B: self.init(.unsigned, 2, 0)
        case 0x0C: self.init(.unsigned, 4, 0)
        case 0x0E: self.init(.signed, 8, 0x7FFF_FFFF_FFFF_FFFF)
        case 0x0F: self.init(.unsigned, 8, .max)
        case 0x10: self.init(.unsigned, 8, 0)
        default: self.init(.bytes, 1, 0xFF)
        }
    }

    private init(_ kind: Kind, _ size: Int, _ invalid: UInt64) {
        self.kind = kind
        self.size = size
        self.invalid = invalid
    }

    /// The number a bit pattern stands for; nil where it says "no value".
    func number(_ bits: UInt64) -> Double? {
        guard bits != invalid else { return nil }
        switch (kind, size) {
        case (.signed, 1): return Double(Int8(truncatingIfNeeded: bits))
        case (.signed, 2): return Double(Int16(truncatingIfNeeded: bits))
        case (.signed, 4): return Double(Int32(truncatingIfNeeded: bits))
        case (.signed, _): return Double(Int64(bitPattern: bits))
        case (.float, 4):
            let value = Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
            return value.isFinite ? value : nil
        case (.float, _):
            let value = Double(bitPattern: bits)
            return value.isFinite ? value : nil
        case (.text, _): return nil
        default: return Double(bits)
        }
    }
}
