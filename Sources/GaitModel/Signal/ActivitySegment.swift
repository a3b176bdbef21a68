// What the wearer was doing, when.

public enum ActivityKind: String, Sendable {
    case still, walking, running
    /// Movement that is neither: handling the phone, turning, standing about.
    case other
}

/// A stretch of one activity; times in seconds from the recording's first sample, half-open.
public struct ActivitySegment: Sendable, Equatable {
    public let kind: ActivityKind
    public let start: Double
    public let end: Double
    /// Steps per minute, for running and walking where it could be read.
    public let cadence: Double?

    public var duration: Double { end - start }

    public init(kind: ActivityKind, start: Double, end: Double, cadence: Double? = nil) {
        self.kind = kind
        self.start = start
        self.end = end
        self.cadence = cadence
    }
}
