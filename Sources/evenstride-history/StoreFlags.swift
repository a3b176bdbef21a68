// Which folder, and what every command does with it first.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import RunStore

struct StoreFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the kept runs.", valueName: "folder"))
    var dataDir: String?

    @Flag(help: "Print a JSON document instead.")
    var json = false

    /// Runs the command's work on the store; runs that are kept too long go first.
    func use(_ work: (RunStore) throws -> Void) throws {
        try Failure.reported(fileName: "kept runs", json: json) {
            guard let folder = DataFolder.path(stated: dataDir) else {
                throw InputError(
                    .history, "there is no home folder to keep runs in", fix: "name one: --data-dir FOLDER")
            }
            let store = try RunStore(folder: folder)
            let gone = try store.sweep(now: WallClock.now)
            if gone > 0 {
                Console.message(
                    "note: \(gone) \(gone == 1 ? "run was" : "runs were") older than you keep them, and deleted\n"
                )
            }
            try work(store)
        }
    }
}

extension RunStore {
    /// The one run whose id begins like this.
    func run(like start: String) throws -> RunSummary {
        let found = try runs().filter { $0.id.hasPrefix(start) }
        if let run = found.first, found.count == 1, !start.isEmpty { return run }
        throw InputError(
            .usage,
            found.isEmpty
                ? "no kept run has the id \(start)" : "\(found.count) kept runs begin with \(start)",
            fix: "see the ids: evenstride history list")
    }

    /// Runs of one runner; the only one there is when nobody is named.
    func runs(of athlete: String?) throws -> (athlete: String, runs: [RunSummary]) {
        let athletes = try athletes()
        guard let name = athlete ?? (athletes.count == 1 ? athletes.first : nil) else {
            throw InputError(
                .usage, athletes.isEmpty ? "no runs are kept yet" : "several runners are kept here",
                fix: athletes.isEmpty
                    ? "evenstride history add run.csv --athlete me --placement sacrum"
                    : "say which: --athlete NAME")
        }
        let runs = try runs(athlete: name)
        guard !runs.isEmpty else {
            throw InputError(
                .usage, "no runs of \(name) are kept", fix: "see who is: evenstride history list")
        }
        return (name, runs)
    }
}
