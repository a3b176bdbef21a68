// A mount that does not stay where it was: slow drift and a sudden slip (methods 5.3).

/// Turns evenly from 0 to `degrees` between the start and `seconds`, and stays there.
public struct MountDrift: Sendable, Equatable {
    /// Final angle in degrees, usually 0 to 5.
    public var degrees: Double
    /// True time in seconds at which the final angle is reached.
    public var seconds: Double
    /// Body axis (forward, left, up) of the turn, right-handed.
    public var axis: SIMD3<Double>

    /// A forward lean unless another axis is given.
    public init(degrees: Double, seconds: Double, axis: SIMD3<Double> = SIMD3(0, 1, 0)) {
        precondition(seconds > 0, "a drift takes time")
        self.degrees = degrees
        self.seconds = seconds
        self.axis = axis
    }

    /// The turn at a true time in seconds.
    public func rotation(at time: Double) -> MountRotation {
        MountRotation(degrees: degrees * min(max(time / seconds, 0), 1), axis: axis)
    }
}

/// Another orientation from one sample to the next.
public struct MountSlip: Sendable, Equatable {
    /// True time in seconds.
    public var time: Double
    /// The turn, applied before the mount.
    public var rotation: MountRotation

    /// A turn by `degrees` around a body axis at `time` seconds.
    public init(time: Double, degrees: Double, axis: SIMD3<Double> = SIMD3(1, 0, 0)) {
        self.time = time
        rotation = MountRotation(degrees: degrees, axis: axis)
    }
}
