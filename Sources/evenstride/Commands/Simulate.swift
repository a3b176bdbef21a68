// `evenstride simulate`: recordings of runners whose every step is known exactly.

public import ArgumentParser
internal import CommandParts
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
        guard Set(truth + [file]).count == truth.count + 1 else {
            throw ValidationError("the recording and each --truth are different files")
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
            dialect, valueDecimals: decimals, withGyroscope: sensor.gyroscope, sampleRate: sensor.rate,
            up: runner.mount.apply(SIMD3(0, 0, 1)))
        let truthTable = TruthCSV(withLandingPeak: runner.site.legModel != nil)
        try put(target) { $0 += table.header }
        for file in steps { try file.append { $0 += truthTable.header } }
        while let block = runner.next() {
            try put(target) { table.write(block, into: &$0) }
            let known = runner.takeSteps()
            for file in steps { try file.append { truthTable.write(known, into: &$0) } }
        }
        try put(target) { $0 += table.footer }
        return runner
    }

    private func simulatedRunner() -> SimulatedRunner {
        let plan = runner.plan
        return SimulatedRunner(
            plan: plan, sampleRate: sensor.rate, variability: runner.variability,
            imperfections: errors.applied(
                to: runner.preset.imperfections(seed: seed), sensor: sensor, seconds: plan.seconds),
            pelvis: sensor.pelvis(runner.preset.pelvis, mirrored: runner.mirror),
            site: sensor.site(mirrored: runner.mirror),
            seed: seed, sensorSeed: sensor.sensorSeed)
    }

    private func put(_ target: OutputFile?, _ fill: (inout [UInt8]) -> Void) throws {
        if let target { return try target.append(fill) }
        var bytes: [UInt8] = []
        fill(&bytes)
        try bytes.withUnsafeBytes { try Console.write($0, to: 1) }
    }
}
