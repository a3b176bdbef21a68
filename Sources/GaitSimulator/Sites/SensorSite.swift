// Where on the body the simulated sensor sits (methods 5.2).

/// A sensor's place, with the movement that only this place sees.
public enum SensorSite: Sendable, Equatable {
    /// Low back, waist or chest: every contact of both legs.
    case trunk
    /// Shin or shoe of one leg: own contacts with a sharp landing peak, axial along the shin.
    case leg(StrideModel.Foot, LegModel)
    /// A trunk that receives exactly what the shins receive, weakened by a known gain curve.
    case shockedTrunk(StrideModel.Foot?, LegModel, BodyGain)
    /// Arm swing once per stride and a part of the vertical movement.
    case wrist(ArmSwing)
    /// A trunk that swings and rocks with one thigh.
    case pocket(ThighSwing)

    /// The leg whose contacts this sensor sees; nil for both.
    public var foot: StrideModel.Foot? {
        switch self {
        case .leg(let foot, _): foot
        case .shockedTrunk(let foot, _, _): foot
        case .trunk, .wrist, .pocket: nil
        }
    }

    /// The landing that makes the peaks of this site; nil where the trunk's transient is all.
    public var legModel: LegModel? {
        switch self {
        case .leg(_, let model), .shockedTrunk(_, let model, _): model
        case .trunk, .wrist, .pocket: nil
        }
    }

    /// Worn on the body's middle, so that a gyroscope sees the pelvis.
    var isTrunk: Bool {
        switch self {
        case .trunk, .shockedTrunk: true
        case .leg, .wrist, .pocket: false
        }
    }

    var needsPhase: Bool {
        switch self {
        case .wrist, .pocket: true
        case .trunk, .leg, .shockedTrunk: false
        }
    }
}

extension SensorSite {
    /// The movement with its landing peak worked out, where this site has one.
    func prepared(_ movement: Movement) -> Movement {
        guard let legModel else { return movement }
        switch movement.kind {
        case .run(var contact):
            contact.landing = Landing(contact, legModel)
            return Movement(start: movement.start, end: movement.end, kind: .run(contact))
        case .hop(var contact):
            contact.landing = Landing(contact, legModel)
            return Movement(start: movement.start, end: movement.end, kind: .hop(contact))
        case .stand, .walk: return movement
        }
    }

    /// Adds what a sensor at this site sees of `movement`.
    func add(_ movement: Movement, to columns: inout BodyColumns) {
        switch self {
        case .trunk, .wrist, .pocket: movement.add(to: &columns)
        case .leg(let foot, let model): LegSignal(foot: foot, model: model).add(movement, to: &columns)
        case .shockedTrunk(let foot, _, let gain):
            ShockSignal(foot: foot, gain: gain).add(movement, to: &columns)
        }
    }

    /// Turns a complete block of trunk signal into the signal of a swinging limb.
    func finish(_ columns: inout BodyColumns) {
        switch self {
        case .wrist(let swing): swing.apply(to: &columns)
        case .pocket(let swing): swing.apply(to: &columns)
        case .trunk, .leg, .shockedTrunk: break
        }
    }

    /// When the last force of `movement` has died away at this site.
    func lastEffect(of movement: Movement) -> Double {
        guard case .shockedTrunk(_, _, let gain) = self else { return movement.lastEffect }
        return max(movement.end, movement.lastEffect) + gain.tailLength
    }
}
