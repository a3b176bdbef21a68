// The exact time course of a StrideModel, evaluated naively: the judge of the streaming generator.

import Glibc

extension StrideModel {
    /// Specific force (forward, left, up) in g at `time` seconds after a left foot contact of an
    /// endless run; transient tails of earlier strides are included.
    public func specificForce(at time: Double) -> (x: Double, y: Double, z: Double) {
        let strides = Int((tailLength / strideTime).rounded(.up)) + 3
        let stride = (time / strideTime).rounded(.down) * strideTime
        var force = (x: 0.0, y: 0.0, z: 0.0)
        for back in 0...strides {
            let start = stride - Double(back) * strideTime
            add(.left, phase: time - start, to: &force)
            add(.right, phase: time - start - stepTime(.left), to: &force)
        }
        return force
    }

    private func add(_ foot: Foot, phase s: Double, to force: inout (x: Double, y: Double, z: Double)) {
        guard s >= 0 else { return }
        if s < contactTime {
            let angle = .pi * s / contactTime
            force.x -= braking(foot) * sin(2 * angle) / standardGravity
            force.y += foot.sign * lateral * sin(angle) / standardGravity
            force.z += amplitude(foot) * sin(angle) / standardGravity
        }
        let ring = exp(-s / transientDecay) * sin(angularFrequency * s)
        force.z += transient(foot) * ring / standardGravity
    }

    /// Time in seconds after which a transient stays below 1e-9 m/s^2.
    var tailLength: Double {
        let largest = abs(transient) * (1 + abs(transientAsymmetry))
        return largest > 1e-9 ? transientDecay * log(largest / 1e-9) : 0
    }
}
