// Numbers as a web page shows them.

enum ValidationMarkup {
    /// A true minus before digits, and a narrow space before the per cent sign.
    static func number(_ text: String) -> String {
        let minus = text.replacing(/-(?=[0-9])/, with: "\u{2212}")
        return HTML.escaped(minus.replacing(" %", with: "\u{202F}%"))
    }

    /// A coordinate with one decimal, shortest form.
    static func coordinate(_ value: Double) -> String { JSONNumber.text(Rounding.decimals(value, 1)) }
}
