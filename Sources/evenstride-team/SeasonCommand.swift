// `evenstride team FOLDER`: plan, jobs, records, roll-up, outputs.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import SeasonFolder

struct SeasonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "season",
        abstract: "Analyse every recording of a season's folder, and say whom to look at first and why.",
        usage: "evenstride team <folder> [options]",
        discussion: """
            evenstride team ./season                       look, on the terminal
            evenstride team ./season --out ./report        pages, tables, a workbook
            evenstride team ./season --manifest athletes.csv --since 2026-09-01
            evenstride team ./season --out ./report --resume       after Ctrl-C
            evenstride team ./season --plan > jobs.txt             for a cluster
            evenstride team --from results.jsonl --out ./report    and from one

            In the folder an athlete is a sub-folder. Of files called ..._left and ..._right (or L and R) with \
            the same name otherwise, two make one run. The day of a run is the manifest's, else the \
            recording's own clock's, else the one in its name (2026-10-03, 20261003, 03.10.2026), else that of \
            its last change. Nothing in the folder is changed.

            The manifest is a table with a line a recording: file, athlete_id, name, date, placement, side, \
            shoe, surface, session, note, pain (0 to 10), speed_mps, in any order; only file is needed.

            A file that did not change is not analysed again, unless the program, its rules or the options \
            did. What is known lies in results.jsonl in --out, without --out in $XDG_CACHE_HOME/evenstride \
            (~/.cache/evenstride).

            Exit status: 0 done, 1 at least one recording gave nothing, 10 --fail-on matched, 64 wrong usage, \
            65 manifest or records not usable, 66 folder or file missing, 73 output exists, 74 disk trouble, \
            130 interrupted.
            """)

    @OptionGroup var input: SeasonFlags
    @OptionGroup(title: "The work") var work: WorkFlags
    @OptionGroup(title: "What comes out") var output: TeamOutputFlags

    func validate() throws {
        try input.check()
        guard !(output.isDryRun && output.isPlan) else {
            throw ValidationError("give --dry-run or --plan, not both")
        }
        guard input.from.isEmpty || !(output.isDryRun || output.isPlan || work.isResumed) else {
            throw ValidationError(
                "--from makes a report of records; --plan, --dry-run and --resume need a folder")
        }
    }

    func run() throws {
        try Failure.reported(fileName: input.name, json: false) {
            guard input.from.isEmpty else {
                return try SeasonReport(output, title: input.title, input.defaults.since)
                    .make(try input.records(), state: nil, sources: input.sources())
            }
            try season()
        }
    }

    private func season() throws {
        let folder = input.folder ?? "."
        let scan = try FolderScan(folder, output: output.out)
        let plan = try input.plan(scan)
        if output.isPlan { return try PlanText.jobs(plan) }
        let place = try StatePlace(folder: folder, output)
        if output.isDryRun {
            return try PlanText.dryRun(plan, title: input.title, known: work.known(in: place.folder))
        }
        let state = try SeasonState(
            folder: place.folder, fingerprint: work.fingerprint(), isResumed: work.isResumed,
            force: output.force, mode: place.mode)
        let records = try SeasonWork(input, work).records(plan, state)
        try SeasonReport(output, title: input.title, input.defaults.since)
            .make(records, state: state, earlier: plan.earlier)
    }
}
