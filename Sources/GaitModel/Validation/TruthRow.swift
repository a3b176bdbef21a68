// One recording of a truth table: where it is, what is known of it, and by what it is known.

/// What the wearer did, as the table says.
public enum StatedActivity: String, CaseIterable, Sendable { case running, walking, mixed }

public struct TruthRow: Sendable {
    /// Line of the table, from 1.
    public let line: Int
    /// Relative to the table's folder.
    public let file: String
    public let set: String
    public let activity: StatedActivity
    /// Placement, side, speed, height and mass as the table gives them.
    public let context: SessionContext
    /// By column name; a column that is not here is not known.
    public let truths: [String: Double]
    /// Signs of the table mean left minus right (true) or first foot minus the other (false).
    public let feetNamed: Bool?
    /// How the truth was come by.
    public let reference: String

    public init(
        line: Int, file: String, set: String, activity: StatedActivity, context: SessionContext,
        truths: [String: Double], feetNamed: Bool?, reference: String
    ) {
        self.line = line
        self.file = file
        self.set = set
        self.activity = activity
        self.context = context
        self.truths = truths
        self.feetNamed = feetNamed
        self.reference = reference
    }
}
