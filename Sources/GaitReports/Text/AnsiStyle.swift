// The six ways a terminal line may be painted; without colour the text stays as it is.

/// What a piece of text is, not how it looks.
public enum Tone: Sendable {
    case plain
    /// Headline, value column, error code.
    case strong
    /// Worth working on or watching.
    case attention
    /// As expected.
    case good
    /// Ranges, version line, hints.
    case quiet
}

public struct AnsiStyle: Sendable {
    public let colour: Bool

    public init(colour: Bool) { self.colour = colour }

    public func paint(_ text: String, _ tone: Tone) -> String {
        guard colour, !text.isEmpty, let code = code(of: tone) else { return text }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }

    private func code(of tone: Tone) -> String? {
        switch tone {
        case .plain: nil
        case .strong: "1"
        case .attention: "1;35"
        case .good: "32"
        case .quiet: "2"
        }
    }
}
