// The one folder on disk: who may read it, what lies where, and how a run's files appear whole or not at all.

internal import Foundation
internal import GaitModel
internal import Glibc

/// ```
/// history.sqlite (+ -wal, -shm)   0600
/// lock                            0600   held while something changes
/// runs/<id>/report.json ...       0700, files 0600
/// runs/new-<id>/                  on its way; cleared away when the store is opened
/// ```
struct StoreFolder: Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    var database: String { path + "/history.sqlite" }
    var runs: String { path + "/runs" }
    private var lock: String { path + "/lock" }
    func run(_ id: String) -> String { runs + "/" + id }

    private static let forOwnerOnly = 0o600
    private static let folderForOwnerOnly = 0o700

    func make() throws {
        try makeFolder(path)
        try makeFolder(runs)
        // SQLite gives its other files the mode of this one.
        try makeFile(database)
        try makeFile(lock)
    }

    private func makeFolder(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: Self.folderForOwnerOnly])
    }

    func makeFile(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            let descriptor = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, mode_t(Self.forOwnerOnly))
            guard descriptor >= 0 else { throw SystemError() }
            close(descriptor)
        }
        try FileManager.default.setAttributes([.posixPermissions: Self.forOwnerOnly], ofItemAtPath: path)
    }

    /// Nobody else changes anything meanwhile, in this program or another.
    func locked<Answer>(_ work: () throws -> Answer) throws -> Answer {
        let descriptor = open(lock, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError() }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw SystemError() }
        }
        return try work()
    }

    /// Files on the disk, under a name that means nothing yet.
    func write(_ files: [RunFile], for id: String) throws {
        let waiting = runs + "/new-" + id
        try makeFolder(waiting)
        for file in files {
            let target = waiting + "/" + file.kind.fileName
            switch file.content {
            case .bytes(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: target))
            case .file(let source): try FileManager.default.copyItem(atPath: source, toPath: target)
            }
            try FileManager.default.setAttributes(
                [.posixPermissions: Self.forOwnerOnly], ofItemAtPath: target)
            try settle(target)
        }
        try settle(waiting)
        guard rename(waiting, run(id)) == 0 else { throw SystemError() }
        try settle(runs)
    }

    func stored(_ kinds: [RunFile.Kind], of id: String) throws -> [StoredFile] {
        try kinds.map { kind in
            let path = run(id) + "/" + kind.fileName
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
            return StoredFile(kind: kind, path: path, bytes: size ?? 0)
        }
    }

    /// On the disk, not only on its way there.
    private func settle(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemError() }
    }

    func remove(_ id: String) throws {
        guard FileManager.default.fileExists(atPath: run(id)) else { return }
        try FileManager.default.removeItem(atPath: run(id))
    }

    /// Folders without a row: what a killed program left.
    func removeRuns(except known: Set<String>) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: runs) where !known.contains(name) {
            guard RandomWord(name) != nil || name.hasPrefix("new-") else { continue }
            try FileManager.default.removeItem(atPath: runs + "/" + name)
        }
    }
}

/// The last system error.
struct SystemError: Error {
    let number = errno
}

extension Error {
    var localizedReason: String {
        if let error = self as? SystemError { return String(cString: strerror(error.number)) }
        return (self as NSError).localizedDescription
    }
}
