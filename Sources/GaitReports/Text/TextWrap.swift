// Breaks a text into lines of a given width; a number is never parted from its unit.

enum TextWrap {
    static func lines(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            if line.isEmpty {
                line = word
            } else if TextWidth.of(line) + 1 + TextWidth.of(word) <= width {
                line += " " + word
            } else {
                lines.append(line)
                line = word
            }
            while TextWidth.of(line) > width {
                let head = TextWidth.prefix(line, columns: max(1, width))
                lines.append(head)
                line = String(line.dropFirst(head.count))
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// Words between white space, with "14" and "%" glued to "14 %".
    private static func words(_ text: String) -> [String] {
        var result: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let last = result.last?.last, last.isNumber, isUnit(word) {
                result[result.count - 1] += " " + word
            } else {
                result.append(String(word))
            }
        }
        return result
    }

    private static func isUnit(_ word: Substring) -> Bool {
        let bare = word.reversed().drop { ".,;:)".contains($0) }.reversed()
        return units.contains(String(bare))
    }

    private static let units: Set<String> = [
        "%", "g", "mg", "cm", "m", "mm", "km", "ms", "s", "min", "h", "spm", "Hz", "m/s", "m/s2", "kN/m",
        "points", "MB", "kB", "rows", "samples", "steps", "strides", "gaps",
    ]
}
