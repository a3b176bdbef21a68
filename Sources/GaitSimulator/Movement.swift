// The pieces a plan is made of in time: standing, one walking step, one running step.

import Glibc

/// A piece of movement that owns the half-open time [start, end) and may ring on after it.
struct Movement {
    enum Kind {
        case stand
        case walk(foot: Foot)
        case run(RunContact)
        case hop(HopContact)
    }

    let start: Double
    let end: Double
    let kind: Kind

    /// When the last force of this piece has died away.
    var lastEffect: Double {
        switch kind {
        case .stand, .walk: end
        case .run(let contact): max(end, start + contact.effectLength)
        case .hop(let contact): max(end, start + contact.effectLength)
        }
    }

    /// Adds specific force in g to the samples of `columns` that this piece touches.
    func add(to columns: inout BodyColumns) {
        switch kind {
        case .stand:
            for index in columns.indices(from: start, to: end) { columns.up[index] += 1 }
        case .walk(let foot):
            columns.markCycle(foot: foot, start: start, end: end, swing: WalkStep.limbSwing)
            WalkStep.add(foot: foot, start: start, end: end, to: &columns)
        case .run(let contact):
            columns.markCycle(foot: contact.foot, start: start, end: end)
            contact.add(start: start, to: &columns)
        case .hop(let contact): contact.add(start: start, end: end, to: &columns)
        }
    }
}

/// Forces of one running contact: half sine, braking, side push and transient (methods 5.1, 5.2).
struct RunContact {
    let foot: Foot
    let contactTime: Double
    /// Amplitudes in g.
    let load: Double
    let transient: Double
    let braking: Double
    let lateral: Double
    /// Transient frequency in rad/s and decay in s.
    let ringing: Double
    let decay: Double
    /// Time in s after which the transient is below 1e-9 m/s^2.
    let tailLength: Double
    /// Relative deviation of this step's landing peak at the legs.
    var landingDeviation = 0.0
    /// What a leg sees of this contact; nil at the trunk.
    var landing: Landing?

    var effectLength: Double { max(contactTime, tailLength, landing?.tailLength ?? 0) }
    /// Vertical impulse in g s.
    var impulse: Double {
        let turns = ringing * decay
        return 2 / .pi * load * contactTime + transient * turns * decay / (1 + turns * turns)
    }

    func add(start: Double, to columns: inout BodyColumns) {
        let rate = .pi / contactTime
        for index in columns.indices(from: start, to: start + contactTime) {
            let angle = rate * (columns.time(index) - start)
            let s = sin(angle)
            columns.up[index] += load * s
            columns.left[index] += lateral * s
            columns.forward[index] -= 2 * braking * s * cos(angle)
        }
        for index in columns.indices(from: start, to: start + tailLength) {
            let s = columns.time(index) - start
            columns.up[index] += transient * exp(-s / decay) * sin(ringing * s)
        }
    }
}

/// One walking step: half-amplitude double bump upwards, weak fore-aft and side motion (methods 5.3).
/// Vertical RMS 0.21 g, total RMS 0.24 g.
enum WalkStep {
    static let firstBump = 0.26
    static let secondBump = 0.14
    static let foreAft = 0.10
    static let side = 0.10
    /// Swing of arms and thighs against running.
    static let limbSwing = 0.3

    static func add(foot: Foot, start: Double, end: Double, to columns: inout BodyColumns) {
        let rate = 2 * .pi / (end - start)
        for index in columns.indices(from: start, to: end) {
            let angle = rate * (columns.time(index) - start)
            columns.up[index] += 1 + firstBump * cos(angle) + secondBump * cos(2 * angle - 0.6)
            columns.forward[index] -= foreAft * sin(angle)
            columns.left[index] += foot.sign * side * sin(angle / 2)
        }
    }
}
