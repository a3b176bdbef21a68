// What the file system says of a name.

internal import Glibc

/// The same for all names of one file.
struct FileIdentity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
}

struct FileStatus {
    enum Kind { case file, folder, link, other }

    let kind: Kind
    let identity: FileIdentity
    let bytes: Int
    /// Seconds since 1970, to the millisecond.
    let modified: Double

    var isFolder: Bool { kind == .folder }

    init?(_ path: String, followingLinks: Bool = false) {
        var info = stat()
        guard (followingLinks ? stat(path, &info) : lstat(path, &info)) == 0 else { return nil }
        kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        identity = FileIdentity(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
        bytes = Int(info.st_size)
        modified = Double(info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1_000_000) / 1000
    }
}
