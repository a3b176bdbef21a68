// Rotations of the sensor against the body.

import Glibc

/// A rotation matrix that turns body coordinates (forward, left, up) into sensor coordinates.
public struct MountRotation: Sendable, Equatable {
    /// Rows of the matrix: the sensor's axes in body coordinates.
    public let rows: (x: SIMD3<Double>, y: SIMD3<Double>, z: SIMD3<Double>)

    /// The sensor's axes are the body's.
    public static let identity = MountRotation(quaternion: SIMD4(1, 0, 0, 0))

    /// On the front of the body instead of its back: half a turn around the vertical.
    public static let front = MountRotation(quaternion: SIMD4(0, 0, 0, 1))

    /// From a quaternion (w, x, y, z) of any positive length.
    public init(quaternion: SIMD4<Double>) {
        let q = quaternion / (quaternion * quaternion).sum().squareRoot()
        let (w, x, y, z) = (q.x, q.y, q.z, q.w)
        rows = (
            SIMD3(1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)),
            SIMD3(2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)),
            SIMD3(2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y))
        )
    }

    /// A sensor turned by `degrees` around a body axis, right-handed: pitch around y leans forward.
    public init(degrees: Double, axis: SIMD3<Double>) {
        let half = -degrees * .pi / 360
        let unit = axis / (axis * axis).sum().squareRoot()
        let s = sin(half)
        self.init(quaternion: SIMD4(cos(half), s * unit.x, s * unit.y, s * unit.z))
    }

    /// Uniform over all orientations, decided by `seed` alone.
    public static func random(seed: UInt64) -> MountRotation {
        var random = DeterministicRandom(seed: seed, stream: 4)
        return MountRotation(
            quaternion: SIMD4(
                random.gaussian(), random.gaussian(), random.gaussian(), random.gaussian()))
    }

    /// The vector in sensor coordinates.
    public func apply(_ vector: SIMD3<Double>) -> SIMD3<Double> {
        SIMD3((rows.x * vector).sum(), (rows.y * vector).sum(), (rows.z * vector).sum())
    }

    /// Compares the matrices exactly.
    public static func == (a: MountRotation, b: MountRotation) -> Bool { a.rows == b.rows }
}
