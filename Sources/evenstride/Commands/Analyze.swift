// `evenstride analyze`: a recording in, what stands out in it out.

internal import ArgumentParser
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import Glibc

struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read a recording and say what it was, how you ran, how sure that is, and what stands out.",
        discussion: """
            evenstride analyze run.csv --placement sacrum
            evenstride analyze run.csv --placement waist --pace 5:30 --height 178
            evenstride analyze run.fit
            evenstride analyze run.csv --placement sacrum --profile runner.toml --log training.csv
            cat run.csv | evenstride analyze - --json --reproducible
            tail -n +1 -f live.csv | evenstride analyze - --follow
            evenstride analyze --left left.csv --right right.csv --placement tibia
            evenstride analyze --trunk back.csv --tibia shin.csv --placement sacrum
            evenstride analyze data.csv --columns t=Zeit,x=ax,y=ay,z=az --units g

            Exit status: 0 done (also when something stands out), 64 wrong usage, 65 file not usable or no running
            in it, 66 file missing, 73 output exists, 74 disk trouble. More: evenstride explain E_CODE
            """)

    @Argument(help: ArgumentHelp("The recording, or - for standard input.", valueName: "file|-"))
    var path: String?

    @OptionGroup var pair: PairFlags
    @OptionGroup var session: RunFlags
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var answers: AnswerFlags

    @Flag(help: "Print the JSON document instead of the summary.")
    var json = false

    @Flag(help: "Print the headline only.")
    var quiet = false

    @Option(help: ArgumentHelp("Also write every step to this CSV file.", valueName: "file.csv"))
    var strides: String?

    @Flag(help: "Overwrite an existing --strides file; go on with a watch's file of another sport.")
    var force = false

    @Flag(help: "Leave the time of analysis out, so that equal input gives equal bytes.")
    var reproducible = false

    @Flag(
        help: ArgumentHelp(
            "Live input: print each finished 10 s window as a line of JSON, at the end the whole document as one.",
            discussion:
                "Only with - as the file. Ctrl-C ends the input. The first lines come when 8192 rows are in.")
    )
    var follow = false

    @Option(
        help: ArgumentHelp(
            "2 reads and measures on two cores; the result is the same.", valueName: "number"))
    var jobs = 1

    var file: String { path ?? pair.title }

    func validate() throws {
        try pair.check(session, file: path, strides: strides)
        guard jobs >= 1 else { throw ValidationError("--jobs is 1 or more, got \(jobs)") }
        guard jobs == 1 || !pair.isGiven else { throw ValidationError("--jobs takes one recording") }
        guard !follow || path == "-" else {
            throw ValidationError("--follow reads standard input: give - as the file")
        }
        guard !follow || !quiet else { throw ValidationError("give --follow or --quiet, not both") }
    }

    func run() throws {
        try Failure.reported(fileName: file.fileName, json: json) {
            let table = try strides.map { try OutputFile($0, force: force) }
            try table?.append { $0 += Array(StepCSV.header.utf8) }
            let report = try pair.isGiven ? analysedPair() : follow ? followed(table) : analysed(table)
            if let table, var names = StepNames(report.gait.sides) {
                try table.rewrite { names.process($0) }
            }
            try table?.commit()
            if table != nil, report.input.tier == .device {
                Console.message(
                    "note: a device's own numbers hold no single steps; the table has its heading only\n")
            }
            try show(report)
            if let error = report.noRunning {
                // A person at a terminal has just read it.
                if writesJSON || !Console.isTerminal(STDOUT_FILENO) {
                    Failure.report(error, fileName: file.fileName, json: json)
                }
                throw ExitCode(error.code.exitStatus)
            }
        }
    }

    private func analysed(_ table: OutputFile?) throws -> AnalysisReport {
        var progress = ProgressLine(name: file.fileName, quiet: quiet)
        defer { progress.clear() }
        return try FileAnalysis.analyse(
            path: file, options: try options(), jobs: jobs, onSteps: { try write($0, to: table) },
            onProgress: { progress.update($0) })
    }

    func options() throws -> AnalysisOptions {
        try options(named: file.fileName, context: session.context())
    }

    func options(named name: String, context: SessionContext) throws -> AnalysisOptions {
        var reading = try reading.options()
        reading.anySport = force
        return AnalysisOptions(
            name: name, reading: reading, context: context,
            answers: try answers.answers(today: reproducible ? nil : WallClock.today, json: json),
            rulebook: try answers.book(json: json))
    }

    func write(_ steps: [StepEvent], to table: OutputFile?) throws {
        try table?.append { bytes in for step in steps { StepCSV.row(step, into: &bytes) } }
    }

    private var writesJSON: Bool { json || follow }

    private func show(_ report: AnalysisReport) throws {
        guard writesJSON else {
            return try Console.write(TerminalReport.text(report, style: Console.style, quiet: quiet))
        }
        var output = StandardOutput()
        AnalysisJSON.write(
            report, generatedAt: reproducible ? nil : WallClock.timestamp,
            layout: follow ? .oneLine : .indented, to: &output)
        if !follow { output.write("\n") }
        if let failure = output.failure { throw failure }
    }
}
