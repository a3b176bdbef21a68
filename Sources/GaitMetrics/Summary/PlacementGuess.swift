// When nobody said where the sensor was worn: does the signal look like the middle of the body?

internal import GaitModel
internal import SignalCore

/// A limb swings once a stride, the middle of the body bounces once a step. Everything here is the same
/// in any orientation of the sensor.
struct PlacementGuess {
    /// Stride share below which the sensor sits on the trunk, and above which it does not [X]. Seen in
    /// real recordings: trunk 0.001 to 0.03, pocket 0.14 to 0.43, wrist more.
    static let trunk = 0.07
    static let limb = 0.12
    /// Confidence factor for a position nobody stated [X].
    static let confidence = 0.8

    private var shares: [Double] = []

    mutating func add(_ window: GaitWindow) { shares.append(window.strideShare) }

    private var share: Double? { shares.isEmpty ? nil : Quantile.median(shares) }

    /// - Parameter stated: what the user said.
    func placement(stated: SensorPlacement) -> PlacementUse {
        if stated != .unknown { return PlacementUse(placement: stated, source: .user, confidence: 1) }
        guard let share, share < PlacementGuess.trunk else {
            return PlacementUse(placement: .unknown, source: .none, confidence: 1)
        }
        return PlacementUse(placement: .waist, source: .inferred, confidence: PlacementGuess.confidence)
    }

    /// Set when the signal contradicts what was said.
    func doubt(stated: SensorPlacement) -> Notice? {
        guard let share, stated.isTrunk, share > PlacementGuess.limb else { return nil }
        return Notice(
            "W_PLACEMENT", .warning,
            "The sensor swings once a stride, as on an arm, a leg or in a pocket, not as at the \(stated.title).",
            effect: "check the position; the numbers below are for the \(stated.title)")
    }
}
