// `evenstride explain`: the page behind a number, a finding, an error code or a reference, for one run too.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Explain a metric, a finding, an error code, warning-signs, sides, coverage, rulebook or references; "
            + "without a name, list them.",
        discussion: """
            evenstride explain asymmetric-landing
            evenstride explain asymmetric-landing --for run.csv --placement sacrum    with this run's numbers
            evenstride explain rulebook > rules.toml                                  every line, to edit
            """)

    @Argument(help: ArgumentHelp("What to explain.", valueName: "id"))
    var id: String?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("A recording to fill the rule's numbers in from.", valueName: "file|-"))
    var recording: String?

    @OptionGroup var session: RunFlags
    @OptionGroup var reading: ReadingFlags
    @OptionGroup var answers: AnswerFlags

    func validate() throws {
        guard recording != nil, id == nil else { return }
        throw ValidationError("--for needs the name of a finding: evenstride explain lists them")
    }

    func run() throws {
        guard let id else { return try Console.write(Pages.index) }
        if let recording { return try explain(id, for: recording) }
        guard let page = Pages.page(id, style: Console.style) else { throw unknown(id) }
        try Console.write(page.hasSuffix("\n") ? page : page + "\n")
    }

    private func unknown(_ id: String) -> ExitCode {
        Console.message("error: nothing is known as '\(PlainText.escaped(id))'\n")
        if let near = Pages.nearest(id) {
            Console.message("  did you mean: evenstride explain \(near)\n")
        }
        Console.message("  list: evenstride explain\n")
        return ExitCode(64)
    }

    private func explain(_ id: String, for path: String) throws {
        guard let documentation = Encyclopedia.finding(id) else {
            if Pages.page(id, style: Console.style) == nil { throw unknown(id) }
            throw ValidationError("--for goes with a finding; '\(PlainText.escaped(id))' is not one")
        }
        try Failure.reported(fileName: path.fileName, json: false) {
            var progress = ProgressLine(name: path.fileName, quiet: false)
            let report = try FileAnalysis.analyse(
                path: path, options: options(path), onSteps: { (_: [StepEvent]) throws(Never) in },
                onProgress: { progress.update($0) })
            progress.clear()
            try Console.write(FindingPage.text(report, about: documentation, style: Console.style) ?? "")
        }
    }

    private func options(_ path: String) throws -> AnalysisOptions {
        AnalysisOptions(
            name: path.fileName, reading: try reading.options(), context: try session.context(),
            answers: try answers.answers(today: WallClock.today, json: false),
            rulebook: try answers.book(json: false))
    }
}
