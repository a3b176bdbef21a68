// The server's folder on the disk: for its owner only, for one server at a time, and swept when it starts.

internal import GaitModel
internal import Glibc
internal import RunStore

/// Holds the lock as long as it lives.
final class UploadFolder: Sendable {
    let path: String
    /// Recordings that wait to be looked at again; nothing in it outlives a restart.
    let uploads: String
    private let lock: Int32

    init(_ path: String) throws(InputError) {
        self.path = path
        uploads = path + "/uploads"
        try UploadFolder.make(path)
        try UploadFolder.make(uploads)
        lock = open(path + "/server.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw UploadFolder.failure("open", path + "/server.lock") }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw InputError(
                .address, "another evenstride-serve is using the folder", detail: path,
                fix: "use the one that runs, stop it, or choose another folder with --data-dir")
        }
        sweep()
    }

    deinit { close(lock) }

    /// A file for one upload, for its owner only.
    func newUpload() throws(InputError) -> SpoolFile { try SpoolFile(uploads + "/\(RandomWord())") }

    /// - Throws: `E_IO` when less than that would stay free.
    func checkSpace(for bytes: Int, keeping free: Int) throws(InputError) {
        var info = statvfs()
        guard statvfs(path, &info) == 0 else { throw UploadFolder.failure("look at", path) }
        let (left, isHuge) = Int(info.f_bavail).multipliedReportingOverflow(by: Int(info.f_frsize))
        guard isHuge || left - bytes >= free else {
            throw InputError(
                .io, "the disk of this server is nearly full",
                fix: "make room, or start it with --data-dir on another disk")
        }
    }

    /// What a server that was killed left behind.
    private func sweep() {
        guard let folder = opendir(uploads) else { return }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if RandomWord(name) != nil { unlink(uploads + "/" + name) }
        }
    }

    /// The folder with those above it, for its owner only; a folder that is there keeps what it is, but nobody else.
    private static func make(_ path: String) throws(InputError) {
        var info = stat()
        if stat(path, &info) == 0 {
            guard info.st_mode & S_IFMT == S_IFDIR, chmod(path, 0o700) == 0 else {
                throw failure("use", path)
            }
            return
        }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
            let above = String(path[..<slash])
            if stat(above, &info) != 0 { try make(above) }
        }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw failure("make", path) }
    }

    static func failure(_ verb: String, _ path: String) -> InputError {
        InputError(
            .io, "cannot \(verb) \(path): \(String(cString: strerror(errno)))",
            fix: "check the folder and the free space, or choose another with --data-dir")
    }
}
