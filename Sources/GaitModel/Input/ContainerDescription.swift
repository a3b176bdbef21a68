// The archive a recording came in: what is inside, what was read, and why that.

public struct ContainerDescription: Sendable, Equatable {
    public enum Kind: String, Sendable { case gzip, zip }

    public let kind: Kind
    /// The member that was read; empty where gzip states no name.
    public var entry: String
    /// The member whose gravity was added to `entry`.
    public var gravityEntry: String?
    /// Why this one.
    public var reason: String
    /// The first hundred members in their order; `memberCount` counts all.
    public var members: [String]
    public var memberCount: Int
    /// Bytes that came out so far, all members.
    public var inflatedBytes: Int

    public init(
        kind: Kind, entry: String = "", gravityEntry: String? = nil, reason: String = "",
        members: [String] = [], memberCount: Int = 0, inflatedBytes: Int = 0
    ) {
        self.kind = kind
        self.entry = entry
        self.gravityEntry = gravityEntry
        self.reason = reason
        self.members = members
        self.memberCount = memberCount
        self.inflatedBytes = inflatedBytes
    }
}
