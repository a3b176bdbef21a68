// Hops and jumps: balanced pushes, flights and landings with known instants.

import Glibc

/// One ground contact of a hop or jump and what follows it: flight, or standing after the last.
/// Vertical force in g: base + load sin(pi s/tc) during contact, `after` until the next piece.
struct HopContact: Sendable, Equatable {
    /// Hop rhythm in seconds: contact, then flight.
    static let hopContactTime = 0.30
    static let hopFlightTime = 0.20
    /// Jumps for synchronising sensors, in seconds: push and landing, flight, rest.
    static let jumpContactTime = 0.35
    static let jumpFlightTime = 0.35
    static let jumpRest = 0.45
    /// Side push in g while hopping, as large as a runner's (1.2 m/s^2).
    static let lateralPush = 1.2 / standardGravity

    /// The foot on the ground; nil is both.
    let foot: Foot?
    let contactTime: Double
    /// 1 g for contacts that begin or end in standing.
    let base: Double
    let load: Double
    /// Force in g after the contact: 0 in flight, 1 when standing.
    let after: Double
    /// Follows a flight.
    let isLanding: Bool
    /// What a leg sees of it; nil at the trunk.
    var landing: Landing?

    /// In g s, without the base.
    var impulse: Double { 2 / .pi * load * contactTime }
    var effectLength: Double { max(contactTime, landing?.tailLength ?? 0) }

    /// Signed like the side push of running contacts.
    private var lateral: Double { (foot?.sign ?? 0) * Self.lateralPush }

    func add(start: Double, end: Double, to columns: inout BodyColumns) {
        addShear(start: start, end: end, to: &columns)
        addBase(start: start, end: end, to: &columns)
        HalfSine(start: start, duration: contactTime, amplitude: load).add(to: &columns)
    }

    /// Weight: `base` on the ground, `after` until the next piece.
    func addBase(start: Double, end: Double, to columns: inout BodyColumns) {
        for index in columns.indices(from: start, to: start + contactTime) { columns.up[index] += base }
        for index in columns.indices(from: start + contactTime, to: end) { columns.up[index] += after }
    }

    /// Side push; the pelvis turns during the contact as during a running contact of the same foot and turns
    /// back until the next piece.
    func addShear(start: Double, end: Double, to columns: inout BodyColumns) {
        guard let foot else { return }
        columns.markCycle(foot: foot, start: start, end: start + contactTime, swing: 0)
        columns.markCycle(foot: foot.other, start: start + contactTime, end: end, swing: 0)
        let rate = .pi / contactTime
        for index in columns.indices(from: start, to: start + contactTime) {
            columns.left[index] += lateral * sin(rate * (columns.time(index) - start))
        }
    }
}

extension HopContact {
    /// `count` hops on one leg from standing to standing: a push, flights with landings, a last landing.
    static func hops(_ foot: Foot, count: Int, from start: Double) -> [Movement] {
        let (contact, flight) = (hopContactTime, hopFlightTime)
        let middle = (contact + flight) * .pi / (2 * contact)
        return (0...count).map { index in
            let isEnd = index == 0 || index == count
            let begin = start + Double(index) * (contact + flight)
            let piece = HopContact(
                foot: foot, contactTime: contact, base: isEnd ? 1 : 0,
                load: isEnd ? push(contact, flight) : middle, after: index == count ? 1 : 0,
                isLanding: index > 0)
            return Movement(start: begin, end: begin + contact + flight, kind: .hop(piece))
        }
    }

    /// `count` single jumps on both legs, each ending in standing.
    static func jumps(count: Int, from start: Double) -> [Movement] {
        let (contact, flight) = (jumpContactTime, jumpFlightTime)
        return (0..<count).flatMap { index in
            let begin = start + Double(index) * jumpTime
            let load = push(contact, flight)
            let push = HopContact(
                foot: nil, contactTime: contact, base: 1, load: load, after: 0, isLanding: false)
            let land = HopContact(
                foot: nil, contactTime: contact, base: 1, load: load, after: 1, isLanding: true)
            let touch = begin + contact + flight
            return [
                Movement(start: begin, end: touch, kind: .hop(push)),
                Movement(start: touch, end: begin + jumpTime, kind: .hop(land)),
            ]
        }
    }

    /// Seconds of `count` hops.
    static func hopTime(count: Int) -> Double { Double(count + 1) * (hopContactTime + hopFlightTime) }
    /// Seconds of one jump.
    static let jumpTime = 2 * jumpContactTime + jumpFlightTime + jumpRest

    /// Half-sine amplitude in g above standing that takes off for, or lands from, a flight.
    private static func push(_ contact: Double, _ flight: Double) -> Double {
        flight / 2 * .pi / (2 * contact)
    }
}
