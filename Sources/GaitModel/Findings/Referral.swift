// Advice to see somebody, from the runner's own answers and never from a signal (methods.md 4.6).

public struct Referral: Sendable, Equatable {
    /// Most urgent first.
    public enum Level: String, Sendable, CaseIterable, Comparable {
        case now, soon, professional, consider

        private var rank: Int { Level.allCases.firstIndex(of: self) ?? 0 }
        public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
    }

    public let level: Level
    public let title: String
    /// What to do, in a few calm sentences.
    public let text: String
    /// The answers that led here, in the runner's words.
    public let because: [String]
    /// Form cues wait, and the cards fold behind this text.
    public let hidesCues: Bool
    /// Reference tags.
    public let references: [String]

    public init(
        level: Level, title: String, text: String, because: [String], hidesCues: Bool, references: [String]
    ) {
        self.level = level
        self.title = title
        self.text = text
        self.because = because
        self.hidesCues = hidesCues
        self.references = references
    }

    /// Stands in the place of every cue while cues wait.
    public static let insteadOfCue =
        "Nothing to change now. First see somebody about your back, as said above."
}
