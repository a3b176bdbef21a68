// Where a sensor was worn: it decides what may be said at all (methods.md 1).

/// Body position of the sensor.
public enum SensorPlacement: String, CaseIterable, Sendable, Hashable {
    case sacrum, waist, chest, tibia, foot, wrist, pocket, armband, unknown

    /// Worn on the body's midline, so it sees every step of both legs.
    public var isTrunk: Bool { self == .sacrum || self == .waist || self == .chest }

    /// Fixed to one leg, so it sees only every second contact.
    public var isLeg: Bool { self == .tibia || self == .foot }

    /// Plain words for people.
    public var title: String {
        switch self {
        case .sacrum: "low back"
        case .waist: "waist"
        case .chest: "chest"
        case .tibia: "shin"
        case .foot: "shoe"
        case .wrist: "wrist"
        case .pocket: "pocket"
        case .armband: "upper arm"
        case .unknown: "position not stated"
        }
    }
}

/// The placement the analysis used, and how it was come by.
public struct PlacementUse: Sendable, Equatable {
    public enum Source: String, Sendable { case user, file, inferred, none }

    public let placement: SensorPlacement
    public let source: Source
    /// 0 to 1.
    public let confidence: Double

    public init(placement: SensorPlacement, source: Source, confidence: Double) {
        self.placement = placement
        self.source = source
        self.confidence = confidence
    }
}

/// The wearer's left or right, stated by the user for a sensor on one leg.
public enum BodySide: String, CaseIterable, Sendable {
    case left, right
}

/// One of the two feet while nobody has said which is left: A made the first accepted contact.
public enum Foot: String, Sendable, Hashable {
    case a = "A"
    case b = "B"

    public var other: Foot { self == .a ? .b : .a }
}
