// `evenstride simulate`: recordings of runners whose every step is known exactly.

public import ArgumentParser
internal import GaitModel
internal import GaitReports
public import GaitSimulator

extension SimulationPreset: ExpressibleByArgument {}
extension SimulatedCSV.Dialect: ExpressibleByArgument {}

struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a recording of a simulated runner, with every step known.",
        discussion: """
            evenstride simulate run.csv --preset one-side-harder --minutes 5
            evenstride simulate run.csv --side-difference 12 --truth run.json
            evenstride simulate - --dialect phyphox | evenstride analyze -
            evenstride simulate run.csv --hop-calibration --gyroscope --rate 200
            evenstride simulate worn.csv --gap 60:2 --gap 90:1 --clip 4 --slip 150:8

            Both shins and the low back of one runner, with clocks that disagree:
            evenstride simulate left.csv --placement tibia --rate 500 --jumps
            evenstride simulate right.csv --placement tibia --side right --rate 500 \\
                --jumps --sensor-seed 2 --clock-offset-ms 240 --clock-drift-ppm 30
            evenstride simulate back.csv --body-gain 5:0.15 --rate 500 \\
                --jumps --sensor-seed 3
            """)

    @Argument(help: ArgumentHelp("File to write, or - for standard output.", valueName: "file|-"))
    var file: String

    @OptionGroup(title: "The runner") var runner: RunnerFlags
    @OptionGroup(title: "The sensor") var sensor: SensorFlags
    @OptionGroup(title: "Its errors") var errors: ErrorFlags

    @Option(
        help: ArgumentHelp(
            "Form of the file: \(SimulatedCSV.Dialect.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"))
    var dialect: SimulatedCSV.Dialect = .generic

    @Option(help: "Another seed is another runner of the same kind.")
    var seed: UInt64 = 1

    @Option(help: "Decimals of the accelerations.")
    var decimals = 4

    @Option(
        help: ArgumentHelp(
            "Also write the truth: every step to a .csv file, the whole run to a .json file. Repeatable.",
            valueName: "file"))
    var truth: [String] = []

    @Flag(help: "Overwrite existing files.")
    var force = false

    func validate() throws {
        guard (1...7).contains(decimals) else {
            throw ValidationError("--decimals is 1 to 7, got \(decimals)")
        }
        guard !sensor.gyroscope || dialect.holdsGyroscope else {
            throw ValidationError("--dialect \(dialect.rawValue) has no columns for --gyroscope")
        }
    }

    func run() throws {
        try Failure.reported(fileName: file.fileName, json: false) {
            let target: OutputFile? = file == "-" ? nil : try OutputFile(file, force: force)
            let documents = try truth.map { (name: $0, file: try OutputFile($0, force: force)) }
            let made = try write(to: target, steps: documents.filter { !$0.name.isJSON }.map(\.file))
            for document in documents where document.name.isJSON {
                try document.file.append { $0 += TruthJSON().document(of: made, seed: seed) }
            }
            try target?.commit()
            for document in documents { try document.file.commit() }
        }
    }

    /// Writes samples and steps, and returns the runner at the end of the run.
    private func write(to target: OutputFile?, steps: [OutputFile]) throws -> SimulatedRunner {
        var runner = simulatedRunner()
        let table = SimulatedCSV(
            dialect, valueDecimals: decimals, withGyroscope: sensor.gyroscope, sampleRate: sensor.rate)
        let truthTable = TruthCSV(withLandingPeak: runner.site.legModel != nil)
        try put(target) { $0 += table.header }
        for file in steps { try file.append { $0 += truthTable.header } }
        while let block = runner.next() {
            try put(target) { table.write(block, into: &$0) }
            let known = runner.takeSteps()
            for file in steps { try file.append { truthTable.write(known, into: &$0) } }
        }
        return runner
    }

    private func simulatedRunner() -> SimulatedRunner {
        let plan = runner.plan
        return SimulatedRunner(
            plan: plan, sampleRate: sensor.rate, variability: runner.variability,
            imperfections: errors.applied(
                to: runner.preset.imperfections(seed: seed), sensor: sensor, seconds: plan.seconds),
            pelvis: sensor.pelvis(mirrored: runner.mirror), site: sensor.site(mirrored: runner.mirror),
            seed: seed, sensorSeed: sensor.sensorSeed)
    }

    private func put(_ target: OutputFile?, _ fill: (inout [UInt8]) -> Void) throws {
        if let target { return try target.append(fill) }
        var bytes: [UInt8] = []
        fill(&bytes)
        try bytes.withUnsafeBytes { try Console.write($0, to: 1) }
    }
}

extension String {
    fileprivate var isJSON: Bool { hasSuffix(".json") }
}

/// Two numbers typed as A:B: START:LENGTH in seconds, TIME:DEGREES, LEFT:RIGHT or HZ:SHARE.
struct NumberPair: ExpressibleByArgument {
    let first: Double
    let second: Double

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Double(parts[0]), let second = Double(parts[1]), first.isFinite,
            second.isFinite
        else { return nil }
        self.first = first
        self.second = second
    }
}

