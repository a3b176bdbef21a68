// Which results of earlier runs still hold: the same bytes, analysed in the same way by the same version.

internal import GaitHistory
internal import GaitModel

/// What the numbers of a recording depend on, beside the program and its options.
struct AnalysisKey: Hashable {
    let hashes: [String]
    let placement: SensorPlacement?
    let side: BodySide?
    let speed: Double?
    let isPair: Bool

    init(_ job: TeamJob, hashes: [String]) {
        self.hashes = hashes
        placement = job.placement
        side = job.side
        speed = job.speed
        isPair = job.right != nil
    }
}

extension FileRecord {
    var key: AnalysisKey { AnalysisKey(job, hashes: contents.map(\.hash)) }

    /// Made by this version, and of the file, not of what happened to the program or the disk.
    var holds: Bool {
        guard tool == .current, contents.count == job.files.count, contents.allSatisfy({ !$0.hash.isEmpty })
        else {
            return false
        }
        switch refused?.code {
        case .internalBug, .timeLimit, .io, .fileMissing, .fileUnreadable: return false
        default: return true
        }
    }

    /// The numbers of this record for a job on the same bytes.
    func told(as job: TeamJob) -> FileRecord {
        FileRecord(telling: job, contents: contents, tool: tool, outcome: outcome)
    }
}

extension PlannedJob {
    /// The known record, where neither size nor last change of a file differs, and nothing its numbers depend on.
    func unchanged(_ known: FileRecord?) -> FileRecord? {
        guard let known, known.holds, known.job.modified == job.modified, job.modified != nil,
            known.job.right.map(PathKey.init) == job.right.map(PathKey.init),
            known.contents.map(\.bytes) == sizes,
            AnalysisKey(job, hashes: known.contents.map(\.hash)) == known.key
        else { return nil }
        return known.told(as: job)
    }
}
