// Works out the transient that gives one contact of a leg its wanted peak.

import Glibc

/// Axial force of one contact at the shin: offset + load sin(pi s/tc) + transient e^(-s/tau) sin(w s).
struct Landing: Sendable, Equatable {
    let contactTime: Double
    /// Half-sine amplitude in g; the impulse of the contact equals that of the trunk's.
    let load: Double
    /// Transient amplitude P in g.
    let transient: Double
    /// Largest axial specific force in g within the first half turn of the transient.
    let peak: Double
    /// Part of the half-sine amplitude that a unit transient takes away.
    let loadPerTransient: Double
    /// Rate of the transient in rad/s and its decay time in s.
    let angularFrequency: Double
    let decay: Double
    /// Time in seconds after which the transient is below 1e-10 g.
    let tailLength: Double

    /// The landing of one running contact.
    init(_ contact: RunContact, _ leg: LegModel) {
        let wanted = leg.peak(contact.foot) * (1 + contact.landingDeviation)
        self.init(
            impulse: contact.impulse, contactTime: contact.contactTime, offset: 0, wanted: wanted, leg)
    }

    /// A hop or jump; pushing off has no peak.
    init(_ contact: HopContact, _ leg: LegModel) {
        let wanted = contact.isLanding ? contact.foot.map(leg.peak) ?? leg.peak : 0
        self.init(
            impulse: contact.impulse, contactTime: contact.contactTime, offset: contact.base,
            wanted: wanted, leg)
    }

    /// The transient takes its impulse j P from the half sine, so the force grows linearly with P, and the
    /// peak is W exactly when P = min over s of (W - offset - A0 sine(s)) / (ring(s) - loss sine(s)).
    init(impulse: Double, contactTime: Double, offset: Double, wanted: Double, _ leg: LegModel) {
        let whole = impulse * .pi / (2 * contactTime)
        let loss = leg.unitImpulse * .pi / (2 * contactTime)
        let firstHalf = 0...min(0.5 / leg.frequency, contactTime)
        func sine(_ s: Double) -> Double { sin(.pi * s / contactTime) }
        let alone = offset + whole * sine(min(firstHalf.upperBound, contactTime / 2))
        let amplitude =
            wanted <= alone
            ? 0
            : -maximum(over: firstHalf) { s in
                let growth = leg.ring(s) - loss * sine(s)
                return growth > 1e-3 ? -(wanted - offset - whole * sine(s)) / growth : -.infinity
            }
        self.contactTime = contactTime
        transient = amplitude
        load = whole - loss * amplitude
        peak = max(wanted, alone)
        loadPerTransient = loss
        angularFrequency = leg.angularFrequency
        decay = leg.decay
        tailLength = amplitude > 1e-10 ? leg.decay * log(amplitude / 1e-10) : 0
    }
}
