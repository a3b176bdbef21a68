// The work itself: workers are started, fed and ended, and a stop in the middle keeps what is done.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import SeasonFolder

struct SeasonWork {
    private let folder: String
    private let work: WorkFlags

    init(_ input: SeasonFlags, _ work: WorkFlags) {
        folder = input.folder ?? "."
        self.work = work
    }

    /// One for each recording, those that nobody could open too.
    func records(_ plan: SeasonPlan, _ state: SeasonState) throws -> [FileRecord] {
        for note in plan.notes + state.notes { Console.message("note: \(PlainText.escaped(note))\n") }
        StopSignal.listen()
        try state.begin()
        let pool = WorkerPool(work.command(root: folder), count: work.workers)
        var line = TeamProgress()
        let result = try SeasonRun(root: folder, state: state).run(
            plan.jobs, pool: pool, isStopped: { StopSignal.hasCome }, onProgress: { line.show($0) })
        line.clear()
        guard !result.isStopped else {
            state.interrupt()
            Console.message(
                "interrupted: \(result.records.count) of \(plan.jobs.count) recordings are done and kept; "
                    + "the same command with --resume goes on\n")
            throw ExitCode(130)
        }
        return result.records + plan.unreachable
    }
}
