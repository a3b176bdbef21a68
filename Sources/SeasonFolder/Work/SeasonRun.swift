// From a plan to the records of all its jobs: what is known is taken, equal bytes are analysed once, the rest is work.

internal import GaitHistory
public import GaitModel
internal import GaitPipeline

public final class SeasonRun {
    /// How far it has come; bytes are the measure of work.
    public struct Progress: Sendable {
        public var done = 0
        public var total = 0
        public var bytes = 0
        public var totalBytes = 0
        public var failed = 0
    }

    public struct Result: Sendable {
        /// By path, one for each job; fewer when it was stopped.
        public var records: [FileRecord] = []
        public var isStopped = false
        /// Jobs that were analysed now, taken from before, and told by an equal file's.
        public var (analysed, unchanged, equal) = (0, 0, 0)
    }

    private let root: String
    private let state: SeasonState
    private var result = Result()
    private var progress = Progress()
    /// Largest at the end: it is taken first, so that no worker is left with a long one when the others are done.
    private var waiting: [PlannedJob] = []
    /// Those that have the very bytes of one that is being analysed.
    private var followers: [PathKey: [Follower]] = [:]

    private struct Follower {
        let task: PlannedJob
        let contents: [FileRecord.Content]
    }

    public init(root: String, state: SeasonState) {
        self.root = root
        self.state = state
    }

    public func run(
        _ jobs: [PlannedJob], pool: WorkerPool, isStopped: () -> Bool, onProgress: (Progress) -> Void
    ) throws -> Result {
        let open = jobs.filter { !takeUnchanged($0) }
        progress.total = open.count
        progress.totalBytes = open.map(\.bytes).reduce(0, +)
        try group(open, isStopped)
        waiting.sort {
            $0.bytes != $1.bytes ? $0.bytes < $1.bytes : PathKey($1.job.file) < PathKey($0.job.file)
        }
        var pool = pool
        try pool.run(
            next: { self.waiting.popLast() }, isStopped: isStopped, tick: { onProgress(self.progress) },
            take: { try self.take($0, $1) })
        result.isStopped = isStopped()
        result.records.sort { PathKey($0.job.file) < PathKey($1.job.file) }
        return result
    }

    /// Of jobs, those whose result is known and holds.
    public func unchanged(_ jobs: [PlannedJob]) -> Int {
        jobs.count { $0.unchanged(state.known[PathKey($0.job.file)]) != nil }
    }

    private func takeUnchanged(_ planned: PlannedJob) -> Bool {
        guard let record = planned.unchanged(state.known[PathKey(planned.job.file)]) else { return false }
        result.records.append(record)
        result.unchanged += 1
        return true
    }

    /// Files of one size may be one recording: their bytes are looked at, and equal ones are analysed once.
    private func group(_ open: [PlannedJob], _ isStopped: () -> Bool) throws {
        let known = state.known.values.filter(\.holds)
        let sizes = Dictionary(
            (open.map(\.sizes) + known.map { $0.contents.map(\.bytes) }).map { ($0, 1) }, uniquingKeysWith: +)
        let results = Dictionary(known.map { ($0.key, $0) }) { one, two in
            PathKey(one.job.file) < PathKey(two.job.file) ? one : two
        }
        var leaders: [AnalysisKey: PathKey] = [:]
        for planned in open where !isStopped() {
            guard sizes[planned.sizes, default: 0] > 1, planned.bytes > 0,
                let contents = contents(of: planned)
            else {
                waiting.append(planned)
                continue
            }
            let key = AnalysisKey(planned.job, hashes: contents.map(\.hash))
            if let record = results[key], record.measured != nil || record.job.isExactly(planned.job.file) {
                try keep(record.told(as: planned.job), planned)
                result.equal += 1
            } else if let leader = leaders[key] {
                followers[leader, default: []].append(Follower(task: planned, contents: contents))
            } else {
                leaders[key] = PathKey(planned.job.file)
                waiting.append(planned)
            }
        }
    }

    private func contents(of planned: PlannedJob) -> [FileRecord.Content]? {
        let found = planned.job.files.compactMap { try? FileContent(of: root + "/" + $0) }
        guard found.count == planned.job.files.count else { return nil }
        return found.map { FileRecord.Content(hash: $0.hash, bytes: $0.bytes) }
    }

    private func take(_ record: FileRecord, _ task: PlannedJob) throws {
        try keep(record, task)
        result.analysed += 1
        for follower in followers.removeValue(forKey: PathKey(task.job.file)) ?? [] {
            // Words of a refusal may name the file, and the file may have changed since it was looked at.
            guard record.measured != nil, record.contents == follower.contents else {
                waiting.append(follower.task)
                continue
            }
            try keep(record.told(as: follower.task.job), follower.task)
            result.equal += 1
        }
    }

    private func keep(_ record: FileRecord, _ task: PlannedJob) throws {
        try state.add(record)
        result.records.append(record)
        progress.done += 1
        progress.bytes += task.bytes
        if !record.isUsable { progress.failed += 1 }
    }
}

extension TeamJob {
    fileprivate func isExactly(_ file: String) -> Bool { PathKey(self.file) == PathKey(file) }
}
