// A season's folder that goes when the test ends, and workers that say what the test wants.

import Foundation
import GaitHistory
import GaitModel
import GaitPipeline
import GaitReports
import TeamEngine

@testable import SeasonFolder

final class Season: Sendable {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "evenstride-season-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path + "/season", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var folder: String { path + "/season" }
    var report: String { path + "/report" }

    func write(_ file: String, _ text: String = "1\n") throws {
        let place = URL(filePath: folder + "/" + file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
    }

    func link(_ file: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/" + file, withDestinationPath: target)
    }

    func plan(
        manifest text: String? = nil, defaults: SeasonPlan.Defaults = SeasonPlan.Defaults()
    ) throws -> SeasonPlan {
        let scan = try FolderScan(folder, output: report)
        let manifest = try text.map { try Manifest(Array($0.utf8), files: scan.files) }
        return SeasonPlan(
            scan, root: folder, name: "season", manifest: manifest, manifestPath: nil, defaults: defaults)
    }

    func state(_ fingerprint: String = "standard", resumed: Bool = false) throws -> SeasonState {
        try SeasonState(folder: report, fingerprint: fingerprint, isResumed: resumed, force: false)
    }

    var results: String { (try? String(contentsOfFile: report + "/results.jsonl", encoding: .utf8)) ?? "" }
}

/// A worker that looks up what to do with each job in a folder of small scripts.
struct ScriptedWorker {
    let season: Season
    private let folder: String
    private let jobs: [PlannedJob]

    /// Answers every job with a record made for it.
    init(_ season: Season, _ jobs: [PlannedJob]) throws {
        self.season = season
        self.jobs = jobs
        folder = season.path + "/worker"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let lines = jobs.map { JobLine.text($0.job) + "\n" }.joined()
        try lines.write(toFile: folder + "/jobs", atomically: true, encoding: .utf8)
        for (place, planned) in jobs.enumerated() {
            try RecordJSON.line(ScriptedWorker.record(planned))
                .write(toFile: folder + "/\(place + 1).record", atomically: true, encoding: .utf8)
            try set(planned.job.file, to: "cat \(place + 1).record")
        }
        try """
        cd "\(folder)"
        while IFS= read -r line; do
            number=$(grep -n -F -x -e "$line" jobs | head -n 1 | cut -d: -f1)
            echo "$number" >> asked
            . "./$number.do"
        done
        """.write(toFile: folder + "/worker.sh", atomically: true, encoding: .utf8)
    }

    /// What the worker does when it is asked for this file: shell commands; `cat N.record` would be right.
    func set(_ file: String, to script: String) throws {
        let place = (jobs.firstIndex { $0.job.file == file } ?? -1) + 1
        try script.write(toFile: folder + "/\(place).do", atomically: true, encoding: .utf8)
    }

    func place(_ file: String) -> Int { (jobs.firstIndex { $0.job.file == file } ?? -1) + 1 }

    /// How often it was asked for anything.
    var asked: Int {
        let text = (try? String(contentsOfFile: folder + "/asked", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").count
    }

    func pool(_ count: Int, patience: WorkerPool.Patience = WorkerPool.Patience()) -> WorkerPool {
        WorkerPool(
            WorkerCommand(program: "/bin/sh", arguments: [folder + "/worker.sh"]), count: count,
            patience: patience)
    }

    /// The same for the same job; files of one size have one content here.
    static func record(_ planned: PlannedJob) -> FileRecord {
        var any = AnyRecord(seed: UInt64(planned.bytes))
        var record = any.record()
        while record.measured == nil { record = any.record() }
        if var file = record.measured {
            file.run.tool = .current
            record.outcome = .measured(file)
        }
        let contents = planned.sizes.map { FileRecord.Content(hash: "hash of \($0)", bytes: $0) }
        return FileRecord(
            telling: planned.job, contents: contents, tool: .current, outcome: record.outcome)
    }
}

enum FileContentOf {
    static func file(_ path: String) throws -> FileRecord.Content {
        let content = try FileContent(of: path)
        return FileRecord.Content(hash: content.hash, bytes: content.bytes)
    }
}
