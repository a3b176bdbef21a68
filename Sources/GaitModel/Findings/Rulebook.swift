// The lines that rules compare with, as one value: the version they belong to, and which of them a user changed.

/// A named constant. Source tags are those of methods.md: `V n` read in paper n, `R` our re-analysis
/// of open data, `D` derived, `M` from memory of a paper or manual, `X` chosen by this project.
public struct Threshold: Sendable, Equatable {
    public let name: String
    public let value: Double
    public let unit: String
    public let source: String
    public let meaning: String

    public init(_ name: String, _ value: Double, _ unit: String, _ source: String, _ meaning: String) {
        self.name = name
        self.value = value
        self.unit = unit
        self.source = source
        self.meaning = meaning
    }

    /// What a user may set it to: a share stays a share, anything else stays within a factor of four.
    public var allowed: ClosedRange<Double> {
        if unit.isEmpty && (0...1).contains(value) { return 0...1 }
        return value < 0 ? 4 * value...value / 4 : value / 4...4 * value
    }
}

/// What rules read their lines from: the table's own value unless the user gave another one.
public struct Rulebook: Sendable, Equatable {
    /// Changes whenever a line or a rule does.
    public static let version = ToolIdentity.current.rulebook
    public static let standard = Rulebook()

    /// By name of the threshold.
    private let overrides: [String: Double]

    public init(overriding overrides: [String: Double] = [:]) { self.overrides = overrides }

    /// The value in force.
    public subscript(_ threshold: Threshold) -> Double { overrides[threshold.name] ?? threshold.value }

    /// The threshold with the value in force; a changed one names the user as its source.
    public func inForce(_ threshold: Threshold) -> Threshold {
        guard let value = overrides[threshold.name], value != threshold.value else { return threshold }
        return Threshold(
            threshold.name, value, threshold.unit,
            "your rulebook, instead of \(NumberText.short(threshold.value))",
            threshold.meaning)
    }

    public func isChanged(_ threshold: Threshold) -> Bool { self[threshold] != threshold.value }
}
