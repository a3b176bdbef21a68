// Text that a workbook can hold: XML 1.0 has no place for control characters, and a cell ends at 32,767 units.

internal import GaitReports

enum CellText {
    /// Excel's limit is 32,767 UTF-16 units a cell; the rest is for the three dots.
    private static let most = 32_000

    /// Characters that XML cannot hold are shown as in every other output: `\u{1B}`. What looks like Excel's own way of
    /// writing them (`_x001B_`) is kept as it is read.
    static func xml(_ text: String) -> String {
        let scalars = text.unicodeScalars
        var result = scalars.contains(where: isForbidden) ? shown(text) : text
        if result.utf8.contains(UInt8(ascii: "_")) { result = escapedUnderscores(result) }
        guard result.utf16.count > most else { return result }
        return String(decoding: Array(result.utf16.prefix(most)), as: UTF16.self) + "..."
    }

    private static func shown(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    /// `_x` and four digits and `_` would be read as the character of that number.
    private static func escapedUnderscores(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "_"), looksEscaped(bytes[place...]) { result += Array("_x005F".utf8) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func looksEscaped(_ bytes: ArraySlice<UInt8>) -> Bool {
        let part = Array(bytes.prefix(7))
        return part.count == 7 && part[1] == UInt8(ascii: "x") && part[6] == UInt8(ascii: "_")
            && part[2..<6].allSatisfy { isHex($0) }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
