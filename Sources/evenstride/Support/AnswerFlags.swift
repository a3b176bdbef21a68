// What the runner tells beside the recording, and which lines the rules compare with.

internal import ArgumentParser
internal import GaitModel
internal import GaitPipeline

struct AnswerFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Your answers about body, shoes and habits; evenstride profile init writes an example.",
            valueName: "runner.toml"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "Your runs of the last weeks: date,km,min,rpe,shoe,surface.", valueName: "training.csv"))
    var log: String?

    @Option(
        help: ArgumentHelp(
            "Lines of your own for the rules; evenstride explain rulebook prints them all.",
            valueName: "rules.toml"))
    var rulebook: String?

    /// - Parameter today: left out where output must not depend on the day.
    func answers(today: CalendarDay?, json: Bool) throws -> Answers {
        Answers(
            profile: try profile.map { try read($0, json: json, AnswerFiles.profile) },
            log: try log.map { try read($0, json: json, AnswerFiles.log) }, today: today)
    }

    func book(json: Bool) throws -> Rulebook {
        try rulebook.map { path in
            try read(path, json: json) { (path: String) throws(InputError) in try AnswerFiles.rulebook(path) }
        } ?? .standard
    }

    /// An error names the file it is in, not the recording.
    private func read<Content>(
        _ path: String, json: Bool, _ content: (String) throws(InputError) -> Content
    ) throws
        -> Content
    {
        do {
            return try content(path)
        } catch {
            Failure.report(error, fileName: path.fileName, json: json)
            throw ExitCode(error.code.exitStatus)
        }
    }
}
