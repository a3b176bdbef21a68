// How far the body moves up and down at a cadence, from physics alone (methods.md 3.2).

enum BounceModel {
    /// m/s2
    static let gravity = 9.80665

    /// Bounce in cm of a half-sine stance that lasts `duty` of each step, at `cadence` spm.
    static func bounce(cadence: Double, duty: Double) -> Double {
        let stepTime = 60 / cadence
        let shape = 1.0 / 8 - duty * (0.25 - 1 / (2 * Double.pi))
        return 100 * gravity * stepTime * stepTime * shape
    }

    /// Bounce in cm after a change of cadence at the same duty: it goes with step time squared.
    static func bounce(_ bounce: Double, afterCadenceTimes factor: Double) -> Double {
        bounce / (factor * factor)
    }

    /// Bounce over step length, %; bounce in cm, speed in m/s, cadence in spm.
    static func verticalRatio(bounce: Double, speed: Double, cadence: Double) -> Double {
        bounce / (speed * 60 / cadence)
    }
}
