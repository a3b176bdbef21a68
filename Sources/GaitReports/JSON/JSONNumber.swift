// A number as JSON.

enum JSONNumber {
    /// Shortest text that reads back as the same number; `null` for NaN and infinities.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        guard value != 0 else { return "0" }
        let text = "\(value)"
        // Byte by byte: comparing characters would cost more than making the text.
        let bytes = text.utf8
        guard bytes.suffix(2).elementsEqual(".0".utf8) else { return text }
        return String(text[..<bytes.index(bytes.endIndex, offsetBy: -2)])
    }
}
