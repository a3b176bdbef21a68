// How wide a text report may be, and whether it may use colour.

public struct TerminalStyle: Sendable {
    public static let widths = 60...120

    /// Columns, 60 to 120.
    public let width: Int
    public let colour: Bool

    /// A width outside 60 to 120 is brought to the nearest end.
    public init(width: Int = 80, colour: Bool = false) {
        self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
        self.colour = colour
    }

    var ansi: AnsiStyle { AnsiStyle(colour: colour) }
}
