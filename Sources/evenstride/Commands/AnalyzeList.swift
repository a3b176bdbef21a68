// `evenstride analyze --files-from LIST --jsonl`: jobs in, a record each out; the same program is a worker in a pipe.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import Glibc
internal import TeamEngine

extension Analyze {
    func writeRecords() throws {
        try Failure.reported(fileName: file.fileName, json: false) {
            let engine = JobEngine(
                root: list.root, options: try options(named: "", context: session.context()))
            let allUsable = try list.filesFrom == nil ? one(engine) : all(engine)
            if !allUsable { throw ExitCode(1) }
        }
    }

    private func one(_ engine: JobEngine) throws -> Bool {
        let job = try JobLine.job(list.name ?? file, number: 1)
        return try write(list.name == nil ? engine.record(of: job) : engine.recordOfStandardInput(as: job))
    }

    private func all(_ engine: JobEngine) throws -> Bool {
        var jobs = try JobList(path: file, root: list.root, isNamesOnly: list.isNull)
        var allUsable = true
        while let entry = try jobs.next() {
            let record =
                switch entry.job {
                case .success(let job): engine.record(of: job)
                case .failure(let error): JobEngine.record(ofBadLine: entry.line, error)
                }
            if try !write(record) { allUsable = false }
        }
        return allUsable
    }

    /// - Returns: whether the recording gave numbers.
    private func write(_ record: FileRecord) throws -> Bool {
        do {
            try Console.write(RecordJSON.line(record))
        } catch  where errno == EPIPE {
            // Nobody reads on: as quiet as a program that the signal ends.
            throw ExitCode(141)
        }
        return record.isUsable
    }
}
