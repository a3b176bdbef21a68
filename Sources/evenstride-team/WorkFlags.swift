// How the work is done: by how many, by which rules, from where on.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import SeasonFolder

struct WorkFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Recordings analysed at once (all cores).", valueName: "number"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Lines of your own for the rules; evenstride explain rulebook prints them all.",
            valueName: "rules.toml"))
    var rulebook: String?

    @Flag(name: .customLong("resume"), help: "Go on with what was interrupted, and refuse to start over.")
    var isResumed = false

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs is 1 to 1024, got \(jobs)") }
    }

    /// Cores this program may use, unless somebody says otherwise.
    var workers: Int { jobs ?? WorkerPool.cores }

    /// The same program that answers for one recording.
    func command(root: String) -> WorkerCommand {
        var arguments = ["analyze", "--files-from", "-", "--jsonl", "--root", root]
        if let rulebook { arguments += ["--rulebook", rulebook] }
        return WorkerCommand(program: Sidecar.path(of: "evenstride"), arguments: arguments)
    }

    /// Of what results depend on and no job says.
    func fingerprint() throws -> String {
        guard let rulebook else { return "standard rules" }
        return try Failure.reported(fileName: rulebook.fileName, json: false) {
            _ = try AnswerFiles.rulebook(rulebook)
            return "rules " + (try FileContent(of: rulebook).hash)
        }
    }

    func known(in folder: String) throws -> KnownSeason {
        KnownSeason(in: folder, fingerprint: try fingerprint())
    }
}
