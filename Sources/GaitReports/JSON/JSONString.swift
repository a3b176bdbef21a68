// A string as JSON: quoted, and with everything escaped that could end it or disturb a terminal.

enum JSONString {
    static func quoted(_ s: String) -> String {
        if s.utf8.allSatisfy(isPlain) { return "\"" + s + "\"" }
        var result = "\""
        for scalar in s.unicodeScalars { append(scalar, to: &result) }
        return result + "\""
    }

    /// Printable ASCII without quote and backslash.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        case _ where PlainText.isUnsafe(scalar):
            for unit in String(scalar).utf16 { text += escape(unit) }
        default: text.unicodeScalars.append(scalar)
        }
    }

    private static func escape(_ unit: UInt16) -> String {
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
}
