// `evenstride analyze`: a recording in, what stands out in it out.

internal import ArgumentParser
internal import CommandParts
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
            evenstride analyze run.fit --report run.html
            evenstride analyze run.csv --placement sacrum --profile runner.toml --log training.csv
            cat run.csv | evenstride analyze - --json --reproducible
            tail -n +1 -f live.csv | evenstride analyze - --follow
            evenstride analyze --left left.csv --right right.csv --placement tibia
            evenstride analyze --trunk back.csv --tibia shin.csv --placement sacrum
            evenstride analyze data.csv --columns t=Zeit,x=ax,y=ay,z=az --units g
            find . -name '*.csv' | evenstride analyze --files-from - --jsonl > results.jsonl

            Exit status: 0 done (also when something stands out), 64 wrong usage, 65 file not usable or no running
            in it, 66 file missing, 73 output exists, 74 disk trouble. More: evenstride explain E_CODE
            Of --jsonl: 0 every recording gave numbers, 1 some gave none (the records say which, and why), 66 list
            of jobs missing.
            """)

    @Argument(help: ArgumentHelp("The recording, or - for standard input.", valueName: "file|-"))
    var path: String?

    @OptionGroup var pair: PairFlags
    @OptionGroup var session: RunFlags
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var answers: AnswerFlags

    @OptionGroup var output: OutputFlags
    @OptionGroup(title: "Many recordings, a line of JSON each") var list: ListFlags

    @Flag(help: "Print the headline only.")
    var quiet = false

    @Flag(help: "Leave the time of analysis out, so that equal input gives equal bytes.")
    var reproducible = false

    @Flag(
        help: ArgumentHelp(
            "Live input: print each finished 10 s window as a line of JSON, at the end the whole document as one.",
            discussion:
                "Only with - as the file. Ctrl-C ends the input. Ten seconds of an ordinary recording are enough to begin."
        )
    )
    var follow = false

    @Option(
        help: ArgumentHelp(
            "2 reads and measures on two cores; the result is the same.", valueName: "number"))
    var jobs = 1

    var file: String { path ?? list.filesFrom ?? pair.title }

    func validate() throws {
        if list.isGiven { return try list.check(self) }
        try pair.check(session, file: path, strides: output.strides ?? (output.format == .csv ? "-" : nil))
        guard jobs >= 1 else { throw ValidationError("--jobs is 1 or more, got \(jobs)") }
        guard jobs == 1 || !pair.isGiven else { throw ValidationError("--jobs takes one recording") }
        guard !follow || path == "-" else {
            throw ValidationError("--follow reads standard input: give - as the file")
        }
        guard !follow || output.format == .text || output.format == .json else {
            throw ValidationError("--follow prints JSON and nothing else")
        }
        guard !follow || !quiet else { throw ValidationError("give --follow or --quiet, not both") }
    }

    func run() throws {
        if list.isGiven { return try writeRecords() }
        try Failure.reported(fileName: file.fileName, json: output.format == .json) {
            let page = try output.report.map { try OutputFile($0, force: output.force) }
            let table = try StepTable(output)
            let report = try orErrorPage(page) {
                try pair.isGiven ? analysedPair() : follow ? followed(table) : analysed(table)
            }
            try table.finish(report)
            try page?.commit(ReportHTML.page(report))
            try show(report)
            if let error = report.noRunning {
                // A person at a terminal has just read it.
                if writesJSON || output.format != .text || !Console.isTerminal(STDOUT_FILENO) {
                    Failure.report(error, fileName: file.fileName, json: output.format == .json)
                }
                throw ExitCode(error.code.exitStatus)
            }
        }
    }

    /// Whoever opens the report of a refused file reads why, and not the report of another day.
    private func orErrorPage(_ page: OutputFile?, _ work: () throws -> AnalysisReport) throws
        -> AnalysisReport
    {
        do {
            return try work()
        } catch let error as InputError where error.code.isAboutTheInput {
            try page?.commit(ErrorHTML.page(error, fileName: file.fileName))
            throw error
        }
    }

    private func analysed(_ table: StepTable) throws -> AnalysisReport {
        var progress = ProgressLine(name: file.fileName, quiet: quiet)
        defer { progress.clear() }
        return try FileAnalysis.analyse(
            path: file, options: try options(), jobs: jobs, onSteps: { try table.add($0) },
            onProgress: { progress.update($0) })
    }

    func options() throws -> AnalysisOptions {
        try options(named: file.fileName, context: session.context())
    }

    func options(named name: String, context: SessionContext) throws -> AnalysisOptions {
        var reading = try reading.options()
        reading.anySport = output.force
        var options = AnalysisOptions(
            name: name, reading: reading, context: context,
            answers: try answers.answers(
                today: reproducible ? nil : WallClock.today, json: output.format == .json),
            rulebook: try answers.book(json: output.format == .json))
        options.wantsPicture = output.wantsPage
        return options
    }

    private var writesJSON: Bool { output.format == .json || follow }

    private func show(_ report: AnalysisReport) throws {
        switch output.format {
        case .text where !follow:
            try Console.write(TerminalReport.text(report, style: Console.style, quiet: quiet))
        case .html: try Console.write(ReportHTML.page(report))
        case .csv: break
        case .text, .json: try showJSON(report)
        }
    }

    private func showJSON(_ report: AnalysisReport) throws {
        try Console.document { output in
            AnalysisJSON.write(
                report, generatedAt: reproducible ? nil : WallClock.timestamp,
                layout: follow ? .oneLine : .indented, to: &output)
            if !follow { output.write("\n") }
        }
    }
}
