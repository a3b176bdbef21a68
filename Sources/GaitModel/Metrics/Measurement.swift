// A number that never travels without its likely range and its reasons.

/// 95 % interval of a value, in the value's unit.
public struct LikelyRange: Sendable, Equatable {
    public let low: Double
    public let high: Double

    public init(low: Double, high: Double) {
        precondition(low <= high, "a range runs upwards, got \(low) to \(high)")
        self.low = low
        self.high = high
    }

    public init(around value: Double, halfWidth: Double) {
        self.init(low: value - abs(halfWidth), high: value + abs(halfWidth))
    }

    public var halfWidth: Double { (high - low) / 2 }
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}

/// How far a placement allows a metric to be trusted (methods.md 1).
public enum Grade: String, Sendable, Comparable {
    /// Usable as an absolute value.
    case a = "A"
    /// Usable with its interval.
    case b = "B"
    /// Trend within the same runner and mounting only.
    case c = "C"

    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue > right.rawValue }

    /// One grade lower, C at the lowest.
    public var lowered: Grade { self == .a ? .b : .c }

    /// Factor of the confidence product (methods.md 3).
    public var placementQuality: Double {
        switch self {
        case .a: 1
        case .b: 0.75
        case .c: 0.45
        }
    }
}

/// How sure, 0 to 1, with its word (methods.md 3).
public struct Confidence: Sendable, Equatable, Comparable {
    public let value: Double

    public init(_ value: Double) { self.value = min(1, max(0, value)) }

    public var word: String { value >= 0.7 ? "high" : value >= 0.45 ? "medium" : "low" }

    public static func < (left: Confidence, right: Confidence) -> Bool { left.value < right.value }
}

/// Values that a device reported along a run, and where they come from.
public struct ReportedSpread: Sendable, Equatable {
    public let mean: Double
    /// Standard deviation.
    public let deviation: Double
    /// A quarter of the values lie below `lower`, a quarter above `upper`.
    public let lower: Double
    public let upper: Double
    /// The field of the file.
    public let source: String

    public init(mean: Double, deviation: Double, lower: Double, upper: Double, source: String) {
        self.mean = mean
        self.deviation = deviation
        self.lower = lower
        self.upper = upper
        self.source = source
    }
}

public struct Measurement: Sendable, Equatable {
    /// In the unit that the metric's id names.
    public let value: Double
    public let range: LikelyRange
    /// Steps, strides, pairs or windows behind the value; the metric's page says which.
    public let count: Int
    public let grade: Grade
    public let confidence: Confidence
    /// How it was computed: name/version.
    public let method: String
    /// Why grade or confidence is lower than they could be; plain sentences.
    public let reasons: [String]
    /// How the values lie about it, where a device reported them one by one.
    public let spread: ReportedSpread?

    public init(
        value: Double, range: LikelyRange, count: Int, grade: Grade, confidence: Confidence,
        method: String, reasons: [String] = [], spread: ReportedSpread? = nil
    ) {
        self.spread = spread
        self.value = value
        self.range = range
        self.count = count
        self.grade = grade
        self.confidence = confidence
        self.method = method
        self.reasons = reasons
    }
}

/// A metric's answer: a number, or the plain reason why there is none.
public enum Assessment: Sendable, Equatable {
    case measured(Measurement)
    case notAssessable(String)

    public var measurement: Measurement? {
        if case .measured(let measurement) = self { measurement } else { nil }
    }

    public var reason: String? {
        if case .notAssessable(let reason) = self { reason } else { nil }
    }
}
