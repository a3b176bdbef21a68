// Bytes of a file or of standard input, a quarter of a megabyte at a time.

public import GaitModel
import Glibc

public struct ByteSource {
    static let bufferSize = 256 * 1024

    /// Size of the file; nil for pipes and standard input.
    public let totalBytes: Int?
    private let handle: Handle
    private let path: String

    /// `path` or `-` for standard input.
    public init(path: String) throws(InputError) {
        self.path = path
        if path == "-" {
            handle = Handle(descriptor: 0, isOwned: false)
            totalBytes = Self.size(0)
            return
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.openFailure(path, errno) }
        handle = Handle(descriptor: descriptor, isOwned: true)
        guard !Self.isFolder(descriptor) else {
            throw InputError(
                .fileUnreadable, "'\(EscapedText.of(path))' is a folder.", fix: "Give a file inside it.")
        }
        totalBytes = Self.size(descriptor)
    }

    /// Whether a read would bring bytes, or the end, at once.
    public var hasMore: Bool {
        var question = pollfd(fd: handle.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&question, 1, 0) != 0
    }

    /// Calls `body` with the next bytes, as many as there are by now; nil at the end.
    public mutating func read<R>(
        _ body: (UnsafeRawBufferPointer) throws(InputError) -> R
    ) throws(InputError) -> R? {
        let count = try fill()
        guard count > 0 else { return nil }
        return try body(UnsafeRawBufferPointer(start: handle.buffer, count: count))
    }

    private func fill() throws(InputError) -> Int {
        while true {
            let count = Glibc.read(handle.descriptor, handle.buffer, Self.bufferSize)
            if count >= 0 { return count }
            guard errno == EINTR else { throw Self.readFailure(path, errno) }
        }
    }

    private static func size(_ descriptor: Int32) -> Int? {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    private static func isFolder(_ descriptor: Int32) -> Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func openFailure(_ path: String, _ number: Int32) -> InputError {
        let name = EscapedText.of(path)
        if number == ENOENT || number == ENOTDIR {
            return InputError(.fileMissing, "No file '\(name)'.", fix: "Check the name and the folder.")
        }
        return InputError(
            .fileUnreadable, "'\(name)' cannot be opened: \(reason(number)).",
            fix: "Check that you may read the file (ls -l).")
    }

    private static func readFailure(_ path: String, _ number: Int32) -> InputError {
        let name = path == "-" ? "standard input" : "'\(EscapedText.of(path))'"
        if number == EISDIR {
            return InputError(.fileUnreadable, "\(name) is a folder.", fix: "Give a file inside it.")
        }
        return InputError(
            .io, "Reading \(name) failed: \(reason(number)).", fix: "Copy the file to a local disk.")
    }

    private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }

    /// Owns the descriptor and the buffer.
    private final class Handle {
        let descriptor: Int32
        let isOwned: Bool
        let buffer: UnsafeMutableRawPointer

        init(descriptor: Int32, isOwned: Bool) {
            self.descriptor = descriptor
            self.isOwned = isOwned
            buffer = .allocate(byteCount: ByteSource.bufferSize, alignment: 64)
        }

        deinit {
            if isOwned { close(descriptor) }
            buffer.deallocate()
        }
    }
}
