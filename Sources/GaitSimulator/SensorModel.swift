// Turns perfect body-frame signal into what an imperfect sensor reports.

import Glibc

/// Applies, in this order: tilt, mount, gain, bias, noise, clipping, quantisation.
struct SensorModel {
    private let imperfections: Imperfections
    private let mount: MountRotation
    private let pelvis: PelvisRotation?
    private var random: DeterministicRandom

    init(_ imperfections: Imperfections, pelvis: PelvisRotation?, seed: UInt64) {
        self.imperfections = imperfections
        self.pelvis = pelvis
        mount = imperfections.mount.rotation
        random = DeterministicRandom(seed: seed, stream: 2)
    }

    var needsPhase: Bool { pelvis != nil || imperfections.tilt.isActive }

    /// Readings of all three axes in g.
    mutating func read(_ columns: BodyColumns) -> SimulatedBlock {
        var block = SimulatedBlock()
        block.x.reserveCapacity(columns.count)
        block.y.reserveCapacity(columns.count)
        block.z.reserveCapacity(columns.count)
        let noise = imperfections.noise / standardGravity
        for index in 0..<columns.count {
            var force = SIMD3(columns.forward[index], columns.left[index], columns.up[index])
            if imperfections.tilt.isActive { force = tilted(force, columns, index) }
            if imperfections.moves { force = shifted(force, columns.time(index)) }
            force = mount.apply(force) * imperfections.gain + imperfections.bias
            if noise > 0 {
                force += noise * SIMD3(random.gaussian(), random.gaussian(), random.gaussian())
            }
            force = digitised(force)
            block.x.append(Float(force.x))
            block.y.append(Float(force.y))
            block.z.append(Float(force.z))
        }
        if let pelvis { block.gyroscope = rates(pelvis, columns) }
        return block
    }

    private func digitised(_ force: SIMD3<Double>) -> SIMD3<Double> {
        var result = force
        if let limit = imperfections.fullScale {
            result.clamp(lowerBound: SIMD3(repeating: -limit), upperBound: SIMD3(repeating: limit))
        }
        if imperfections.resolution > 0 {
            result = (result / imperfections.resolution).rounded(.toNearestOrEven)
            result *= imperfections.resolution
        }
        return result
    }

    /// The force seen by a sensor that is pitched and rolled: the inverse rotation of the sensor.
    private func tilted(_ force: SIMD3<Double>, _ columns: BodyColumns, _ index: Int) -> SIMD3<Double> {
        guard columns.phaseRate[index] > 0 else { return force }
        let tilt = imperfections.tilt
        let pitch = tilt.pitch * sin(2 * columns.phase[index] + tilt.phase) * .pi / 180
        let roll = tilt.roll * sin(columns.phase[index] + tilt.phase) * .pi / 180
        let (cp, sp, cr, sr) = (cos(pitch), sin(pitch), cos(roll), sin(roll))
        let x = cp * force.x - sp * force.z
        let z = sp * force.x + cp * force.z
        return SIMD3(x, cr * force.y + sr * z, cr * z - sr * force.y)
    }

    /// The vector seen by a sensor that has drifted and slipped away from its mount.
    private func shifted(_ vector: SIMD3<Double>, _ time: Double) -> SIMD3<Double> {
        var result = vector
        if let drift = imperfections.mountDrift { result = drift.rotation(at: time).apply(result) }
        if let slip = imperfections.slip, time >= slip.time { result = slip.rotation.apply(result) }
        return result
    }

    /// Rotation that movements bring along, in deg/s.
    private func extraTurn(_ columns: BodyColumns, _ index: Int) -> SIMD3<Double> {
        columns.pitchRate.isEmpty ? SIMD3() : SIMD3(columns.rollRate[index], columns.pitchRate[index], 0)
    }

    /// Exact derivatives of the pelvic rotation and the tilt, in deg/s.
    private func rates(_ pelvis: PelvisRotation, _ columns: BodyColumns) -> SimulatedBlock.AngularRate {
        var rates = SimulatedBlock.AngularRate()
        let tilt = imperfections.tilt
        for index in 0..<columns.count {
            let (phase, rate) = (columns.phase[index], columns.phaseRate[index])
            let once = -sin(phase + pelvis.phase) * rate
            let twice = -2 * sin(2 * phase + pelvis.phase) * rate
            let turn = mount.apply(
                SIMD3(
                    pelvis.obliquity * once + tilt.roll * cos(phase + tilt.phase) * rate,
                    pelvis.pitch * twice + 2 * tilt.pitch * cos(2 * phase + tilt.phase) * rate,
                    pelvis.yaw * once) + extraTurn(columns, index))
            rates.x.append(Float(turn.x))
            rates.y.append(Float(turn.y))
            rates.z.append(Float(turn.z))
        }
        return rates
    }
}
