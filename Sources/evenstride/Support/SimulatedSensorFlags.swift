// Where the simulated sensor sits and how it is fixed.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import GaitSimulator

/// Where the sensor is and what it measures.
struct SensorFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where the sensor is worn: \(SensorPlacement.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "position"))
    var placement: SensorPlacement = .sacrum

    @Option(help: ArgumentHelp("Leg of a shin or shoe sensor.", valueName: "left|right"))
    var side: BodySide?

    @Option(help: ArgumentHelp("Samples per second.", valueName: "Hz"))
    var rate = 100.0

    @Option(help: ArgumentHelp("Landing peak at the shin (6) or shoe (12).", valueName: "g"))
    var landingPeak: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Landing peaks of shins or shoes, left minus right in percent of their mean.", valueName: "pct"))
    var landingDifference = 0.0

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Angle of the shoe at contact, negative for a forefoot landing.", valueName: "deg")
    )
    var strikeAngle: Double?

    @Option(
        help: ArgumentHelp("Swing of the arm (15), thigh (8), shin (12) or shoe (30).", valueName: "m/s2"))
    var swing: Double?

    @Option(
        help: ArgumentHelp(
            "Trunk sensor that sees the shins' shock: all of it far below this frequency, a share far above.",
            valueName: "Hz:share"))
    var bodyGain: NumberPair?

    @Flag(help: "Add a gyroscope.")
    var gyroscope = false

    @Option(help: ArgumentHelp("Rotation of the pelvis to either side, with --gyroscope.", valueName: "deg"))
    var twist: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Extra pelvic drop in left and right contact, with --gyroscope.", valueName: "l:r")
    )
    var pelvicDrop: NumberPair?

    @Option(help: "Seed of the sensor alone: a second sensor on the same runner.")
    var sensorSeed: UInt64?

    func validate() throws {
        guard (5...4000).contains(rate) else { throw ValidationError("--rate is 5 to 4000 Hz, got \(rate)") }
        try Limits.check("--landing-peak", landingPeak, 1...200)
        try Limits.check("--swing", swing, 0...300)
        try Limits.check("--landing-difference", landingDifference, -150...150)
        try Limits.check("--strike-angle", strikeAngle, -60...60)
        guard side == nil || placement.isLeg || bodyGain != nil else {
            throw ValidationError("--side goes with --placement tibia or foot, or with --body-gain")
        }
        if let bodyGain, !(bodyGain.first > 0 && (0...1).contains(bodyGain.second)) || isLimb {
            throw ValidationError("--body-gain is Hz:share with a trunk placement, such as 5:0.15")
        }
    }

    private var isLimb: Bool {
        switch placement {
        case .tibia, .foot, .wrist, .pocket, .armband: true
        case .sacrum, .waist, .chest, .unknown: false
        }
    }

    func site(mirrored: Bool) -> SensorSite {
        let foot: StrideModel.Foot = side == .right ? .right : .left
        switch placement {
        case .tibia: return .leg(foot, leg(.shin, mirrored))
        case .foot: return .leg(foot, leg(.shoe, mirrored))
        case .wrist: return .wrist(ArmSwing(acceleration: swing ?? 15))
        case .armband: return .wrist(ArmSwing(acceleration: swing ?? 6, angle: 20))
        case .pocket: return .pocket(ThighSwing(acceleration: swing ?? 8))
        case .sacrum, .waist, .chest, .unknown:
            guard let bodyGain else { return .trunk }
            let gain = BodyGain(corner: bodyGain.first, floor: bodyGain.second)
            return .shockedTrunk(side == nil ? nil : foot, leg(.shin, mirrored), gain)
        }
    }

    private func leg(_ usual: LegModel, _ mirrored: Bool) -> LegModel {
        var leg = usual
        leg.peak = landingPeak ?? leg.peak
        leg.swing = swing ?? leg.swing
        leg.peakAsymmetry = landingDifference / 200
        leg.strikeAngle = strikeAngle ?? leg.strikeAngle
        return mirrored ? leg.mirrored : leg
    }

    /// - Parameter usual: of the preset, used where no flag says otherwise.
    func pelvis(_ usual: PelvisRotation?, mirrored: Bool) -> PelvisRotation? {
        guard gyroscope else { return nil }
        var pelvis = usual ?? PelvisRotation()
        pelvis.yaw = twist ?? pelvis.yaw
        pelvis.dropLeft = pelvicDrop?.first ?? pelvis.dropLeft
        pelvis.dropRight = pelvicDrop?.second ?? pelvis.dropRight
        return mirrored ? pelvis.mirrored : pelvis
    }
}
