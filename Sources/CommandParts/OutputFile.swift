// A file that appears whole or not at all.

package import GaitModel
internal import GaitReports
internal import Glibc

package enum OutputFailure {
    /// The last system error as one of ours.
    package static func current(_ place: String) -> InputError {
        InputError(
            .io, "cannot write \(PlainText.escaped(place)): \(String(cString: strerror(errno)))",
            fix: "check the free space and that the place still exists")
    }
}

/// Written under a temporary name beside its own; `commit` renames it, dropping it removes it. What is bound for
/// standard output waits in the folder for temporary files.
package final class OutputFile {
    /// nil for standard output.
    private let path: String?
    private let temporary: String
    private var descriptor: Int32
    private var buffer: [UInt8] = []
    private static let bufferSize = 1 << 18

    package static func standardOutput() throws -> OutputFile {
        let folder = Console.environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        return try OutputFile(waitingIn: "\(folder)/evenstride.\(getpid()).partial")
    }

    private init(waitingIn temporary: String) throws {
        path = nil
        self.temporary = temporary
        descriptor = try OutputFile.unnamed(temporary)
    }

    /// A file that is gone with its descriptor, however the process ends.
    private static func unnamed(_ place: String) throws -> Int32 {
        let descriptor = open(place, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0, unlink(place) == 0 else { throw OutputFailure.current(place) }
        return descriptor
    }

    package init(_ path: String, force: Bool) throws {
        self.path = path
        temporary = "\(path).\(getpid()).partial"
        if !force && access(path, F_OK) == 0 {
            throw InputError(
                .outputExists, "\(PlainText.escaped(path)) exists already",
                fix: "choose another name or add --force")
        }
        // A device or a folder would be replaced by a file in the end.
        guard OutputFile.isFileOrNothing(path) else {
            throw InputError(
                .outputExists, "\(PlainText.escaped(path)) is not a file",
                fix: "choose the name of a file; results go to standard output without any")
        }
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw InputError(
                .outputExists,
                "cannot create \(PlainText.escaped(path)): \(String(cString: strerror(errno)))",
                fix: "check that the folder exists and that you may write there")
        }
        buffer.reserveCapacity(OutputFile.bufferSize + 65536)
    }

    private static func isFileOrNothing(_ path: String) -> Bool {
        var info = stat()
        return stat(path, &info) != 0 || info.st_mode & S_IFMT == S_IFREG
    }

    /// Lets the caller append bytes; they reach the disk in large pieces.
    package func append(_ fill: (inout [UInt8]) throws -> Void) throws {
        try fill(&buffer)
        if buffer.count >= OutputFile.bufferSize { try flush() }
    }

    package func commit() throws {
        try flush()
        guard let path else { return try copyOut() }
        guard close(descriptor) == 0 else { throw OutputFailure.current(path) }
        descriptor = -1
        guard rename(temporary, path) == 0 else { throw OutputFailure.current(path) }
    }

    /// A whole text as its content.
    package func commit(_ text: String) throws {
        try append { $0 += Array(text.utf8) }
        try commit()
    }

    private func copyOut() throws {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw OutputFailure.current(temporary) }
        var piece = [UInt8](repeating: 0, count: OutputFile.bufferSize)
        while true {
            let count = read(descriptor, &piece, piece.count)
            guard count >= 0 else { throw OutputFailure.current(temporary) }
            guard count > 0 else { return }
            try piece[..<count].withUnsafeBytes { try Console.write($0, to: STDOUT_FILENO) }
        }
    }

    /// What was written so far, to be read, and an empty file in its place.
    private func reopened() throws -> Int32 {
        guard let path else {
            let source = descriptor
            guard lseek(source, 0, SEEK_SET) == 0 else { throw OutputFailure.current(temporary) }
            descriptor = try OutputFile.unnamed(temporary)
            return source
        }
        let source = open(temporary, O_RDONLY | O_CLOEXEC)
        guard source >= 0, unlink(temporary) == 0, close(descriptor) == 0 else {
            throw OutputFailure.current(path)
        }
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw OutputFailure.current(path) }
        return source
    }

    /// Passes everything written so far through `change`, piece by piece.
    package func rewrite(_ change: (ArraySlice<UInt8>) -> [UInt8]) throws {
        try flush()
        let source = try reopened()
        defer { close(source) }
        var piece = [UInt8](repeating: 0, count: OutputFile.bufferSize)
        while true {
            let count = read(source, &piece, piece.count)
            guard count >= 0 else { throw OutputFailure.current(path ?? temporary) }
            guard count > 0 else { return }
            try append { $0 += change(piece[..<count]) }
        }
    }

    private func flush() throws {
        do {
            try buffer.withUnsafeBytes { try Console.write($0, to: descriptor) }
        } catch { throw OutputFailure.current(path ?? temporary) }
        buffer.removeAll(keepingCapacity: true)
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if path != nil { unlink(temporary) }
    }
}
