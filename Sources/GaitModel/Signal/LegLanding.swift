// What a sensor on one leg felt of that leg's landing.

/// One landing seen from a shin or a shoe; `nil` = the rate or the recording does not allow it.
public struct LegLanding: Sendable, Equatable {
    /// Largest specific force along the shin from 20 ms before to 75 ms after contact start, g.
    public let axial: Double?
    /// Largest length of the specific force in the same time, g.
    public let resultant: Double?
    /// Steepest rise along the shin between 20 and 80 % of the first rise, g/s: a proxy, not a force rate.
    public let loadingRate: Double?
    /// Time to the next contact of the same leg, s.
    public let strideTime: Double?

    public init(axial: Double?, resultant: Double?, loadingRate: Double?, strideTime: Double?) {
        self.axial = axial
        self.resultant = resultant
        self.loadingRate = loadingRate
        self.strideTime = strideTime
    }
}
