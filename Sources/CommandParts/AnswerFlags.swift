// What the runner tells beside the recording, and which lines the rules compare with.

package import ArgumentParser
package import GaitModel
internal import GaitPipeline

package struct AnswerFlags: ParsableArguments {
    package init() {}

    @Option(
        help: ArgumentHelp(
            "Your answers about body, shoes and habits; evenstride profile init writes an example.",
            valueName: "runner.toml"))
    package var profile: String?

    @Option(
        help: ArgumentHelp(
            "Your runs of the last weeks: date,km,min,rpe,shoe,surface.", valueName: "training.csv"))
    package var log: String?

    @Option(
        help: ArgumentHelp(
            "Lines of your own for the rules; evenstride explain rulebook prints them all.",
            valueName: "rules.toml"))
    package var rulebook: String?

    /// - Parameter today: left out where output must not depend on the day.
    package func answers(today: CalendarDay?, json: Bool) throws -> Answers {
        Answers(
            profile: try profile.map { try read($0, json: json, AnswerFiles.profile) },
            log: try log.map { try read($0, json: json, AnswerFiles.log) }, today: today)
    }

    package func book(json: Bool) throws -> Rulebook {
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
