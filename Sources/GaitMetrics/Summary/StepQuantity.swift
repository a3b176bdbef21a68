// The per-step quantities that are averaged and compared between the feet.

internal import GaitModel

enum StepQuantity: CaseIterable {
    case stepTime, loadPeak, velocitySwing, impulse, impact
    case landingAxial, landingResultant, loadingRate

    /// Seconds, g, m/s, g s, g; of a leg g, g, g/s.
    func value(_ step: MeasuredStep) -> Double? {
        switch self {
        case .stepTime: step.stepTime
        case .loadPeak: step.landing == nil ? step.contact.loadPeak : nil
        case .velocitySwing: step.contact.velocitySwing
        case .impulse: step.impulse
        case .impact: step.contact.impact
        case .landingAxial: step.landing?.axial
        case .landingResultant: step.landing?.resultant
        case .loadingRate: step.landing?.loadingRate
        }
    }
}
