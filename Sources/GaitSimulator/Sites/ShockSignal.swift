// A trunk that sees the shins' force through a gain curve, by the closed response to each pulse.

import Glibc

/// With a foot: exactly that leg's sensor weakened by the gain. Without: the contacts of both legs.
/// Fore-aft and side forces are the trunk's; standing, walking and hopping are not weakened.
struct ShockSignal {
    let foot: Foot?
    let gain: BodyGain

    func add(_ movement: Movement, to columns: inout BodyColumns) {
        guard case .run(let contact) = movement.kind, let landing = contact.landing else {
            return movement.add(to: &columns)
        }
        let (start, end) = (movement.start, movement.end)
        columns.markCycle(foot: contact.foot, start: start, end: end)
        contact.addShear(start: start, to: &columns)
        if foot == nil || foot == contact.foot {
            addHalfSine(landing.load, start, landing.contactTime, &columns)
            addTransient(landing, start, &columns)
        } else {
            addHalfSine(contact.swingLoad(end - start), start, end - start, &columns)
        }
    }

    /// Response of y' = a (x - y) to sin(w s) over one half turn, then its exponential tail.
    private func addHalfSine(
        _ amplitude: Double, _ start: Double, _ duration: Double, _ columns: inout BodyColumns
    ) {
        let (a, w) = (gain.rate, .pi / duration)
        let scale = amplitude * a / (a * a + w * w)
        let left = scale * w * (1 + exp(-a * duration))
        for index in columns.indices(from: start, to: start + duration + gain.tailLength) {
            let s = columns.time(index) - start
            let inside = s < duration
            let slow =
                inside
                ? scale * (a * sin(w * s) - w * cos(w * s) + w * exp(-a * s))
                : left * exp(-a * (s - duration))
            let direct = inside ? amplitude * sin(w * s) : 0
            columns.up[index] += gain.floor * direct + (1 - gain.floor) * slow
        }
    }

    /// Response to P e^(-b s) sin(w s).
    private func addTransient(
        _ landing: Landing, _ start: Double, _ columns: inout BodyColumns
    ) {
        guard landing.transient > 0 else { return }
        let (a, b, w) = (gain.rate, 1 / landing.decay, landing.angularFrequency)
        let scale = landing.transient * a / ((a - b) * (a - b) + w * w)
        for index in columns.indices(from: start, to: start + landing.tailLength + gain.tailLength) {
            let s = columns.time(index) - start
            let ring = exp(-b * s)
            let slow = scale * (ring * ((a - b) * sin(w * s) - w * cos(w * s)) + w * exp(-a * s))
            columns.up[index] += gain.floor * landing.transient * ring * sin(w * s) + (1 - gain.floor) * slow
        }
    }
}
