// What is wrong with the simulated sensor and its clock.

internal import ArgumentParser
internal import GaitModel
internal import GaitReports
internal import GaitSimulator

/// What spoils the recording.
struct ErrorFlags: ParsableArguments {
    @Option(help: ArgumentHelp("White noise of each axis.", valueName: "m/s2"))
    var noise: Double?

    @Option(help: "Factor on all readings.")
    var gain: Double?

    @Option(
        parsing: .unconditional, help: ArgumentHelp("Constant offset of each axis, in g.", valueName: "x:y:z")
    )
    var bias: NumberTriple?

    @Option(help: ArgumentHelp("Step between two readings; 0 for none (1/2048).", valueName: "g"))
    var resolution: Double?

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

    @Option(help: ArgumentHelp("Samples arrive in groups of this size with one stamp.", valueName: "samples"))
    var burst = 1

    @Option(help: ArgumentHelp("Share of samples that repeat the stamp before.", valueName: "pct"))
    var duplicates = 0.0

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
        try Limits.check("--resolution", resolution, 0...10)
        try Limits.check("--burst", Double(burst), 1...10_000)
        try Limits.check("--duplicates", duplicates, 0...100)
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
        result.bias = bias?.vector ?? preset.bias
        result.resolution = resolution ?? preset.resolution
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
        result.clock.burst = burst
        result.clock.duplicateShare = duplicates / 100
        result.clock.offset = clockOffsetMs / 1000
        result.clock.drift = clockDriftPpm
        result.clock.gaps = gap.map { ClockErrors.Gap(start: $0.first, length: $0.second) }
        return result
    }
}
