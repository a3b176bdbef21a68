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

    private static func speeds(_ one: Double?, _ two: Double?) -> String? {
        switch (one, two) {
        // Runs at an unknown speed are compared with each other, and the reader is told.
        case (nil, nil): return nil
        case (nil, _?), (_?, nil): return "speed is known of one of them only"
        case (let one?, let two?):
            // The tolerance holds at its end too, whatever the last digit of a difference is.
            guard abs(one - two) > speedDifference + 1e-9 else { return nil }
            return "they were at two speeds: \(NumberText.fixed(one, 1)) and \(NumberText.fixed(two, 1)) m/s"
        }
    }
}
