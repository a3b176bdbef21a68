// What a sensor on a shin or a shoe sees besides the body's load (methods 5.2).

import Glibc

/// A landing transient of wanted peak, the swing of the leg and its turning in the sagittal plane.
public struct LegModel: Sendable, Equatable, Codable {
    /// Wanted peak of axial specific force in the first half turn of the transient, in g, mean of both legs.
    public var peak: Double
    /// Relative difference of the peaks: peak (1 + this) left, peak (1 - this) right.
    public var peakAsymmetry = 0.0
    /// Frequency of the transient in Hz, 20 to 35.
    public var frequency: Double
    /// Decay time of the transient in seconds, 0.008 to 0.015.
    public var decay: Double
    /// Fore-aft share of the transient: 0.3 means 0.3 g backwards for each axial g.
    public var foreAftShare = 0.0
    /// Fore-aft amplitude in m/s^2 while the other leg carries: forwards first, then backwards.
    public var swing: Double
    /// Angle of the segment at contact in degrees: positive is toe up (rearfoot), negative toe down.
    /// The landing turns it to flat, so the pitch rate after contact has this sign.
    public var strikeAngle = 0.0
    /// Duration of the turn to flat in seconds.
    public var landingTime = 0.04
    /// Turn in degrees, toe down, in the second half of contact; the swing turns back.
    public var pushOff: Double

    /// A shin: 6 g at 25 Hz, 11 ms.
    public static let shin = LegModel(peak: 6, frequency: 25, decay: 0.011, swing: 12, pushOff: 35)
    /// A shoe: 12 g at 32 Hz, 8 ms, fast swing, rearfoot landing at 15 degrees.
    public static let shoe: LegModel = {
        var model = LegModel(peak: 12, frequency: 32, decay: 0.008, swing: 30, pushOff: 55)
        model.strikeAngle = 15
        return model
    }()

    /// Peak in g, frequency in Hz, decay in s, swing in m/s^2, push-off in degrees.
    public init(
        peak: Double, frequency: Double, decay: Double, swing: Double = 0, pushOff: Double = 0
    ) {
        precondition(peak > 0 && frequency > 0 && decay > 0, "peak, frequency and decay are positive")
        self.peak = peak
        self.frequency = frequency
        self.decay = decay
        self.swing = swing
        self.pushOff = pushOff
    }
}

extension LegModel {
    /// Wanted peak of one leg in g.
    public func peak(_ foot: StrideModel.Foot) -> Double { peak * (1 + foot.sign * peakAsymmetry) }

    /// Left and right exchanged.
    public var mirrored: LegModel {
        var result = self
        result.peakAsymmetry = -peakAsymmetry
        return result
    }

    /// Mean pitch rate in deg/s over the first `window` seconds of contact (at most `landingTime`), which
    /// tells a rearfoot landing (positive) from a forefoot landing (negative) (methods 3.14).
    public func meanLandingRate(window: Double = 0.015) -> Double {
        strikeAngle * sin(.pi / 2 * min(window / landingTime, 1)) / window
    }

    var angularFrequency: Double { 2 * .pi * frequency }

    /// Impulse of a unit transient, w tau^2 / (1 + w^2 tau^2), in seconds.
    var unitImpulse: Double {
        let turns = angularFrequency * decay
        return turns * decay / (1 + turns * turns)
    }

    /// Unit transient at `s` seconds after contact.
    func ring(_ s: Double) -> Double { exp(-s / decay) * sin(angularFrequency * s) }
}
