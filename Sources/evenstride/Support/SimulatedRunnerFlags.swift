// What the runner to be simulated is like.

internal import ArgumentParser
internal import GaitModel
internal import GaitReports
internal import GaitSimulator

/// Who runs, and what happens on the way.
struct RunnerFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Runner: \(SimulationPreset.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"
        ))
    var preset: SimulationPreset = .balanced

    @Option(help: "Length in minutes.")
    var minutes = 5.0

    @Option(help: ArgumentHelp("Steps per minute, running or with --preset walking.", valueName: "spm"))
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

    @Option(help: ArgumentHelp("Variation of step times (2).", valueName: "pct"))
    var stepCv: Double?

    @Option(help: ArgumentHelp("Variation of loads from step to step (3).", valueName: "pct"))
    var loadCv: Double?

    @Option(help: "How much a step's load resembles the one before, 0 to 0.95 (0.3).")
    var loadCorrelation: Double?

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
        try Limits.check("--step-cv", stepCv, 0...15)
        try Limits.check("--load-cv", loadCv, 0...30)
        try Limits.check("--load-correlation", loadCorrelation, 0...0.95)
        guard !identicalSteps || (stepCv, loadCv, loadCorrelation) == (nil, nil, nil) else {
            throw ValidationError(
                "--identical-steps leaves nothing to --step-cv, --load-cv and --load-correlation")
        }
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
        variability.stepTimeCV = stepCv.map { $0 / 100 } ?? variability.stepTimeCV
        variability.loadCV = loadCv.map { $0 / 100 } ?? variability.loadCV
        variability.loadCorrelation = loadCorrelation ?? variability.loadCorrelation
        return variability
    }

    /// The preset's plan, changed in the order: model, drift, calibration, stops and sprints, jumps, mirror.
    var plan: RunnerPlan {
        var plan = preset.plan(minutes: minutes)
        plan.changeRuns(change)
        if preset == .walking, let cadence { plan.changeWalks(cadence: cadence) }
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
