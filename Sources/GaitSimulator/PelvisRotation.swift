// What a gyroscope on the pelvis sees while running.

import Glibc

/// Pelvic rotations that a simulated gyroscope sees (methods 5.2): angle = amplitude cos(phase).
public struct PelvisRotation: Sendable, Equatable {
    /// Amplitude around the vertical, once per stride, in degrees; the range of motion is twice this.
    public var yaw: Double
    /// Amplitude around the forward axis, once per stride, in degrees.
    public var obliquity: Double
    /// Amplitude around the lateral axis, once per step, in degrees.
    public var pitch: Double
    /// Phase in radians at left foot contact, common to all three.
    public var phase: Double
    /// Extra drop of the right side of the pelvis in left contact, in degrees: 0 at both ends, full at
    /// mid-stance.
    public var dropLeft = 0.0
    /// Extra drop of the left side of the pelvis in right contact, in degrees.
    public var dropRight = 0.0

    /// Amplitudes in degrees, phase in radians.
    public init(yaw: Double = 6, obliquity: Double = 4, pitch: Double = 2, phase: Double = 0) {
        self.yaw = yaw
        self.obliquity = obliquity
        self.pitch = pitch
        self.phase = phase
    }
}

extension PelvisRotation {
    /// A gyroscope that is not on the pelvis: no rotation of its own.
    static let still = PelvisRotation(yaw: 0, obliquity: 0, pitch: 0)

    /// The same pelvis in a mirror; its rotation follows the feet, the drops change sides.
    public var mirrored: PelvisRotation {
        var result = self
        (result.dropLeft, result.dropRight) = (dropRight, dropLeft)
        return result
    }

    /// Extra drop in degrees during a contact of `foot`.
    func drop(_ foot: StrideModel.Foot) -> Double { foot == .left ? dropLeft : dropRight }

    /// True contralateral drop from contact to mid-stance in degrees, positive when the side of the
    /// swinging leg sinks; exact without variability (methods 3.12).
    public func contralateralDrop(_ foot: StrideModel.Foot, _ model: StrideModel) -> Double {
        let start = foot == .left ? 0 : Double.pi
        let middle = start + .pi / 2 * model.contactTime / model.stepTime(foot)
        let change = obliquity * (cos(middle + phase) - cos(start + phase))
        return foot.sign * change + drop(foot)
    }

    /// Adds the roll rate of the extra drop: angle = drop (1 - cos(2 pi s/tc)) / 2, its exact derivative.
    /// A positive roll lifts the left side.
    func addDrop(_ movement: Movement, to columns: inout BodyColumns) {
        guard case .run(let contact) = movement.kind, !columns.rollRate.isEmpty else { return }
        let degrees = contact.foot.sign * drop(contact.foot)
        guard degrees != 0 else { return }
        let rate = 2 * .pi / contact.contactTime
        let (start, end) = (movement.start, movement.start + contact.contactTime)
        for index in columns.indices(from: start, to: end) {
            columns.rollRate[index] += degrees / 2 * rate * sin(rate * (columns.time(index) - start))
        }
    }
}
