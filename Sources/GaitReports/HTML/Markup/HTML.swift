// Finished HTML: it can only be made by escaping text, or of elements that hold finished HTML.

/// Names of elements and attributes are literals of this program; everything else goes through `escaped`.
package struct HTML: Sendable, Equatable {
    package private(set) var source: String

    package static let empty = HTML(finished: "")

    private init(finished source: String) { self.source = source }

    /// Text as it is, made harmless.
    package init(text: String) { source = HTML.escaped(text) }

    /// An element; without content it is closed at once where the language allows that.
    package init(_ name: StaticString, _ attributes: Attributes = [:], @HTMLBuilder _ content: () -> HTML) {
        source = "<\(name)\(attributes.source)>\(content().source)</\(name)>"
    }

    package init(_ name: StaticString, _ attributes: Attributes = [:]) {
        source = "<\(name)\(attributes.source)/>"
    }

    /// A style sheet of this program: it holds none of the characters that end a `style` element.
    static func style(_ sheets: StaticString...) -> HTML { style(sheets) }

    static func style(_ sheets: [StaticString]) -> HTML {
        HTML(finished: "<style>" + sheets.map { "\($0)" }.joined() + "</style>")
    }

    /// A script of this program: it holds no `<` and no `&`, so that nothing in it can end the element early and the
    /// page stays readable as XML too.
    static func script(_ script: StaticString) -> HTML { HTML(finished: "<script>\(script)</script>") }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(finished: left.source + right.source) }
    package static func += (left: inout HTML, right: HTML) { left.source += right.source }

    package static func joined(_ parts: some Sequence<HTML>) -> HTML {
        HTML(finished: parts.reduce(into: "") { $0 += $1.source })
    }

    /// Of its attributes, in the order given; a nil value leaves the attribute out.
    package struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
        fileprivate let source: String

        package init(dictionaryLiteral elements: (StaticString, String?)...) {
            source = elements.reduce(into: "") { source, element in
                guard let value = element.1 else { return }
                source += " \(element.0)=\"\(HTML.escaped(value))\""
            }
        }
    }

    /// For element content and quoted attributes alike. Scalar by scalar: a mark that combines with `<` or `"` does
    /// not hide it. What no document may hold is made visible.
    package static func escaped(_ text: String) -> String {
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
@resultBuilder package enum HTMLBuilder {
    package static func buildExpression(_ text: String) -> HTML { HTML(text: text) }
    package static func buildExpression(_ html: HTML) -> HTML { html }
    package static func buildExpression(_ html: HTML?) -> HTML { html ?? .empty }
    package static func buildExpression(_ list: [HTML]) -> HTML { .joined(list) }
    package static func buildBlock(_ parts: HTML...) -> HTML { .joined(parts) }
    package static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
    package static func buildEither(first part: HTML) -> HTML { part }
    package static func buildEither(second part: HTML) -> HTML { part }
    package static func buildArray(_ parts: [HTML]) -> HTML { .joined(parts) }
}
