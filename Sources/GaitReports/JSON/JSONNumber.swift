// A number as JSON.

enum JSONNumber {
    /// Shortest text that reads back as the same number; `null` for NaN and infinities.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        guard value != 0 else { return "0" }
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
