// Small facts in words, the same in every text report.

internal import GaitModel

enum Phrase {
    static func fileName(_ name: String) -> String {
        name == "-" ? "standard input" : PlainText.escaped(name)
    }

    /// For a line of facts.
    static func positionShort(_ use: PlacementUse) -> String {
        switch use.source {
        case .user, .file: use.placement.title
        case .inferred where use.placement != .unknown: "looks like \(use.placement.title)"
        case .inferred, .none: SensorPlacement.unknown.title
        }
    }

    static func position(_ use: PlacementUse) -> String {
        let title = use.placement.title
        return switch use.source {
        case _ where use.placement == .unknown: "Position not stated."
        case .user: "Position: \(title), as you said."
        case .file: "Position: \(title), from the file."
        case .inferred: "Position not stated; looks like \(title)."
        case .none: "Position not stated."
        }
    }

    /// "100 Hz", "99.6 Hz", "12.5 Hz".
    static func rate(_ hertz: Double) -> String {
        let text = NumberText.fixed(hertz, 1)
        return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + " Hz"
    }

    /// "2 % between the sides, likely at most 5 %."
    static func sideDifference(_ metrics: MetricTable) -> String {
        guard let measurement = metrics[.loadAsymmetry].measurement else { return "" }
        let value = NumberText.fixed(abs(measurement.value), 0)
        return "\(value) % between the sides, likely \(Magnitude(measurement.range).text(0)) %."
    }

    /// First letter small, unless the first word is written in capitals.
    static func lowered(_ text: String) -> String {
        guard let first = text.first else { return text }
        let second = text.dropFirst().first
        if let second, second.isUppercase || second.isNumber { return text }
        return first.lowercased() + text.dropFirst()
    }

    /// First letter large and a full stop at the end.
    static func sentence(_ text: String) -> String {
        guard let first = text.first, let last = text.last else { return text }
        return first.uppercased() + text.dropFirst() + (".!?".contains(last) ? "" : ".")
    }

    /// Without blanks at both ends.
    static func trimmed(_ text: Substring) -> String {
        text.split(separator: " ").joined(separator: " ")
    }

    static func withoutStop(_ text: String) -> String { text.last == "." ? String(text.dropLast()) : text }
}
