// Finished HTML: it can only be made by escaping text, or of elements that hold finished HTML.

/// Names of elements and attributes are literals of this program; everything else goes through `escaped`.
struct HTML: Sendable, Equatable {
    private(set) var source: String

    static let empty = HTML(finished: "")

    private init(finished source: String) { self.source = source }

    /// Text as it is, made harmless.
    init(text: String) { source = HTML.escaped(text) }

    /// An element; without content it is closed at once where the language allows that.
    init(_ name: StaticString, _ attributes: Attributes = [:], @HTMLBuilder _ content: () -> HTML) {
        source = "<\(name)\(attributes.source)>\(content().source)</\(name)>"
    }

    init(_ name: StaticString, _ attributes: Attributes = [:]) {
        source = "<\(name)\(attributes.source)/>"
    }

    /// A style sheet of this program: it holds none of the characters that end a `style` element.
    static func style(_ sheet: StaticString...) -> HTML {
        HTML(finished: "<style>" + sheet.map { "\($0)" }.joined() + "</style>")
    }

    static func + (left: HTML, right: HTML) -> HTML { HTML(finished: left.source + right.source) }
    static func += (left: inout HTML, right: HTML) { left.source += right.source }

    static func joined(_ parts: some Sequence<HTML>) -> HTML {
        HTML(finished: parts.reduce(into: "") { $0 += $1.source })
    }

    /// Of its attributes, in the order given; a nil value leaves the attribute out.
    struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
        fileprivate let source: String

        init(dictionaryLiteral elements: (StaticString, String?)...) {
            source = elements.reduce(into: "") { source, element in
                guard let value = element.1 else { return }
                source += " \(element.0)=\"\(HTML.escaped(value))\""
            }
        }
    }

    /// For element content and quoted attributes alike. Scalar by scalar: a mark that combines with `<` or `"` does
    /// not hide it. What no document may hold is made visible.
    static func escaped(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isHarmless) else { return text }
        var result = ""
        for scalar in PlainText.escaped(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case _ where scalar.value & 0xFFFE == 0xFFFE: result.unicodeScalars.append("\u{FFFD}")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Printable ASCII that means nothing to a browser: most of every page.
private func isHarmless(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    default: (0x20..<0x7F).contains(byte)
    }
}

/// Lists of elements and texts; a text is escaped.
@resultBuilder enum HTMLBuilder {
    static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
    static func buildExpression(_ html: HTML) -> HTML { html }
    static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
    static func buildExpression(_ list: [HTML]) -> HTML { .joined(list) }
    static func buildBlock(_ parts: HTML...) -> HTML { .joined(parts) }
    static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
    static func buildEither(first part: HTML) -> HTML { part }
    static func buildEither(second part: HTML) -> HTML { part }
    static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
}
