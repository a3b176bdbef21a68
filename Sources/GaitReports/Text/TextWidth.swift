// How many terminal columns a text takes, and how it is cut or filled to fit.

enum TextWidth {
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

    /// Wide East Asian characters and emoji take two columns.
    static func of(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        switch first.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    static func rightAligned(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - of(text))) + text
    }

    /// Cut in the middle, so that the end of a file name stays readable.
    static func shortened(_ text: String, to width: Int) -> String {
        guard of(text) > width, width > 5 else { return text }
        let tail = (width - 3) / 2
        return prefix(text, columns: width - 3 - tail) + "..." + suffix(text, columns: tail)
    }

    /// As many leading characters as fit.
    static func prefix(_ text: String, columns: Int) -> String {
        var used = 0
        return String(
            text.prefix {
                used += of($0)
                return used <= columns
            })
    }

    private static func suffix(_ text: String, columns: Int) -> String {
        String(prefix(String(text.reversed()), columns: columns).reversed())
    }
}