/// Who runs, and what happens on the way.
struct RunnerFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Runner: \(SimulationPreset.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"
        ))
    var preset: SimulationPreset = .balanced

    @Option(help: "Length in minutes.")
    var minutes = 5.0

    @Option(help: ArgumentHelp("Steps per minute.", valueName: "spm"))
    var cadence: Double?

    @Option(help: ArgumentHelp("Ground contact time.", valueName: "ms"))
    var contactMs: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Load, left minus right in percent of their mean.", valueName: "pct"))
    var sideDifference: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Step time, left minus right in percent of their mean.", valueName: "pct"))
    var timingDifference: Double?

    @Option(help: ArgumentHelp("Landing transient at the trunk, before decay.", valueName: "m/s2"))
    var transient: Double?

    @Option(help: ArgumentHelp("Side-to-side push of each contact.", valueName: "m/s2"))
    var sway: Double?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "Change per kilometre of \(DriftFlag.names.joined(separator: ", ")), at 3 m/s. Repeatable.",
            valueName: "name=change"))
    var drift: [DriftFlag] = []

    @Option(help: ArgumentHelp("Stand still within the run. Repeatable.", valueName: "start:length"))
    var stop: [NumberPair] = []

    @Option(help: ArgumentHelp("Sprint at 260 steps per minute. Repeatable.", valueName: "start:length"))
    var sprint: [NumberPair] = []

    @Flag(help: "Begin with standing, 5 hops on the left leg, and standing.")
    var hopCalibration = false

    @Flag(help: "Three jumps before and after, to match the clocks of two sensors.")
    var jumps = false

    @Flag(help: "Exchange left and right.")
    var mirror = false

    @Flag(help: "Every step like the one before.")
    var identicalSteps = false

    func validate() throws {
        guard minutes > 0 && minutes <= 100_000 else {
            throw ValidationError("--minutes is above 0, got \(minutes)")
        }
        try Limits.check("--cadence", cadence, 60...400)
        try Limits.check("--contact-ms", contactMs, 40...1000)
        try Limits.check("--side-difference", sideDifference, -100...100)
        try Limits.check("--timing-difference", timingDifference, -50...50)
        try Limits.check("--transient", transient, 0...100)
        try Limits.check("--sway", sway, 0...20)
        let length = preset.plan(minutes: minutes).seconds
        for stretch in stop + sprint {
            guard stretch.first >= 0, stretch.second > 0, stretch.first + stretch.second <= length else {
                throw ValidationError(
                    "--stop and --sprint want START:LENGTH in seconds within the recording, such as 120:10")
            }
        }
        guard !hopCalibration || preset != .walking else {
            throw ValidationError("--hop-calibration wants a preset that runs")
        }
        try checkDrift()
    }

    /// A drift that is harmless over minutes may leave the human range over hours.
    private func checkDrift() throws {
        guard !drift.isEmpty else { return }
        for section in plan.sections {
            guard case .run(_, _, let end) = section else { continue }
            try Limits.check("with --drift, the cadence at the end", end.cadence, 60...400)
            try Limits.check("with --drift, the contact at the end", 1000 * end.contactTime, 40...1000)
            try Limits.check(
                "with --drift, the side difference at the end", 200 * end.loadAsymmetry, -190...190)
            try Limits.check(
                "with --drift, the timing difference at the end", 200 * end.timingAsymmetry, -100...100)
        }
    }

    var variability: StepVariability {
        if identicalSteps { return .none }
        var variability = StepVariability.human
        variability.landingCV = 0.08
        return variability
    }

    /// The preset's plan, changed in the order: model, drift, calibration, stops and sprints, jumps, mirror.
    var plan: RunnerPlan {
        var plan = preset.plan(minutes: minutes)
        plan.changeRuns(change)
        var drift = StrideDrift()
        for flag in self.drift { flag.add(to: &drift) }
        plan.drift(drift, speed: 3)
        if hopCalibration { plan.beginWithHops() }
        for stretch in stop { plan.replace(from: stretch.first, by: .stand(seconds: stretch.second)) }
        for stretch in sprint { plan.replace(from: stretch.first, by: .sprint(seconds: stretch.second)) }
        if jumps { plan.surroundWithJumps() }
        return mirror ? plan.mirrored : plan
    }

    private func change(_ model: inout StrideModel) {
        model.cadence = cadence ?? model.cadence
        model.contactTime = contactMs.map { $0 / 1000 } ?? model.contactTime
        model.loadAsymmetry = sideDifference.map { $0 / 200 } ?? model.loadAsymmetry
        model.timingAsymmetry = timingDifference.map { $0 / 200 } ?? model.timingAsymmetry
        model.transient = transient ?? model.transient
        model.lateral = sway ?? model.lateral
    }
}

/// A parameter and its change per kilometre, in the units of the flag of that name.
struct DriftFlag: ExpressibleByArgument {
    static let names = [
        "cadence", "contact-ms", "bounce-cm", "side-difference", "timing-difference", "transient", "braking",
        "sway",
    ]

