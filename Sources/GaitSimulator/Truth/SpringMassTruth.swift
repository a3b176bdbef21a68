// Stiffness of the transient-free runner by the sine-wave method, for golden tests (methods 3.4).

import Glibc

/// Spring-mass numbers of a runner with known mass, height and speed.
public struct SpringMassTruth: Sendable, Equatable {
    /// Peak vertical ground reaction force in newtons: m g (pi/2) (tf/tc + 1).
    public let maximumForce: Double
    /// Vertical displacement during contact in metres: F_max tc^2 / (m pi^2) - g tc^2 / 8.
    public let compression: Double
    /// Rise of the body above take-off height during flight in metres: g tf^2 / 8.
    public let flightRise: Double
    /// Vertical stiffness F_max / compression in N/m.
    public let verticalStiffness: Double
    /// Leg shortening in metres: L - sqrt(L^2 - (v tc / 2)^2) + compression, L = 0.53 height.
    public let legShortening: Double
    /// Leg stiffness F_max / leg shortening in N/m.
    public let legStiffness: Double

    /// `mass` in kg, `height` in m, `speed` in m/s.
    public init(_ model: StrideModel, mass: Double, height: Double, speed: Double) {
        let (contact, flight) = (model.contactTime, model.flightTime)
        let leg = 0.53 * height
        let sweep = speed * contact / 2
        maximumForce = mass * standardGravity * .pi / 2 * (flight / contact + 1)
        let fall = standardGravity * contact * contact / 8
        compression = maximumForce * contact * contact / (mass * .pi * .pi) - fall
        flightRise = standardGravity * flight * flight / 8
        verticalStiffness = maximumForce / compression
        legShortening = leg - (leg * leg - sweep * sweep).squareRoot() + compression
        legStiffness = maximumForce / legShortening
    }
}

extension StrideModel {
    /// Time above body weight in seconds, tc (1 - (2/pi) asin(2 beta / pi)), without transient.
    public var effectiveContactTime: Double {
        contactTime * (1 - 2 / .pi * asin(2 * duty / .pi))
    }
}
