// What lies in a season's folder: regular files with size and last change. Nothing in it is ever changed.

internal import FoundationEssentials
public import GaitModel
internal import Glibc

/// A file of a season.
public struct SeasonFile: Sendable, Equatable {
    /// Below the season's folder.
    public let path: String
    public let bytes: Int
    /// Last change, seconds since 1970, to the millisecond.
    public let modified: Double

    public init(path: String, bytes: Int, modified: Double) {
        self.path = path
        self.bytes = bytes
        self.modified = modified
    }
}

public struct FolderScan: Sendable {
    /// By path.
    public private(set) var files: [SeasonFile] = []
    /// Folders and files that are there and cannot be had.
    public private(set) var unreadable: [(path: String, error: InputError)] = []
    /// What was left alone, and why, for people.
    public private(set) var notes: [String] = []

    private let root: String
    private var links: [String] = []
    /// Folders that were looked into, and those the season lies in.
    private var seen: Set<FileIdentity> = []

    /// - Parameter output: the folder of the reports, which may lie inside and is no part of the season.
    /// - Throws: when the folder itself cannot be had.
    public init(_ root: String, output: String?) throws(InputError) {
        self.root = root
        guard let status = FileStatus(root, followingLinks: true) else {
            throw InputError(
                .fileMissing, "no folder '\(root)'",
                fix: "give the folder of the season, with a folder an athlete")
        }
        guard status.isFolder else {
            throw InputError(
                .fileUnreadable, "'\(root)' is no folder",
                fix: "give the folder of the season; one file alone: evenstride analyze FILE")
        }
        if let output, let identity = FileStatus(output, followingLinks: true)?.identity {
            guard identity != status.identity else {
                throw InputError(
                    .outputExists, "--out is the season's own folder",
                    fix: "choose another folder for the reports")
            }
            seen.insert(identity)
        }
        seen.formUnion(FolderScan.around(root))
        seen.remove(status.identity)
        look(into: "", status)
        // A folder that lies elsewhere is taken in once, after all those that lie here.
        while let link = links.popLast() { follow(link) }
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        unreadable.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        notes.sort()
    }

    private mutating func look(into folder: String, _ status: FileStatus) {
        guard seen.insert(status.identity).inserted else { return }
        let path = folder.isEmpty ? root : root + "/" + folder
        guard folder.isEmpty || !SeasonState.isOurs(path) else {
            notes.append("\(folder) holds reports of this program, and is passed over")
            return
        }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
                take(folder.isEmpty ? name : folder + "/" + name, name)
            }
        } catch {
            unreadable.append((folder, FolderScan.closed(String(cString: strerror(errno)))))
        }
    }

    private mutating func take(_ path: String, _ name: String) {
        // Hidden: settings of systems and programs, never recordings.
        guard !name.hasPrefix("."), name != "__MACOSX" else { return }
        guard let status = FileStatus(root + "/" + path) else {
            unreadable.append((path, FolderScan.nameless))
            return
        }
        switch status.kind {
        case .folder: look(into: path, status)
        case .file: add(path, status)
        case .link: links.insert(path, at: 0)
        case .other: notes.append("\(path) is no file, and is passed over")
        }
    }

    private mutating func follow(_ path: String) {
        guard let status = FileStatus(root + "/" + path, followingLinks: true) else {
            unreadable.append((path, FolderScan.broken))
            return
        }
        switch status.kind {
        case .file: add(path, status)
        case .folder where seen.contains(status.identity):
            notes.append("\(path) is a link to a folder that counts already, and is passed over")
        case .folder: look(into: path, status)
        default: notes.append("\(path) is no file, and is passed over")
        }
    }

    private mutating func add(_ path: String, _ status: FileStatus) {
        files.append(SeasonFile(path: path, bytes: status.bytes, modified: status.modified))
    }

    /// The folders that a folder lies in: a link to one of them leads back here.
    private static func around(_ folder: String) -> [FileIdentity] {
        var found: [FileIdentity] = []
        var place = folder
        while let status = FileStatus(place, followingLinks: true), found.last != status.identity {
            found.append(status.identity)
            place += "/.."
        }
        return found
    }

    private static func closed(_ reason: String) -> InputError {
        InputError(
            .fileUnreadable, "the folder cannot be looked into: \(reason)",
            fix: "check that you may read it (ls -ld)")
    }

    private static var nameless: InputError {
        InputError(
            .fileUnreadable, "the file cannot be reached under its name",
            fix: "rename it: its name has bytes that are no letters in UTF-8, or it was removed just now")
    }

    private static var broken: InputError {
        InputError(.fileMissing, "the link leads nowhere", fix: "copy the file to here, or remove the link")
    }
}