    let name: String
    let change: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=")
        guard parts.count == 2, let change = Double(parts[1]), change.isFinite,
            Self.names.contains(String(parts[0]))
        else { return nil }
        name = String(parts[0])
        self.change = change
    }

    func add(to drift: inout StrideDrift) {
        switch name {
        case "cadence": drift.cadence += change
        case "contact-ms": drift.contactTime += change / 1000
        case "bounce-cm": drift.oscillation += change / 100
        case "side-difference": drift.loadAsymmetry += change / 200
        case "timing-difference": drift.timingAsymmetry += change / 200
        case "transient": drift.transient += change
        case "braking": drift.braking += change
        default: drift.lateral += change
        }
    }
}

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

    func pelvis(mirrored: Bool) -> PelvisRotation? {
        guard gyroscope else { return nil }
        var pelvis = PelvisRotation()
        pelvis.yaw = twist ?? pelvis.yaw
        pelvis.dropLeft = pelvicDrop?.first ?? 0
        pelvis.dropRight = pelvicDrop?.second ?? 0
        return mirrored ? pelvis.mirrored : pelvis
    }
}

/// What spoils the recording.
struct ErrorFlags: ParsableArguments {
    @Option(help: ArgumentHelp("White noise of each axis.", valueName: "m/s2"))
    var noise: Double?

    @Option(help: "Factor on all readings.")
    var gain: Double?

    @Option(help: ArgumentHelp("Full scale at which readings clip (16; legs 32).", valueName: "g"))
    var clip: Double?

    @Option(help: ArgumentHelp("Rocking with every step.", valueName: "deg"))
    var tilt: Double?

    @Option(help: "Seed of the sensor's orientation; 0 is x forward, y left, z up. Default: --seed.")
    var mountSeed: UInt64?

    @Flag(help: "Worn on the front instead of the back, with --mount-seed 0.")
    var front = false

    @Option(help: ArgumentHelp("Slow turn until the end of the recording.", valueName: "deg"))
    var mountDrift: Double?

    @Option(help: ArgumentHelp("Sudden turn: seconds and degrees.", valueName: "time:deg"))
    var slip: NumberPair?

    @Flag(help: "Low-pass below half the rate before sampling.")
    var antiAlias = false

    @Option(help: ArgumentHelp("Standard deviation of the time stamps.", valueName: "ms"))
    var jitterMs: Double?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("What the clock shows at the start.", valueName: "ms"))
    var clockOffsetMs = 0.0

    @Option(parsing: .unconditional, help: ArgumentHelp("How much the clock is fast.", valueName: "ppm"))
    var clockDriftPpm = 0.0

    @Option(help: ArgumentHelp("Leave samples out. Repeatable.", valueName: "start:length"))
    var gap: [NumberPair] = []

    func validate() throws {
        try Limits.check("--noise", noise, 0...100)
        try Limits.check("--gain", gain, 0.01...100)
        try Limits.check("--clip", clip, 0.5...1000)
        try Limits.check("--tilt", tilt, 0...45)
        try Limits.check("--jitter-ms", jitterMs, 0...1000)
        try Limits.check("--clock-drift-ppm", clockDriftPpm, -100_000...100_000)
        for stretch in gap where stretch.first < 0 || stretch.second <= 0 {
            throw ValidationError("--gap wants START:LENGTH in seconds, such as 60:2")
        }
        guard !front || mountSeed == 0 else { throw ValidationError("--front goes with --mount-seed 0") }
    }

    /// The preset's sensor with these errors in place of its own.
    func applied(to preset: Imperfections, sensor: SensorFlags, seconds: Double) -> Imperfections {
        var result = preset
        result.noise = noise ?? preset.noise
        result.gain = gain ?? preset.gain
        result.fullScale = clip ?? (sensor.placement.isLeg ? 32 : preset.fullScale)
        result.tilt.pitch = tilt ?? preset.tilt.pitch
        switch mountSeed {
        case 0?: result.mount = front ? .fixed(.front) : .aligned
        case let seed?: result.mount = .random(seed: seed)
        case nil: break
        }
        result.mountDrift = mountDrift.map { MountDrift(degrees: $0, seconds: seconds) }
        result.slip = slip.map { MountSlip(time: $0.first, degrees: $0.second) }
        result.antiAlias = antiAlias ? AntiAlias() : nil
        result.clock.jitter = (jitterMs ?? 0) / 1000
        result.clock.offset = clockOffsetMs / 1000
        result.clock.drift = clockDriftPpm
        result.clock.gaps = gap.map { ClockErrors.Gap(start: $0.first, length: $0.second) }
        return result
    }
}

enum Limits {
    /// Throws when a number was typed that is outside its range.
    static func check(_ flag: String, _ value: Double?, _ range: ClosedRange<Double>) throws {
        guard let value, !range.contains(value) else { return }
        throw ValidationError("\(flag) is \(range.lowerBound) to \(range.upperBound), got \(value)")
    }
}
