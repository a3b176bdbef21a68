// Makes the record of a job: the file is read, analysed, and whatever comes of it, an error too, is written down.

internal import GaitHistory
public import GaitModel
public import GaitPipeline
internal import GaitReports

public struct JobEngine: Sendable {
    /// The season's folder; paths of jobs lie below it.
    private let root: String
    /// Holds for every job that says nothing else.
    private let options: AnalysisOptions

    public init(root: String, options: AnalysisOptions) {
        self.root = root
        self.options = options
    }

    public func record(of job: TeamJob) -> FileRecord {
        guard let right = job.right else { return single(job, path: path(of: job.file)) }
        return pair(job, path(of: job.file), path(of: right))
    }

    /// Of bytes on standard input, under the name the job gives them.
    public func recordOfStandardInput(as job: TeamJob) -> FileRecord {
        guard job.right == nil else {
            return refused(
                job, [],
                InputError(
                    .usage, "two recordings cannot both be standard input",
                    fix: "give the pair as files: --files-from"))
        }
        return single(job, path: "-")
    }

    /// Of a line that names no job: an error is a record too.
    public static func record(ofBadLine line: String, _ error: InputError) -> FileRecord {
        let file = String(line.prefix(200))
        let place = error.position.line.map { "line \($0) of the jobs: " } ?? ""
        return FileRecord(
            job: TeamJob(file: file, athlete: PathFacts.nobody), contents: [],
            outcome: .refused(RefusedFile(code: error.code, message: place + error.what, fix: error.fix)))
    }

    private func single(_ job: TeamJob, path: String) -> FileRecord {
        let options: AnalysisOptions
        do { options = try self.options(job, file: job.file, side: job.side) } catch {
            return refused(job, hashes(job), error)
        }
        let analysis = HashedAnalysis(path: path, options: options)
        let contents = [FileRecord.Content(hash: analysis.hash, bytes: analysis.bytes)]
        switch analysis.outcome {
        case .success(let report): return FileRecord(job, contents: contents, report: report)
        case .failure(let error): return refused(job, contents, error)
        }
    }

    private func pair(_ job: TeamJob, _ left: String, _ right: String) -> FileRecord {
        let contents = hashes(job)
        do {
            guard (job.placement ?? self.options.context.placement).isLeg else {
                throw InputError(
                    .usage, "two recordings make a pair only where shins or shoes are named",
                    fix: "say where they were worn: --placement tibia or foot, or placement in the manifest")
            }
            let report = try PairAnalysis.legs(
                left: SensorSource(
                    role: .left, path: left, options: options(job, file: job.file, side: .left)),
                right: SensorSource(
                    role: .right, path: right, options: options(job, file: job.right ?? "", side: .right)),
                isSwapConfirmed: false, onProgress: { _ in })
            if let error = report.noRunning { throw error }
            return FileRecord(job, contents: contents, report: report)
        } catch let error as InputError {
            return refused(job, contents, error)
        } catch {
            return refused(
                job, contents,
                InputError(.internalBug, "the analysis broke off: \(error)", fix: "report it, with the file"))
        }
    }

    private func options(_ job: TeamJob, file: String, side: BodySide?) throws(InputError) -> AnalysisOptions
    {
        var options = options
        options.name = file.split(separator: "/").last.map(String.init) ?? file
        options.context.placement = job.placement ?? options.context.placement
        options.context.side = side ?? options.context.side
        options.context.speed = job.speed ?? options.context.speed
        let isLeg = options.context.placement.isLeg
        if side != nil && !isLeg {
            throw InputError(
                .usage, "a side is stated, and the sensor was on no leg",
                fix: "leave the side out, or say where it was worn: placement tibia or foot")
        }
        if !isLeg { options.context.side = nil }
        return options
    }

    private func hashes(_ job: TeamJob) -> [FileRecord.Content] {
        job.files.map { file in
            guard let content = try? FileContent(of: path(of: file)) else {
                return FileRecord.Content(hash: "", bytes: 0)
            }
            return FileRecord.Content(hash: content.hash, bytes: content.bytes)
        }
    }

    private func refused(_ job: TeamJob, _ contents: [FileRecord.Content], _ error: InputError) -> FileRecord
    {
        FileRecord(job: job, contents: contents, outcome: .refused(RefusedFile(error)))
    }

    /// Never `-`: that would be standard input, where jobs may come from.
    private func path(of file: String) -> String { file.hasPrefix("/") ? file : root + "/" + file }
}
