// The table of steps on its way to a file, to standard output, or to both.

internal import CommandParts
internal import GaitModel
internal import GaitReports

/// Held back until the recording is over: only then the feet may have names.
struct StepTable {
    private let outputs: [OutputFile]

    init(_ flags: OutputFlags) throws {
        var outputs = try flags.strides.map { [try OutputFile($0, force: flags.force)] } ?? []
        if flags.format == .csv { outputs.append(try OutputFile.standardOutput()) }
        self.outputs = outputs
        for output in outputs { try output.append { $0 += Array(StepCSV.header.utf8) } }
    }

    func add(_ steps: [StepEvent]) throws {
        for output in outputs {
            try output.append { bytes in for step in steps { StepCSV.row(step, into: &bytes) } }
        }
    }

    func finish(_ report: AnalysisReport) throws {
        for output in outputs {
            if var names = StepNames(report.gait.sides) { try output.rewrite { names.process($0) } }
            try output.commit()
        }
        if !outputs.isEmpty, report.input.tier == .device {
            Console.message(
                "note: a device's own numbers hold no single steps; the table has its heading only\n")
        }
    }
}
