// Other runners made from a runner: mirrored, sprinting, bouncing, drifting with distance.

extension StrideModel {
    /// 260 steps per minute with 120 ms of contact.
    public static let sprint: StrideModel = {
        var model = StrideModel(cadence: 260, contactTime: 0.12)
        model.transient = 20
        model.braking = 5
        model.lateral = 1.5
        return model
    }()

    /// Left and right exchanged.
    public var mirrored: StrideModel {
        var model = self
        for path in [\Self.loadAsymmetry, \.timingAsymmetry, \.transientAsymmetry, \.brakingAsymmetry] {
            model[keyPath: path] = -self[keyPath: path]
        }
        return model
    }

    /// The cadence at which a transient-free runner with this contact time rises and falls by `metres`:
    /// the positive root of g T^2 / 8 - g (1/4 - 1/(2 pi)) tc T = VO (from methods 3.2).
    public static func cadence(oscillation metres: Double, contactTime: Double) -> Double {
        let slope = (1 / 4.0 - 1 / (2 * .pi)) * contactTime
        let stepTime = 4 * (slope + (slope * slope + metres / (2 * standardGravity)).squareRoot())
        return 60 / stepTime
    }

    /// The runner after `kilometres` of drift.
    public func drifted(_ drift: StrideDrift, kilometres: Double) -> StrideModel {
        var model = self
        model.cadence += drift.cadence * kilometres
        model.contactTime += drift.contactTime * kilometres
        model.loadAsymmetry += drift.loadAsymmetry * kilometres
        model.timingAsymmetry += drift.timingAsymmetry * kilometres
        model.transient += drift.transient * kilometres
        model.braking += drift.braking * kilometres
        model.lateral += drift.lateral * kilometres
        guard drift.oscillation != 0 else { return model }
        let oscillation = model.halfSineOscillation + drift.oscillation * kilometres
        model.cadence = Self.cadence(oscillation: oscillation, contactTime: model.contactTime)
        return model
    }
}

/// Change of a runner per kilometre, in the units of `StrideModel`.
public struct StrideDrift: Sendable, Equatable {
    /// In steps per minute per km; bounce follows from cadence and contact.
    public var cadence = 0.0
    /// Bounce in m per km at unchanged contact time, brought about by the cadence.
    public var oscillation = 0.0
    /// In seconds per km.
    public var contactTime = 0.0
    /// Per km.
    public var loadAsymmetry = 0.0
    /// Per km.
    public var timingAsymmetry = 0.0
    /// In m/s^2 per km.
    public var transient = 0.0
    /// In m/s^2 per km.
    public var braking = 0.0
    /// In m/s^2 per km.
    public var lateral = 0.0

    /// No drift.
    public init() {}
}

extension RunnerPlan {
    /// Adds drift per kilometre to every run, at a speed in m/s; walking and standing cover no distance.
    public mutating func drift(_ drift: StrideDrift, speed: Double) {
        var kilometres = 0.0
        for index in sections.indices {
            guard case .run(let seconds, let from, let to) = sections[index] else { continue }
            let end = kilometres + speed * seconds / 1000
            sections[index] = .run(
                seconds: seconds, from: from.drifted(drift, kilometres: kilometres),
                to: to.drifted(drift, kilometres: end))
            kilometres = end
        }
    }
}
