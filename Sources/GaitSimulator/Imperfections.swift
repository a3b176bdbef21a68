// How the sensor, its mounting and its clock spoil the perfect signal (methods 5.3).

/// Each part is off by default and can be switched on alone; parts draw from separate random streams.
public struct Imperfections: Sendable, Equatable {
    /// White noise per axis, standard deviation in m/s^2.
    public var noise = 0.0
    /// Factor on all three axes, e.g. 1.1 for a sensor that reads 10 % too much.
    public var gain = 1.0
    /// Constant offset in g along the sensor's axes.
    public var bias = SIMD3<Double>(0, 0, 0)
    /// Full scale in g at which every axis clips; nil for no limit.
    public var fullScale: Double?
    /// Quantisation step in g; 0 for none.
    public var resolution = 0.0
    /// How the sensor sits on the body.
    public var mount = Mount.aligned
    /// Slow turning of the sensor over the recording.
    public var mountDrift: MountDrift?
    /// A sudden turn, as when a clip comes loose.
    public var slip: MountSlip?
    /// Rocking of the sensor with every step.
    public var tilt = OscillatingTilt()
    /// Low-pass before sampling, as good sensors have; nil samples the perfect signal.
    public var antiAlias: AntiAlias?
    /// Errors of the time stamps.
    public var clock = ClockErrors()

    /// A perfect sensor.
    public static let none = Imperfections()

    /// Everything off.
    public init() {}

    var moves: Bool { mountDrift != nil || slip != nil }
}

/// Fixed orientation of the sensor.
public enum Mount: Sendable, Equatable {
    /// x forward, y to the runner's left, z up.
    case aligned
    /// Any orientation, decided by a seed.
    case random(seed: UInt64)
    /// A given rotation.
    case fixed(MountRotation)

    /// The rotation from body to sensor coordinates: the truth an analyzer has to find.
    public var rotation: MountRotation {
        switch self {
        case .aligned: .identity
        case .random(let seed): .random(seed: seed)
        case .fixed(let rotation): rotation
        }
    }
}

/// Sensor rocking while walking or running, applied as a true rotation of specific force.
public struct OscillatingTilt: Sendable, Equatable {
    /// Amplitude in degrees around the lateral axis, once per step.
    public var pitch = 0.0
    /// Amplitude in degrees around the forward axis, once per stride.
    public var roll = 0.0
    /// Phase in radians at left foot contact: angle = amplitude sin(cycle phase + this).
    public var phase = 0.0

    /// Amplitudes in degrees, phase in radians.
    public init(pitch: Double = 0, roll: Double = 0, phase: Double = 0) {
        self.pitch = pitch
        self.roll = roll
        self.phase = phase
    }

    var isActive: Bool { pitch != 0 || roll != 0 }
}

/// Stamps that differ from the uniform instants at which samples were taken.
public struct ClockErrors: Sendable, Equatable {
    /// Missing samples: `start` and `length` in true seconds.
    public struct Gap: Sendable, Equatable {
        /// First missing instant in seconds.
        public var start: Double
        /// Duration in seconds.
        public var length: Double

        /// Times in seconds.
        public init(start: Double, length: Double) {
            self.start = start
            self.length = length
        }
    }

    /// Standard deviation of stamps in seconds; cut at 0.45 of the sample interval to keep the order;
    /// without effect inside bursts.
    public var jitter = 0.0
    /// Samples are delivered in groups of this size, all with the stamp of the group's last; 1 is off.
    public var burst = 1
    /// Probability that a sample repeats the stamp before it.
    public var duplicateShare = 0.0
    /// How much faster the sensor's clock runs than true time, in parts per million.
    public var drift = 0.0
    /// Seconds that the sensor's clock shows at true time 0, as of a second sensor that was started earlier.
    public var offset = 0.0
    /// Stretches without samples.
    public var gaps: [Gap] = []

    /// Everything off.
    public init() {}
}
