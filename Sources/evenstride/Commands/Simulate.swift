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
            evenstride simulate long.csv --preset balanced --minutes 1920 --rate 200
            evenstride simulate - --dialect phyphox | evenstride analyze - --placement sacrum
            """)

    @Argument(help: ArgumentHelp("File to write, or - for standard output.", valueName: "file|-"))
    var file: String

    @Option(
        help: ArgumentHelp(
            "Runner: \(SimulationPreset.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"
        ))
    var preset: SimulationPreset = .balanced

    @Option(help: "Length in minutes.")
    var minutes = 5.0

    @Option(help: ArgumentHelp("Samples per second.", valueName: "Hz"))
    var rate = 100.0

    @Option(
        help: ArgumentHelp(
            "Form of the file: \(SimulatedCSV.Dialect.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"))
    var dialect: SimulatedCSV.Dialect = .generic

    @Option(help: "Another seed is another runner of the same kind.")
    var seed: UInt64 = 1

    @Option(help: "Decimals of the accelerations.")
    var decimals = 4

    @Option(help: ArgumentHelp("Also write the truth of every step to this CSV file.", valueName: "file.csv"))
    var truth: String?

    @Flag(help: "Overwrite existing files.")
    var force = false

    func validate() throws {
        guard minutes > 0 && minutes <= 100_000 else {
            throw ValidationError("--minutes is above 0, got \(minutes)")
        }
        guard (5...4000).contains(rate) else { throw ValidationError("--rate is 5 to 4000 Hz, got \(rate)") }
        guard (1...7).contains(decimals) else {
            throw ValidationError("--decimals is 1 to 7, got \(decimals)")
        }
    }

    func run() throws {
        try Failure.reported(fileName: file.fileName, json: false) {
            let target: OutputFile? = file == "-" ? nil : try OutputFile(file, force: force)
            let steps = try truth.map { try OutputFile($0, force: force) }
            try write(to: target, truth: steps)
            try target?.commit()
            try steps?.commit()
        }
    }

    private func write(to target: OutputFile?, truth steps: OutputFile?) throws {
        var runner = preset.runner(minutes: minutes, sampleRate: rate, seed: seed)
        let table = SimulatedCSV(dialect, valueDecimals: decimals)
        let truthTable = TruthCSV()
        try put(target) { $0 += table.header }
        try steps?.append { $0 += truthTable.header }
        while let block = runner.next() {
            try put(target) { table.write(block, into: &$0) }
            let known = runner.takeSteps()
            try steps?.append { truthTable.write(known, into: &$0) }
        }
    }

    private func put(_ target: OutputFile?, _ fill: (inout [UInt8]) -> Void) throws {
        if let target { return try target.append(fill) }
        var bytes: [UInt8] = []
        fill(&bytes)
        try bytes.withUnsafeBytes { try Console.write($0, to: 1) }
    }
}
