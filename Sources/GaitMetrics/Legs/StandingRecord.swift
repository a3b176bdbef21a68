// What a leg sensor read while its wearer stood still: the shin's direction and the sensor's gain.

internal import GaitModel

struct StandingRecord {
    /// Shorter rests may be pauses of a moving leg, s of samples counted by the caller's tiles.
    static let fewestSamples = 100
    /// Farther than this from the running axis it was not standing, or the sensor slipped, degrees [X].
    static let farthest = 30.0

    private var moments = HopMoments()

    mutating func add(_ force: Columns3) { moments.add(force, 0..<force.count) }

    private var isKnown: Bool { moments.count >= Double(StandingRecord.fewestSamples) }

    /// Length of the mean force at rest, g; nil without enough rest.
    var magnitude: Double? { isKnown ? moments.mean.length : nil }

    /// Along the shin by gravity in standing (methods.md 3.8), unless it disagrees with running.
    func axis(near up: UpAxis) -> SIMD3<Double>? {
        guard let magnitude, magnitude > 0.5 else { return nil }
        let rest = UpAxis(direction: moments.mean, meanMagnitude: magnitude)
        return rest.angle(to: up) <= StandingRecord.farthest ? rest.direction : nil
    }
}
