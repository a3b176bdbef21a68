// `evenstride compare`: two recordings in, what changed beyond chance out.

internal import ArgumentParser
internal import CommandParts
internal import GaitHistory
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare two recordings number by number: real change, within noise, or not comparable.",
        discussion: """
            evenstride compare before.csv after.csv --placement sacrum
            evenstride compare old.csv new.csv --placement waist --pace 5:30 --by shoe --names "old pair,new pair"
            evenstride compare before.csv after.csv --placement sacrum --report change.html

            The sensor has to have been at the same place, and the speed the same to 0.3 m/s. With five kept runs and
            more your own spread draws the line: evenstride history compare.

            Exit status: 0 done, 64 wrong usage, 65 a file not usable or no running in it, 66 file missing, 73 output
            exists, 74 disk trouble.
            """)

    @Argument(help: ArgumentHelp("The earlier recording.", valueName: "before"))
    var before: String

    @Argument(help: ArgumentHelp("The later recording.", valueName: "after"))
    var after: String

    @OptionGroup var session: RunFlags

    @Option(
        help: ArgumentHelp(
            "Average speed of the later recording, where it differs, metres per second.", valueName: "m/s"))
    var speedAfter: Double?

    @Option(
        help: ArgumentHelp(
            "What you changed on purpose between the two: shoe, surface, mounting or form.",
            valueName: "shoe|surface|mounting|form"))
    var by: Purpose?

    @Option(help: ArgumentHelp("Names of the two states of it.", valueName: "old,new"))
    var names: String?

    @OptionGroup var reading: ReadingFlags

    @Flag(help: "Print a JSON document instead.")
    var json = false

    @Option(help: ArgumentHelp("Also write the comparison to this HTML file.", valueName: "file.html"))
    var report: String?

    @Flag(help: "Overwrite an existing --report file.")
    var force = false

    enum Purpose: String, CaseIterable, ExpressibleByArgument {
        case shoe, surface, mounting, form
    }

    func validate() throws {
        guard before != "-" || after != "-" else {
            throw ValidationError("one of the two may be standard input, not both")
        }
        guard names == nil || states != nil else {
            throw ValidationError("--names wants two names with a comma between them, such as old,new")
        }
        guard names == nil || by != nil else { throw ValidationError("--names goes with --by") }
        if let speedAfter, !StatedValues.speed.contains(speedAfter) {
            throw ValidationError("--speed-after is in m/s, 0.3 to 13, got \(speedAfter)")
        }
    }

    private var states: (String, String)? {
        guard let parts = names?.split(separator: ","), parts.count == 2 else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    func run() throws {
        let page = try Failure.reported(fileName: report ?? "", json: json) {
            try report.map { try OutputFile($0, force: force) }
        }
        let context = try session.context()
        var later = context
        later.speed = speedAfter ?? context.speed
        let comparison = RunComparison(
            before: try summary(before, context), after: try summary(after, later))
        try page?.commit(ComparisonHTML.page(comparison, by: by?.rawValue, names: states))
        guard json else {
            return try Console.write(
                ComparisonText.page(comparison, by: by?.rawValue, names: states, style: Console.style))
        }
        try Console.document {
            ComparisonJSON.write(comparison, by: by?.rawValue, names: states, to: &$0)
        }
    }

    private func summary(_ path: String, _ context: SessionContext) throws -> RunSummary {
        try Failure.reported(fileName: path.fileName, json: json) {
            var progress = ProgressLine(name: path.fileName, quiet: json)
            defer { progress.clear() }
            let options = AnalysisOptions(
                name: path.fileName, reading: try reading.options(), context: context)
            let report = try FileAnalysis.analyse(
                path: path, options: options, onSteps: { (_: [StepEvent]) throws(InputError) in },
                onProgress: { progress.update($0) })
            if let error = report.noRunning { throw error }
            return RunSummary(report, athlete: "")
        }
    }
}
