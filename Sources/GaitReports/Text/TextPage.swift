// Builds a text report line by line: labels in column 2, text in column 18, one empty line between blocks.

struct TextPage {
    /// Columns before the text of a labelled line.
    static let textColumn = 17

    let style: TerminalStyle
    private var lines: [String] = []

    init(style: TerminalStyle) { self.style = style }

    var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

    /// An empty line, unless there is one already.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A line that already fits.
    mutating func line(_ text: String, _ tone: Tone = .plain) {
        lines.append(style.ansi.paint(text, tone))
    }

    /// Wrapped text, `indent` columns from the left; `hanging` more from the second line on.
    mutating func paragraph(_ text: String, indent: Int = 1, hanging: Int = 0, tone: Tone = .plain) {
        let wrapped = TextWrap.lines(PlainText.escaped(text), width: style.width - indent - hanging)
        for (index, part) in wrapped.enumerated() {
            let margin = indent + (index == 0 ? 0 : hanging)
            lines.append(spaces(margin) + style.ansi.paint(part, tone))
        }
    }

    /// " Label           text", the text wrapped under itself.
    mutating func labelled(
        _ label: String, _ text: String, indent: Int = 1, column: Int = textColumn,
        labelTone: Tone = .plain, tone: Tone = .plain
    ) {
        let wrapped = TextWrap.lines(PlainText.escaped(text), width: style.width - column)
        let shown = TextWidth.shortened(label, to: column - indent - 1)
        for (index, part) in (wrapped.isEmpty ? [""] : wrapped).enumerated() {
            let filler = spaces(column - indent - TextWidth.of(shown))
            let margin =
                index == 0
                ? spaces(indent) + style.ansi.paint(shown, labelTone) + filler : spaces(column)
            lines.append(trimmed(margin + style.ansi.paint(part, tone)))
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
