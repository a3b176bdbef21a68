// One number on the shoes, or on the grounds, a runner uses: the middle of each, and how the others differ from the first.

public struct RunGroups: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        case shoe, surface

        public var title: String { self == .shoe ? "Shoes" : "Ground" }
    }

    public struct Group: Sendable, Equatable {
        public let name: String
        public let runs: Int
        public let mean: Double
        /// Where the middle of its runs likely lies; nil with fewer than `RunGroups.fewest` runs.
        public let range: LikelyRange?
        /// From the first group, with its likely range; nil for that one, and where either has too few runs.
        public let difference: Difference?

        public init(name: String, runs: Int, mean: Double, range: LikelyRange?, difference: Difference?) {
            self.name = name
            self.runs = runs
            self.mean = mean
            self.range = range
            self.difference = difference
        }
    }

    public struct Difference: Sendable, Equatable {
        public let value: Double
        public let range: LikelyRange

        public init(value: Double, range: LikelyRange) {
            self.value = value
            self.range = range
        }

        /// Beyond what chance does 19 times out of 20.
        public var isClear: Bool { !range.contains(0) }
    }

    /// Runs a group needs before anything is said of its middle.
    public static let fewest = 3

    public let kind: Kind
    /// By the day they were first used.
    public let groups: [Group]

    public init(kind: Kind, groups: [Group]) {
        self.kind = kind
        self.groups = groups
    }
}
