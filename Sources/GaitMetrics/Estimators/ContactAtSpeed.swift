// The contact time that other runners have at the same speed and cadence.

internal import SignalCore

/// ln tc = 1.26105 - 0.44439 ln v - 0.43511 ln C, v in m/s, C in steps/min, tc in s: our own fit to the force
/// plate means of 37 runners (data of Alcantara et al. 2021, PeerJ 9:e11199; SD 9 ms there). On a runner it was
/// not made from, on slopes and below its speeds, it was 16 ms off (RMS, 16 trials).
struct ContactAtSpeed: Equatable {
    /// Where the fit is not stretched too far, m/s.
    static let speeds = 2.0...6.5
    /// 1.96 x 15 ms: 95 in 100 runners lie this near, s.
    static let halfWidth = 0.030

    /// s.
    let expected: Double

    init?(speed: Double?, cadence: Double) {
        guard let speed, ContactAtSpeed.speeds.contains(speed), cadence > 0 else { return nil }
        expected = Trigonometry.exponential(
            1.26105 - 0.44439 * Trigonometry.logarithm(speed) - 0.43511 * Trigonometry.logarithm(cadence))
    }

    var plausible: ClosedRange<Double> {
        expected - ContactAtSpeed.halfWidth...expected + ContactAtSpeed.halfWidth
    }

    /// The nearest contact time that runners have at this speed, s.
    func nearest(to contact: Double) -> Double {
        min(plausible.upperBound, max(plausible.lowerBound, contact))
    }
}
