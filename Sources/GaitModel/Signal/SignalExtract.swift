// A stretch of the recorded signal as a screen shows it: smallest and largest value in each of a few hundred columns.

/// One line of the picture of a signal.
public enum SignalChannel: Int, CaseIterable, Sendable {
    /// As the sensor recorded them.
    case x, y, z
    /// Force along up.
    case up

    public var name: String { ["x", "y", "z", "up"][rawValue] }
}

public struct SignalExtract: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        public let channel: SignalChannel
        /// g, one value a column; not a number where nothing was recorded.
        public let low: [Float]
        public let high: [Float]

        public init(channel: SignalChannel, low: [Float], high: [Float]) {
            self.channel = channel
            self.low = low
            self.high = high
        }
    }

    /// A foot that came down.
    public struct Contact: Sendable, Equatable {
        /// Seconds from the recording's first sample.
        public let time: Double
        /// nil while it is not known which of the two feet this was.
        public let foot: Foot?
        /// Counts towards the averages.
        public let isUsed: Bool

        public init(time: Double, foot: Foot?, isUsed: Bool) {
            self.time = time
            self.foot = foot
            self.isUsed = isUsed
        }
    }

    /// Seconds from the recording's first sample to the first column.
    public let start: Double
    /// Seconds from column to column.
    public let step: Double
    /// Every column is one sample: lowest and highest are the same.
    public let isSamples: Bool
    public let lines: [Line]
    /// Those within; empty where there are too many to tell apart.
    public let contacts: [Contact]
    /// All of them, shown or not.
    public let contactCount: Int

    public var columns: Int { lines.first?.low.count ?? 0 }
    public var end: Double { start + step * Double(columns) }

    public init(
        start: Double, step: Double, isSamples: Bool, lines: [Line], contacts: [Contact], contactCount: Int
    ) {
        self.start = start
        self.step = step
        self.isSamples = isSamples
        self.lines = lines
        self.contacts = contacts
        self.contactCount = contactCount
    }

    public func line(_ channel: SignalChannel) -> Line? { lines.first { $0.channel == channel } }
}
