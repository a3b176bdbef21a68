// Jobs to workers and back: the same records by any number of them, in any order, after any death.

import Foundation
import GaitHistory
import GaitModel
import GaitReports
import Testing

@testable import SeasonFolder

@Suite(.serialized) struct RunTests {
    /// Ten files; the sixth and seventh are of one size and hold the same bytes, the eighth only the size.
    private func made() throws -> (Season, [PlannedJob]) {
        let season = Season()
        for number in 1...10 {
            let size = [7, 8].contains(number) ? 6 : number
            try season.write(
                "A0\(number % 3)/run \(number).csv", String(repeating: number == 8 ? "b" : "a", count: size))
        }
        return (season, try season.plan().jobs)
    }

    private func run(
        _ season: Season, _ jobs: [PlannedJob], _ pool: WorkerPool, resumed: Bool = false,
        stopAfter most: Int = .max
    ) throws -> SeasonRun.Result {
        let state = try season.state(resumed: resumed)
        try state.begin()
        var shown = 0
        let result = try SeasonRun(root: season.folder, state: state).run(
            jobs, pool: pool,
            isStopped: {
                shown = season.results.split(separator: "\n").count
                return shown >= most
            }, onProgress: { _ in })
        if !result.isStopped { try state.finish(result.records) }
        return result
    }

    private func scripted(_ season: Season, _ jobs: [PlannedJob]) throws -> ScriptedWorker {
        try ScriptedWorker(season, jobs)
    }

    @Test(arguments: [1, 2, 4])
    func theSameRecordsByAnyNumberOfWorkers(_ count: Int) throws {
        let (season, jobs) = try made()
        let worker = try scripted(season, jobs)
        // Some take longer, so that answers come in another order than questions.
        for file in ["A01/run 10.csv", "A00/run 9.csv"] {
            try worker.set(file, to: "sleep 0.3; cat \(worker.place(file)).record")
        }
        let result = try run(season, jobs, worker.pool(count))
        #expect(result.records == jobs.map(ScriptedWorker.record))
        #expect(season.results == result.records.map(RecordJSON.line).joined())
        #expect(result.analysed + result.equal == 10 && !result.isStopped)
    }

    @Test func equalBytesAreAnalysedOnce() throws {
        let season = Season()
        for name in ["A/one.csv", "B/two.csv"] { try season.write(name, "same") }
        try season.write("C/three.csv", "diff")
        let jobs = try season.plan().jobs
        // Contents as a real worker states them.
        let worker = try scripted(season, jobs)
        for planned in jobs {
            let content = try FileContentOf.file(season.folder + "/" + planned.job.file)
            let record = ScriptedWorker.record(planned)
            let told = FileRecord(
                job: record.job, contents: [content], tool: record.tool, outcome: record.outcome)
            try RecordJSON.line(
                FileRecord(telling: told.job, contents: told.contents, tool: told.tool, outcome: told.outcome)
            )
            .write(
                toFile: season.path + "/worker/\(worker.place(planned.job.file)).record", atomically: true,
                encoding: .utf8)
        }
        let result = try run(season, jobs, worker.pool(2))
        #expect(worker.asked == 2 && result.equal == 1 && result.records.count == 3)
        let two = try #require(result.records.first { $0.job.file == "B/two.csv" }?.measured)
        #expect(two.run.athlete == "B" && two.run.fileName == "two.csv")
        #expect(
            result.records[0].hash == result.records[1].hash
                && result.records[0].hash != result.records[2].hash)
    }

    @Test func interruptedAndResumedIsAsGoodAsUninterrupted() throws {
        let (season, jobs) = try made()
        let worker = try scripted(season, jobs)
        let first = try run(season, jobs, worker.pool(2), stopAfter: 4)
        #expect(first.isStopped && first.records.count < 10)
        let second = try run(season, jobs, worker.pool(2), resumed: true)
        #expect(
            second.unchanged == first.records.count && second.unchanged + second.analysed + second.equal == 10
        )
        #expect(season.results == jobs.map(ScriptedWorker.record).map(RecordJSON.line).joined())
    }

    @Test func nothingIsAnalysedTwice() throws {
        let (season, jobs) = try made()
        let worker = try scripted(season, jobs)
        _ = try run(season, jobs, worker.pool(2))
        let asked = worker.asked
        let again = try run(season, jobs, worker.pool(2))
        #expect(again.unchanged == 10 && worker.asked == asked)
        // Another shoe is told, not measured.
        var relabelled = jobs[0].job
        relabelled.shoe = "new"
        relabelled.athlete = "Z"
        let told = try run(season, [PlannedJob(job: relabelled, sizes: jobs[0].sizes)], worker.pool(1))
        #expect(told.unchanged == 1 && told.records[0].measured?.run.shoe == "new")
        // Another place, another size or another time are not the same.
        var moved = jobs[0].job
        moved.placement = .chest
        #expect(PlannedJob(job: moved, sizes: jobs[0].sizes).unchanged(again.records[0]) == nil)
        #expect(PlannedJob(job: jobs[0].job, sizes: [99]).unchanged(again.records[0]) == nil)
        var touched = jobs[0].job
        touched.modified = 1
        #expect(PlannedJob(job: touched, sizes: jobs[0].sizes).unchanged(again.records[0]) == nil)
    }

    @Test(arguments: [
        ("kill -9 $$", ErrorCode.internalBug, "signal 9"), ("exit 3", .internalBug, "exit status 3"),
        ("echo nonsense", .internalBug, "no record of it"),
        ("cat 1.record 2.record", .internalBug, "no record of it"),
        ("cat 2.record", .internalBug, "no record of it"), ("sleep 60", .timeLimit, "did not come to an end"),
        ("head -c 100 3.record; kill -9 $$", .internalBug, "signal 9"),
    ])
    func aBadWorkerCostsItsFileOnly(_ script: String, _ code: ErrorCode, _ words: String) throws {
        let (season, jobs) = try made()
        let worker = try scripted(season, jobs)
        let file = jobs[2].job.file
        try worker.set(file, to: script)
        let result = try run(season, jobs, worker.pool(2, patience: WorkerPool.Patience(base: 6)))
        #expect(result.records.count == 10)
        for (record, planned) in zip(result.records, jobs) {
            guard planned.job.file == file else {
                #expect(record == ScriptedWorker.record(planned))
                continue
            }
            #expect(record.refused?.code == code && record.refused?.message.contains(words) == true)
        }
        // What happened to a program says nothing about the file: next time it is tried again.
        try worker.set(file, to: "cat 3.record")
        let again = try run(season, jobs, worker.pool(2))
        #expect(again.unchanged == 9 && again.records == jobs.map(ScriptedWorker.record))
    }

    @Test func aProgramThatIsNotThereIsSaidAtOnce() throws {
        let (season, jobs) = try made()
        let pool = WorkerPool(WorkerCommand(program: "/nowhere/evenstride", arguments: []), count: 2)
        #expect { try run(season, jobs, pool) } throws: { ($0 as? InputError)?.code == .programMissing }
        let broken = WorkerPool(WorkerCommand(program: "/bin/sh", arguments: ["-c", "exit 64"]), count: 2)
        #expect { try run(season, jobs, broken) } throws: { ($0 as? InputError)?.code == .programMissing }
    }
}
