// Text that came from outside, made harmless inside HTML and SVG, and numbers as a web page shows them.

enum ValidationMarkup {
    /// For element content and quoted attributes alike. Scalar by scalar: a quote with an accent on it is a quote.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in PlainText.escaped(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A true minus before digits, and a narrow space before the per cent sign.
    static func number(_ text: String) -> String {
        let minus = text.replacing(/-(?=[0-9])/, with: "\u{2212}")
        return escaped(minus.replacing(" %", with: "\u{202F}%"))
    }

    /// A coordinate with one decimal, shortest form.
    static func coordinate(_ value: Double) -> String { JSONNumber.text(Rounding.decimals(value, 1)) }
}
