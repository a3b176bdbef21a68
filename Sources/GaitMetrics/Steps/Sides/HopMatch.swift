// Compares running steps with the hops, tile by tile: which foot is the one that hopped.

internal import GaitModel

struct HopMatch {
    /// Likeness from which a tile names a foot (methods.md 1.3, step 4).
    static let clear = 0.5
    /// Running leans a little; beyond this the sensor was turned after the hops, degrees.
    static let turnedDegrees = 25.0
    /// Share of tiles that may say otherwise.
    static let tolerated = 0.1

    enum Verdict: Equatable {
        /// No hops before any running.
        case none
        /// This foot made contact like the hops.
        case foot(Foot)
        /// The sensor sat differently while running.
        case turned
        /// Neither foot is like the hops.
        case unlike
        /// Parts of the run, or force and rotation, say different things.
        case mixed
    }

    private var tiles = 0
    private var turned = 0
    private var forA = 0
    private var forB = 0
    private var likeness = 0.0
    private var rotation: (sum: Double, tiles: Int) = (0, 0)

    /// Takes the mean contact of foot A minus that of foot B in one tile.
    mutating func add(
        _ calibration: HopCalibration, push: ContactWave, turning: ContactWave?, up: UpAxis
    ) {
        tiles += 1
        guard calibration.up.angle(to: up) <= HopMatch.turnedDegrees else {
            turned += 1
            return
        }
        let r = calibration.push.across(up.direction).likeness(to: push.across(up.direction))
        likeness += r
        if r >= HopMatch.clear { forA += 1 }
        if r <= -HopMatch.clear { forB += 1 }
        if let before = calibration.turning, let now = turning {
            let r = before.across(up.direction).likeness(to: now.across(up.direction))
            rotation = (rotation.sum + r, rotation.tiles + 1)
        }
    }

    var verdict: Verdict {
        guard tiles > 0 else { return .none }
        if Double(turned) > HopMatch.tolerated * Double(tiles) { return .turned }
        let mean = likeness / Double(tiles - turned)
        let (most, fewest) = (max(forA, forB), min(forA, forB))
        if Double(fewest) > HopMatch.tolerated * Double(most) { return .mixed }
        guard abs(mean) >= HopMatch.clear else { return .unlike }
        if rotation.tiles > 0, rotation.sum / Double(rotation.tiles) * (mean > 0 ? 1 : -1) <= -HopMatch.clear
        {
            return .mixed
        }
        return .foot(mean > 0 ? .a : .b)
    }
}
