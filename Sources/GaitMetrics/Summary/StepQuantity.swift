// The per-step quantities that are averaged and compared between the feet.

internal import GaitModel

enum StepQuantity: CaseIterable {
    case stepTime, loadPeak, velocitySwing, impulse, impact

    /// Seconds, g, m/s, g s, g.
    func value(_ step: MeasuredStep) -> Double? {
        switch self {
        case .stepTime: step.stepTime
        case .loadPeak: step.contact.loadPeak
        case .velocitySwing: step.contact.velocitySwing
        case .impulse: step.impulse
        case .impact: step.contact.impact
        }
    }
}
