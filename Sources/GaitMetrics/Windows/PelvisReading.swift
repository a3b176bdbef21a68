// What a gyroscope on the low back or waist says of one window: how far the pelvis turns, and how far it drops.

internal import GaitModel
internal import SignalCore

/// Ranges of motion need no sign; the drop needs to know which foot is the left one.
///
///     roll about forward, left side up:      ___
///                                  contact  /   \  mid-stance
///     on the left foot the right side sinks: roll grows from contact to mid-stance
///     on the right foot the left side sinks: roll falls
struct PelvisReading {
    /// Duty to assume where contact time cannot be read.
    static let usualDuty = 0.7

    /// Degrees, largest minus smallest of the average stride.
    let rotation: Double?
    let obliquity: Double?
    let tilt: Double?
    /// How far the side of the swinging leg sinks from contact to mid-stance on foot A and on foot B, degrees.
    let drops: (a: Double, b: Double)?

    /// - Parameters:
    ///   - rates: degrees per second in the sensor's axes, the samples that `contacts` counts.
    ///   - axes: nil where the horizontal directions are not known: then only rotation is read.
    ///   - lean: above 0 where sideways force says that foot A is the left one. Turning the forward axis round
    ///     turns the sign of roll and of sideways force alike, so a drop does not depend on it.
    init?(
        _ rates: Columns3, up: UpAxis, axes: HorizontalAxes?, lean: Double, contacts: ContactSequence,
        steps: [MeasuredStep], duty: Double?, rate: SampleRate
    ) {
        let strides = contacts.strides
        func range(_ direction: SIMD3<Double>) -> Double? {
            AngleCycle(rates.projected(on: direction), strides: strides, rate: rate)?.range
        }
        guard let turn = range(up.direction) else { return nil }
        rotation = turn
        obliquity = axes.flatMap { range($0.forward) }
        tilt = axes.flatMap { range($0.left) }
        drops = axes.flatMap { axes in
            guard abs(lean) >= SideEvidence.clearTile else { return nil }
            let roll = rates.projected(on: axes.forward)
            func change(_ foot: Foot) -> Double? {
                let spans = PelvisReading.strides(of: foot, steps, step: contacts.step)
                return AngleCycle(roll, strides: spans, rate: rate).map {
                    $0.angle(at: (duty ?? PelvisReading.usualDuty) / 4) - $0.angle(at: 0)
                }
            }
            guard let a = change(.a), let b = change(.b) else { return nil }
            return lean > 0 ? (a, -b) : (-a, b)
        }
    }

    /// From one contact of a foot to its next one, in samples of the context.
    private static func strides(of foot: Foot, _ steps: [MeasuredStep], step: Double) -> [Range<Double>] {
        steps.indices.dropLast(2).compactMap { i in
            let (first, next) = (steps[i], steps[i + 2])
            let length = (next.contact.start - first.contact.start) / step
            guard first.foot == foot, next.foot == foot, ContactSequence.oneStride.contains(length) else {
                return nil
            }
            return first.contact.start..<next.contact.start
        }
    }
}
