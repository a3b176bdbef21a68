// The numbers a watch, pod or phone computes by itself and writes into its file, about once a second.

public enum DeviceQuantity: String, Sendable, CaseIterable {
    /// Steps per minute, both feet.
    case cadence
    /// cm per step.
    case oscillation
    /// ms per step.
    case contact
    /// %.
    case verticalRatio
    /// m from one foot to the other.
    case stepLength
    /// Contact as a share of the time from one landing to the next of the same foot, %.
    case stanceShare
    /// Share of the left foot in the contact time of both, %.
    case balance
    /// m/s
    case speed
    /// m from the start.
    case distance
    /// W
    case power
    /// W
    case formPower
    /// kN/m
    case legStiffness
    /// g, as the device calls it.
    case impact
    /// g, as the device calls it.
    case braking

    /// Zero means "nothing measured" for all of these; a runner can only stand still in the others.
    public var isMissingAtZero: Bool {
        switch self {
        case .cadence, .speed, .distance: false
        default: true
        }
    }

    /// Values outside are no human's and count as missing.
    public var plausible: ClosedRange<Float> {
        switch self {
        case .cadence: 0...300
        case .oscillation: 0.5...30
        case .contact: 60...2000
        case .verticalRatio: 0.5...60
        case .stepLength: 0.1...3.5
        case .stanceShare: 5...95
        case .balance: 20...80
        case .speed: 0...13
        case .distance: 0...1_000_000
        case .power, .formPower: 1...3000
        case .legStiffness: 0.5...60
        case .impact, .braking: 0.1...60
        }
    }
}
