// Trunk signal turned into that of a swinging arm or thigh: one line at the stride frequency.

import Glibc

/// An arm: `acceleration` cos(stride phase + `phase`) forwards, and a share of the trunk's movement.
public struct ArmSwing: Sendable, Equatable, Codable {
    /// Share of the trunk's movement that reaches the wrist (methods 5.2).
    public static let trunkShare = 0.6

    /// Amplitude in m/s^2 at the stride frequency, 5 to 30.
    public var acceleration: Double
    /// Amplitude in degrees of the swing that a gyroscope sees around the lateral axis.
    public var angle: Double
    /// Phase in radians at left foot contact.
    public var phase: Double

    /// Amplitudes in m/s^2 and degrees, phase in radians.
    public init(acceleration: Double = 15, angle: Double = 30, phase: Double = 0) {
        self.acceleration = acceleration
        self.angle = angle
        self.phase = phase
    }

    func apply(to columns: inout BodyColumns) {
        for index in 0..<columns.count {
            let swing = columns.swing[index]
            let turn = columns.phase[index] + phase
            columns.forward[index] *= Self.trunkShare
            columns.left[index] *= Self.trunkShare
            columns.up[index] = 1 + Self.trunkShare * (columns.up[index] - 1)
            columns.forward[index] += swing * acceleration / standardGravity * cos(turn)
            if !columns.pitchRate.isEmpty {
                columns.pitchRate[index] -= swing * angle * sin(turn) * columns.phaseRate[index]
            }
        }
    }
}

/// A trouser pocket: the trunk's movement, thrown and tilted with one thigh once per stride.
public struct ThighSwing: Sendable, Equatable, Codable {
    /// Fore-aft amplitude in m/s^2 at the stride frequency.
    public var acceleration: Double
    /// Tilt amplitude in degrees around the lateral axis, a true rotation of specific force.
    public var tilt: Double
    /// Phase in radians at left foot contact.
    public var phase: Double

    /// Amplitudes in m/s^2 and degrees, phase in radians.
    public init(acceleration: Double = 8, tilt: Double = 15, phase: Double = 0) {
        self.acceleration = acceleration
        self.tilt = tilt
        self.phase = phase
    }

    func apply(to columns: inout BodyColumns) {
        for index in 0..<columns.count {
            let swing = columns.swing[index]
            let turn = columns.phase[index] + phase
            let forward = columns.forward[index] + swing * acceleration / standardGravity * cos(turn)
            let up = columns.up[index]
            let angle = swing * tilt * cos(turn) * .pi / 180
            columns.forward[index] = cos(angle) * forward - sin(angle) * up
            columns.up[index] = sin(angle) * forward + cos(angle) * up
            if !columns.pitchRate.isEmpty {
                columns.pitchRate[index] -= swing * tilt * sin(turn) * columns.phaseRate[index]
            }
        }
    }
}
