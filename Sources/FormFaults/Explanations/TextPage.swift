// Lays out a page of plain text for a terminal: 78 columns, labels in front, words never cut.

enum TextPage {
    static let width = 78

    /// Breaks at spaces; every line after the first starts with `indent`.
    static func wrap(_ text: String, first: String = "", indent: String = "") -> String {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in pieces(text) {
            if !isEmpty && line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }

    /// Words, with `[V 44]` and `10 %` kept whole.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        for word in text.split(separator: " ") {
            let isOpen = pieces.last.map { $0.contains("[") && !$0.contains("]") } ?? false
            if isOpen || (word.hasPrefix("%") && !pieces.isEmpty) {
                pieces[pieces.count - 1] += " " + word
            } else {
                pieces.append(String(word))
            }
        }
        return pieces
    }

    /// A label in the first column, text beside it.
    static func labelled(_ label: String, _ text: String) -> String {
        let column = 12
        let start = label + String(repeating: " ", count: max(1, column - label.count))
        return wrap(text, first: start, indent: String(repeating: " ", count: column))
    }
}
