// The signal of a shin or shoe: own contacts with landing peaks, the other leg's steps as swing.

import Glibc

/// Specific force along the shin; its mean over a stride is 1 g, as at the trunk, because each step of
/// the other leg gives the swinging one the same impulse, spread over the whole step.
struct LegSignal {
    /// Fore-aft amplitude in g of a walking leg's swing.
    static let walkingSwing = 0.3

    let foot: Foot
    let model: LegModel

    func add(_ movement: Movement, to columns: inout BodyColumns) {
        let (start, end) = (movement.start, movement.end)
        switch movement.kind {
        case .stand: movement.add(to: &columns)
        case .walk(let walking):
            movement.add(to: &columns)
            if walking != foot { swing(Self.walkingSwing, start, end, &columns) }
        case .run(let contact):
            columns.markCycle(foot: contact.foot, start: start, end: end)
            if contact.foot == foot {
                own(contact, start, &columns)
            } else {
                other(contact, start, end, &columns)
            }
        case .hop(let contact): hop(contact, movement, &columns)
        }
    }

    private func own(_ contact: RunContact, _ start: Double, _ columns: inout BodyColumns) {
        guard let landing = contact.landing else { return }
        contact.addShear(start: start, to: &columns)
        landing.add(model, start: start, to: &columns)
        turn(start, start + landing.contactTime, &columns)
    }

    private func other(
        _ contact: RunContact, _ start: Double, _ end: Double, _ columns: inout BodyColumns
    ) {
        HalfSine(start: start, duration: end - start, amplitude: contact.swingLoad(end - start))
            .add(to: &columns)
        swing(model.swing / standardGravity, start, end, &columns)
        let rate = -(model.strikeAngle + model.pushOff) * .pi / (2 * (end - start))
        columns.addPitch(from: start, to: end) { rate * sin(.pi * $0 / (end - start)) }
    }

    /// A full sine of fore-aft force: the leg is thrown forwards, then held back.
    private func swing(
        _ amplitude: Double, _ start: Double, _ end: Double, _ columns: inout BodyColumns
    ) {
        for index in columns.indices(from: start, to: end) {
            let share = (columns.time(index) - start) / (end - start)
            columns.forward[index] += amplitude * sin(2 * .pi * share)
        }
    }

    /// Turn to flat after contact (a quarter cosine), then push-off (a half sine), in deg/s, toe down positive.
    private func turn(_ start: Double, _ toeOff: Double, _ columns: inout BodyColumns) {
        let landing = model.landingTime
        let flat = model.strikeAngle * .pi / (2 * landing)
        columns.addPitch(from: start, to: start + landing) { flat * cos(.pi * $0 / (2 * landing)) }
        let half = (toeOff - start) / 2
        let push = model.pushOff * .pi / (2 * half)
        columns.addPitch(from: start + half, to: toeOff) { push * sin(.pi * $0 / half) }
    }

    private func hop(_ contact: HopContact, _ movement: Movement, _ columns: inout BodyColumns) {
        guard let landing = contact.landing, contact.foot == nil || contact.foot == foot else {
            return movement.add(to: &columns)
        }
        contact.addShear(start: movement.start, end: movement.end, to: &columns)
        contact.addBase(start: movement.start, end: movement.end, to: &columns)
        landing.add(model, start: movement.start, to: &columns)
    }
}

extension Landing {
    /// Adds half sine and transient along the shin, and the transient's fore-aft share without net impulse.
    func add(_ leg: LegModel, start: Double, to columns: inout BodyColumns) {
        HalfSine(start: start, duration: contactTime, amplitude: load).add(to: &columns)
        for index in columns.indices(from: start, to: start + max(contactTime, tailLength)) {
            let s = columns.time(index) - start
            let ring = leg.ring(s)
            let balance = s < contactTime ? loadPerTransient * sin(.pi * s / contactTime) : 0
            columns.up[index] += transient * ring
            columns.forward[index] -= leg.foreAftShare * transient * (ring - balance)
        }
    }
}

/// A vertical half sine of any duration.
struct HalfSine {
    let start: Double
    let duration: Double
    /// In g.
    let amplitude: Double

    func add(to columns: inout BodyColumns) {
        let rate = .pi / duration
        for index in columns.indices(from: start, to: start + duration) {
            columns.up[index] += amplitude * sin(rate * (columns.time(index) - start))
        }
    }
}

extension RunContact {
    /// Amplitude in g of a half sine over `seconds` with the impulse of this contact.
    func swingLoad(_ seconds: Double) -> Double { impulse * .pi / (2 * seconds) }

    /// Braking and side push alone.
    func addShear(start: Double, to columns: inout BodyColumns) {
        let rate = .pi / contactTime
        for index in columns.indices(from: start, to: start + contactTime) {
            let angle = rate * (columns.time(index) - start)
            let s = sin(angle)
            columns.left[index] += lateral * s
            columns.forward[index] -= 2 * braking * s * cos(angle)
        }
    }
}
