// When nobody said where the sensor was worn: does the signal look like the middle of the body?

internal import GaitModel
internal import SignalCore

/// On the trunk both steps look alike and most of the movement is up and down; on a limb the stride
/// rhythm of that limb stands out. Everything here is the same in any orientation of the sensor.
struct PlacementGuess {
    /// Evenness of vertical movement, 0 to 1, that a limb does not reach [X].
    static let evenness = 0.80
    /// Confidence factor for a position nobody stated [X].
    static let confidence = 0.8

    private var evenness = RunningStatistics()

    mutating func add(_ window: GaitWindow) {
        if window.eventsAgree, let ratio = window.improvedHarmonicRatio { evenness.add(ratio) }
    }

    /// - Parameter stated: what the user said.
    func placement(stated: SensorPlacement) -> PlacementUse {
        if stated != .unknown { return PlacementUse(placement: stated, source: .user, confidence: 1) }
        guard evenness.count > 0, evenness.mean >= PlacementGuess.evenness else {
            return PlacementUse(placement: .unknown, source: .none, confidence: 1)
        }
        return PlacementUse(placement: .waist, source: .inferred, confidence: PlacementGuess.confidence)
    }
}
