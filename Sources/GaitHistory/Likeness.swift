// Which runs may be compared at all: same sensor place, same kind of sensor, about the same speed.

public import GaitModel

public enum Likeness {
    /// Speeds may differ by this much, m/s (methods.md 3.18).
    public static let speedDifference = 0.3

    /// Why two runs must not be compared, as the end of a sentence; nil when they may.
    public static func reasonAgainst(_ one: RunSummary, _ two: RunSummary) -> String? {
        let (a, b) = (one.conditions, two.conditions)
        if a.tier != b.tier { return "one holds samples of a sensor, the other a device's own numbers" }
        if a.placement != b.placement {
            return "the sensor was at two places: \(a.placement.title) and \(b.placement.title)"
        }
        if a.sensors != b.sensors { return "one was made of two sensors, or of others" }
        if a.side != b.side { return "the sensor was not on the same leg" }
        if a.hasGyroscope != b.hasGyroscope { return "one has a gyroscope and the other has none" }
        return speeds(a.speed, b.speed)
    }

    /// What has to be the same to the letter; of two runs of one kind only the speeds are left to be compared.
    struct Kind: Hashable {
        private let tier: InputDescription.Tier
        private let placement: SensorPlacement
        private let sensors: [SensorFile.Role]
        private let side: BodySide?
        private let hasGyroscope: Bool
        private let knowsSpeed: Bool

        init(_ on: RunSummary.Conditions) {
            (tier, placement, sensors, side) = (on.tier, on.placement, on.sensors, on.side)
            (hasGyroscope, knowsSpeed) = (on.hasGyroscope, on.speed != nil)
        }
    }

    /// For runs of one kind.
    static func areAlike(_ one: Double?, _ two: Double?) -> Bool {
        guard let one, let two else { return true }
        // The tolerance holds at its end too, whatever the last digit of a difference is.
        return abs(one - two) <= speedDifference + 1e-9
    }

    private static func speeds(_ one: Double?, _ two: Double?) -> String? {
        switch (one, two) {
        // Runs at an unknown speed are compared with each other, and the reader is told.
        case (nil, nil): return nil
        case (nil, _?), (_?, nil): return "speed is known of one of them only"
        case (let one?, let two?):
            return areAlike(one, two)
                ? nil
                : "they were at two speeds: \(NumberText.fixed(one, 1)) and \(NumberText.fixed(two, 1)) m/s"
        }
    }
}
