// `export`, `delete` and `retention`: taking everything along, and letting go.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import RunStore

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything that is kept as one ZIP archive: tables, reports, and recordings where kept.")

    @Argument(help: ArgumentHelp("The archive to write.", valueName: "file.zip"))
    var file: String

    @Option(help: ArgumentHelp("Only of this runner.", valueName: "name"))
    var athlete: String?

    @Flag(help: "Overwrite an existing file.")
    var force = false

    @OptionGroup var kept: StoreFlags

    func run() throws {
        try kept.use { store in
            let count = try store.export(to: file, athlete: athlete, force: force)
            try Console.write(
                "\(count) \(count == 1 ? "run" : "runs") written to \(PlainText.escaped(file))\n")
        }
    }
}

struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Delete a run, or all of them: numbers, reports and recording, without a trace in the database.")

    @Argument(help: ArgumentHelp("The run, by the beginning of its id.", valueName: "id"))
    var id: String?

    @Flag(help: "All runs, or all of --athlete.")
    var all = false

    @Option(help: ArgumentHelp("With --all: only of this runner.", valueName: "name"))
    var athlete: String?

    @OptionGroup var kept: StoreFlags

    func validate() throws {
        guard (id != nil) != all else { throw ValidationError("give the id of a run, or --all") }
        guard athlete == nil || all else { throw ValidationError("--athlete goes with --all") }
    }

    func run() throws {
        try kept.use { store in
            guard let id else {
                let count = try store.deleteAll(athlete: athlete)
                return try Console.write("\(count) \(count == 1 ? "run" : "runs") deleted\n")
            }
            let run = try store.run(like: id)
            try store.delete(id: run.id)
            try Console.write("deleted \(run.id)\n")
        }
    }
}

struct Retention: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How many days runs are kept, from the day they were added. Without a number: say how many."
    )

    @Argument(help: ArgumentHelp("Days, or \"forever\".", valueName: "days|forever"))
    var days: String?

    @OptionGroup var kept: StoreFlags

    func validate() throws {
        guard let days, days != "forever" else { return }
        guard let number = Int(days), (1...36_500).contains(number) else {
            throw ValidationError("give 1 to 36500 days, or forever; got '\(days)'")
        }
    }

    func run() throws {
        try kept.use { store in
            if let days {
                try store.setRetention(days: Int(days))
                _ = try store.sweep(now: WallClock.now)
            }
            let set = try store.retentionDays()
            try Console.write(set.map { "runs are kept for \($0) days\n" } ?? "runs are kept for ever\n")
        }
    }
}
