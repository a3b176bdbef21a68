// The parameters of one periodic running stride and the closed forms that follow from them by hand.

/// Standard gravity in m/s^2; specific force is given in multiples of it.
let standardGravity = 9.80665

/// A running stride of two half-sine contacts, each with an optional damped landing transient
/// (methods 5.1). The left foot lands at time 0, the right one after `leftStepTime`.
public struct StrideModel: Sendable, Equatable, Codable {
    /// Mean step rate in steps per minute.
    public var cadence: Double
    /// Ground contact time of either foot in seconds.
    public var contactTime: Double
    /// Relative load difference eps: half-sine amplitudes are A (1 + eps) left, A (1 - eps) right.
    public var loadAsymmetry = 0.0
    /// Relative step time difference delta: step times are T (1 + delta) left, T (1 - delta) right.
    public var timingAsymmetry = 0.0
    /// Transient amplitude P in m/s^2.
    public var transient = 0.0
    /// Transient frequency f_i in Hz.
    public var transientFrequency = 14.0
    /// Transient decay time tau in seconds.
    public var transientDecay = 0.02
    /// Relative transient difference p: P (1 + p) left, P (1 - p) right.
    public var transientAsymmetry = 0.0
    /// Fore-aft amplitude B in m/s^2: brakes in the first half of contact, pushes in the second.
    public var braking = 0.0
    /// Relative fore-aft difference b: B (1 + b) left, B (1 - b) right.
    public var brakingAsymmetry = 0.0
    /// Lateral amplitude M in m/s^2, towards the runner's left during left contact.
    public var lateral = 0.0

    /// A symmetric runner without transient, fore-aft or lateral motion; set the rest afterwards.
    public init(cadence: Double, contactTime: Double) {
        precondition(cadence > 0 && contactTime > 0, "cadence and contact time are positive")
        self.cadence = cadence
        self.contactTime = contactTime
    }
}

extension StrideModel {
    /// Mean step time T in seconds.
    public var stepTime: Double { 60 / cadence }
    /// Stride time Ts in seconds.
    public var strideTime: Double { 2 * stepTime }
    /// Step duty beta: contact time over step time.
    public var duty: Double { contactTime / stepTime }
    /// Mean flight time per step in seconds; negative means overlapping contacts.
    public var flightTime: Double { stepTime - contactTime }
    /// Impulse of the mean transient, P w tau^2 / (1 + w^2 tau^2), in m/s.
    public var transientImpulse: Double {
        let turns = angularFrequency * transientDecay
        return transient * turns * transientDecay / (1 + turns * turns)
    }
    /// Half-sine amplitude A in m/s^2 that makes the mean acceleration of a stride zero.
    public var amplitude: Double {
        (standardGravity * stepTime - transientImpulse) * .pi / (2 * contactTime)
    }
    /// Braking (and equal propulsive) impulse per contact B tc / pi in m/s.
    public var brakingImpulse: Double { braking * contactTime / .pi }
    /// Oscillation of the transient-free symmetric model in metres (methods 3.2).
    public var halfSineOscillation: Double {
        standardGravity * stepTime * stepTime * (1 / 8.0 - duty * (1 / 4.0 - 1 / (2 * .pi)))
    }
    /// RMS of the vertical acceleration of the transient-free symmetric model in g (methods 5.1).
    public var halfSineRMS: Double { (.pi * .pi / (8 * duty) - 1).squareRoot() }

    var angularFrequency: Double { 2 * .pi * transientFrequency }

    // Parameters of one foot: every asymmetry parameter counts +1 for left and -1 for right.
    func amplitude(_ foot: Foot) -> Double { amplitude * (1 + foot.sign * loadAsymmetry) }
    func transient(_ foot: Foot) -> Double { transient * (1 + foot.sign * transientAsymmetry) }
    func braking(_ foot: Foot) -> Double { braking * (1 + foot.sign * brakingAsymmetry) }
    func stepTime(_ foot: Foot) -> Double { stepTime * (1 + foot.sign * timingAsymmetry) }

    /// Every parameter moved linearly towards `end`; `share` 0 is self, 1 is `end`.
    func mixed(with end: StrideModel, share: Double) -> StrideModel {
        var result = self
        for path in Self.parameters {
            result[keyPath: path] += share * (end[keyPath: path] - self[keyPath: path])
        }
        return result
    }

    static var parameters: [WritableKeyPath<StrideModel, Double>] {
        [
            \.cadence, \.contactTime, \.loadAsymmetry, \.timingAsymmetry, \.transient,
            \.transientFrequency, \.transientDecay, \.transientAsymmetry, \.braking,
            \.brakingAsymmetry, \.lateral,
        ]
    }
}

extension StrideModel {
    /// The foot on the ground.
    public enum Foot: String, Sendable, Codable {
        /// The runner's left foot.
        case left = "L"
        /// The runner's right foot.
        case right = "R"

        /// The foot that lands next.
        public var other: Foot { self == .left ? .right : .left }
        var sign: Double { self == .left ? 1 : -1 }
    }
}

/// Short name inside this module.
typealias Foot = StrideModel.Foot
