// A stretch of simulated recording, as a sensor would deliver it.

/// Columns of equal length; times in seconds, specific force in g, angular rate in deg/s.
public struct SimulatedBlock: Sendable, Equatable {
    /// Time stamps in seconds, with all clock errors.
    public var time: [Double] = []
    /// Specific force in g along the sensor's x axis.
    public var x: [Float] = []
    /// Specific force in g along the sensor's y axis.
    public var y: [Float] = []
    /// Specific force in g along the sensor's z axis.
    public var z: [Float] = []
    /// Angular rate in deg/s around the sensor's axes, when the runner has a gyroscope.
    public var gyroscope: AngularRate?

    /// Three columns of angular rate in deg/s.
    public struct AngularRate: Sendable, Equatable {
        /// Around the sensor's x axis.
        public var x: [Float] = []
        /// Around the sensor's y axis.
        public var y: [Float] = []
        /// Around the sensor's z axis.
        public var z: [Float] = []
    }

    /// A block without samples.
    public init() {}

    /// Number of samples.
    public var count: Int { time.count }

    /// Adds the samples of another block at the end.
    public mutating func append(_ other: SimulatedBlock) {
        time += other.time
        x += other.x
        y += other.y
        z += other.z
        guard let rates = other.gyroscope else { return }
        var all = gyroscope ?? AngularRate()
        all.x += rates.x
        all.y += rates.y
        all.z += rates.z
        gyroscope = all
    }
}
