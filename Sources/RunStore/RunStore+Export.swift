// Everything that is kept, as one archive for its owner: tables any program reads, reports, and recordings.

internal import Foundation
public import GaitModel

extension RunStore {
    /// - Parameters:
    ///   - path: of the ZIP file; it appears whole or not at all, for its owner only.
    ///   - athlete: only this runner's; nil for all.
    /// - Returns: how many runs are in it.
    @discardableResult
    public func export(to path: String, athlete: String? = nil, force: Bool = false) throws(InputError) -> Int
    {
        let runs = try runs(athlete: athlete)
        guard force || !FileManager.default.fileExists(atPath: path) else {
            throw InputError(
                .outputExists, "the file exists already", fix: "choose another name or add --force")
        }
        let partial = "\(path).\(RandomWord()).partial"
        // Held, so that no run disappears while it is copied.
        try changing {
            defer { try? FileManager.default.removeItem(atPath: partial) }
            try place.makeFile(partial)
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
            defer { try? file.close() }
            var archive = ZipWriter(file)
            try archive.add("README.txt", Array(ExportTables.readme.utf8))
            try archive.add("runs.csv", Array(ExportTables.runs(runs).utf8))
            try archive.add("numbers.csv", Array(ExportTables.numbers(runs).utf8))
            try archive.add("findings.csv", Array(ExportTables.findings(runs).utf8))
            for run in runs { try add(run, to: &archive) }
            try archive.finish()
            guard rename(partial, path) == 0 else { throw SystemError() }
        }
        return runs.count
    }

    private func add(_ run: RunSummary, to archive: inout ZipWriter) throws {
        for file in try files(of: run.id) {
            var name = "runs/\(run.id)/\(file.kind.fileName)"
            if file.kind == .original { name += ExportTables.ending(run.fileName) }
            try archive.add(name, file: file.path)
        }
    }
}
