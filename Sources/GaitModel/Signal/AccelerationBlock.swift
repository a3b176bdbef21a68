// What leaves the reader: a stretch of samples on a uniform clock, still in the sensor's own axes.

/// Whether the recorded acceleration still contains gravity.
public enum GravityMode: String, Sendable {
    case included, removed
}

/// Three contiguous columns of equal length.
public struct Columns3: Sendable, Equatable {
    public var x: [Float]
    public var y: [Float]
    public var z: [Float]

    public init(x: [Float] = [], y: [Float] = [], z: [Float] = []) {
        self.x = x
        self.y = y
        self.z = z
    }

    public var count: Int { x.count }
}

/// A sample at or above 0.995 of a usual full scale, or again at the largest reading so far, before it is known
/// whether the sensor ends there.
public struct RangeMark: Sendable, Equatable {
    /// Index on the recording's uniform clock.
    public let index: Int
    /// Bit k set: |value| of some axis reached 0.995 of `FullScale.candidates[k]` and not 1.02 of it. The bit
    /// `FullScale.unusual`: some axis came again to the largest reading it had so far.
    public let candidates: UInt16

    public init(index: Int, candidates: UInt16) {
        self.index = index
        self.candidates = candidates
    }
}

/// Usual measuring ranges of accelerometers.
public enum FullScale {
    /// g (methods.md 1.2).
    public static let candidates: [Float] = [2, 4, 8, 16, 32, 64, 100, 200]
    /// Place of a limit that is none of these.
    public static let unusual = candidates.count
    public static let places = candidates.count + 1

    public static func place(of level: Float) -> Int { candidates.firstIndex(of: level) ?? unusual }
}

/// Samples on the uniform clock, in the sensor's axes.
public struct AccelerationBlock: Sendable {
    /// Index of the first sample: sample i lies i / rate seconds after the recording's first stamp.
    public let startIndex: Int
    public let rate: SampleRate
    /// Specific force in g (1 at rest), or kinematic acceleration in g where gravity was removed.
    public let force: Columns3
    /// Angular rate in degrees per second, same length as `force`.
    public let angularRate: Columns3?
    public let gravity: GravityMode
    /// True when the sample before `startIndex` is missing: a gap, or the start of the recording.
    public let startsStretch: Bool
    /// Samples near a full scale, in order; empty for most blocks.
    public let rangeMarks: [RangeMark]

    public var count: Int { force.count }
    public var endIndex: Int { startIndex + count }

    public init(
        startIndex: Int, rate: SampleRate, force: Columns3, angularRate: Columns3? = nil,
        gravity: GravityMode = .included, startsStretch: Bool = false, rangeMarks: [RangeMark] = []
    ) {
        self.startIndex = startIndex
        self.rate = rate
        self.force = force
        self.angularRate = angularRate
        self.gravity = gravity
        self.startsStretch = startsStretch
        self.rangeMarks = rangeMarks
    }
}
