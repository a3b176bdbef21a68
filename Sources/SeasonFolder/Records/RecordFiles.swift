// Records that a cluster made: a file, or a folder of parts.

internal import FoundationEssentials
public import GaitModel
internal import Glibc

public enum RecordFiles {
    /// The file itself, or the parts in a folder by name: those that end with .jsonl, .json or nothing, as Spark writes
    /// them.
    public static func parts(of path: String) throws(InputError) -> [String] {
        guard let status = FileStatus(path, followingLinks: true) else {
            throw InputError(
                .fileMissing, "no file '\(path)'",
                fix: "give records: evenstride analyze --files-from - --jsonl")
        }
        guard status.isFolder else { return [path] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let parts = names.filter { name in
            name.first.map { $0 != "." && $0 != "_" } ?? false
                && (name.hasSuffix(".jsonl") || name.hasSuffix(".json") || !name.contains("."))
        }
        guard !parts.isEmpty else {
            throw InputError(
                .noRows, "the folder '\(path)' holds no records",
                fix: "give the folder that .jsonl files lie in")
        }
        return parts.sorted().map { path + "/" + $0 }.filter {
            FileStatus($0, followingLinks: true)?.kind == .file
        }
    }

    public static func isFile(_ path: String) -> Bool {
        FileStatus(path, followingLinks: true)?.kind == .file
    }

    /// Of one file, with what was passed over in it.
    public static func read(_ path: String) throws(InputError) -> RecordReader {
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
            throw InputError(
                .fileUnreadable, "'\(path)' cannot be read: \(String(cString: strerror(errno)))",
                fix: "check that you may read the file (ls -l)")
        }
        return try RecordReader(bytes)
    }

    /// Each file's last record, by path.
    public static func latest(_ records: [FileRecord]) -> [FileRecord] {
        let last = Dictionary(records.map { (PathKey($0.job.file), $0) }) { $1 }
        return last.values.sorted { PathKey($0.job.file) < PathKey($1.job.file) }
    }
}
