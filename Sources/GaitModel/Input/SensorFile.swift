// One of several recordings that make one analysis.

public struct SensorFile: Sendable {
    /// Which sensor of the runner it is.
    public enum Role: String, Sendable, CaseIterable {
        case left, right, trunk, tibia
    }

    public let role: Role
    public let input: InputDescription

    public init(role: Role, input: InputDescription) {
        self.role = role
        self.input = input
    }
}
