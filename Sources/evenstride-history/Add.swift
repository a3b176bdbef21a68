// `evenstride-history add`: recordings in, each judged by what is usual for its runner, and kept.

internal import ArgumentParser
internal import CommandParts
internal import GaitHistory
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import RunStore

struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Analyse recordings, keep their numbers and reports, and print the summaries.",
        discussion: """
            evenstride history add monday.csv --athlete me --placement sacrum --pace 5:30 --shoe "old pair"
            evenstride history add 2026-10-*.csv --athlete me --placement waist

            Numbers, findings and the report are kept; the recording itself only with --keep-original. A recording
            that is kept already is left as it is.

            Exit status: 0 done, 1 some of several files could not be used, else that of evenstride analyze.
            """)

    @Argument(help: ArgumentHelp("The recordings.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Whose runs they are; any name will do.", valueName: "name"))
    var athlete: String

    @Option(help: ArgumentHelp("The shoes.", valueName: "name"))
    var shoe: String?

    @Option(help: ArgumentHelp("The ground.", valueName: "name"))
    var surface: String?

    @Option(help: ArgumentHelp("Anything to remember of it.", valueName: "text"))
    var note: String?

    @Option(
        help: ArgumentHelp("Day of the run, where the file does not say.", valueName: "2026-10-03"))
    var date: String?

    @Flag(help: "Keep the recording too.")
    var keepOriginal = false

    @Flag(help: "Print a line a run only.")
    var quiet = false

    @OptionGroup var session: RunFlags
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var answers: AnswerFlags
    @OptionGroup var kept: StoreFlags

    func validate() throws {
        guard !athlete.isEmpty, athlete.utf8.count <= 200 else {
            throw ValidationError("--athlete is a name of 1 to 200 bytes")
        }
        guard (note ?? "").utf8.count <= StatedValues.noteBytes else {
            throw ValidationError("--note has at most \(StatedValues.noteBytes) bytes")
        }
        guard date == nil || day != nil else {
            throw ValidationError("--date is a day such as 2026-10-03, got '\(date ?? "")'")
        }
        guard date == nil || files.count == 1 else { throw ValidationError("--date goes with one file") }
        guard !files.contains("-") else {
            throw ValidationError("a recording is read twice here: give a file, not standard input")
        }
    }

    private var day: CalendarDay? { date.flatMap { CalendarDay($0) } }

    func run() throws {
        try kept.use { store in
            var failed: ExitCode?
            for file in files {
                do {
                    try Failure.reported(fileName: file.fileName, json: kept.json) {
                        try add(file, to: store)
                    }
                } catch let code as ExitCode { failed = code }
            }
            if let failed { throw files.count == 1 ? failed : ExitCode(1) }
        }
    }

    private func add(_ file: String, to store: RunStore) throws {
        let hash = try FileContent(of: file).hash
        if let known = try store.run(fileHash: hash, athlete: athlete) {
            Console.message("note: \(PlainText.escaped(file)) is kept already, as \(known.id)\n")
            return
        }
        var options = try options(file)
        let first = try analysed(file, options)
        if let error = first.noRunning { throw error }
        var summary = RunSummary(
            first, athlete: athlete, day: day ?? options.answers.profile?.session.date, shoe: shoe,
            surface: surface, note: note, fileHash: hash)
        options.baseline = try store.baseline(for: summary)
        let report = FileAnalysis.judgedAgain(first, by: options)
        summary = RunSummary(
            report, athlete: athlete, day: summary.day, shoe: shoe, surface: surface, note: note,
            fileHash: hash)
        var files = [
            RunFile(.reportHTML, text: ReportHTML.page(report)), RunFile(.reportJSON, text: json(report)),
        ]
        if keepOriginal { files.append(RunFile(.original, .file(file))) }
        try show(report, try store.add(summary, files: files, now: WallClock.now))
    }

    private func options(_ file: String) throws -> AnalysisOptions {
        var options = AnalysisOptions(
            name: file.fileName, reading: try reading.options(), context: try session.context(),
            answers: try answers.answers(today: WallClock.today, json: kept.json),
            rulebook: try answers.book(json: kept.json))
        options.wantsPicture = true
        return options
    }

    private func analysed(_ file: String, _ options: AnalysisOptions) throws -> AnalysisReport {
        var progress = ProgressLine(name: file.fileName, quiet: quiet)
        defer { progress.clear() }
        return try FileAnalysis.analyse(
            path: file, options: options, onSteps: { (_: [StepEvent]) throws(InputError) in },
            onProgress: { progress.update($0) })
    }

    private func json(_ report: AnalysisReport) -> String {
        var text = StringSink()
        AnalysisJSON.write(report, generatedAt: WallClock.timestamp, to: &text)
        return text.text
    }

    private func show(_ report: AnalysisReport, _ run: RunSummary) throws {
        if kept.json {
            try Console.document { RunJSON.write([run], numbers: true, to: &$0) }
        } else if !quiet {
            try Console.write(TerminalReport.text(report, style: Console.style, quiet: false) + "\n")
        }
        if !kept.json { try Console.write("kept as \(run.id)\n") }
    }
}
