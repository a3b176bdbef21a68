// An upload on its way to the disk.

internal import GaitModel
internal import Glibc

/// Removed when it is dropped, unless somebody kept it.
struct SpoolFile: ~Copyable {
    let path: String
    private let descriptor: Int32
    private var isKept = false

    /// For its owner only.
    private static let mode: mode_t = 0o600

    init(_ path: String) throws(InputError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, SpoolFile.mode)
        guard descriptor >= 0 else { throw UploadFolder.failure("create", "a file for the upload") }
    }

    deinit {
        close(descriptor)
        if !isKept { unlink(path) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(InputError) {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let written = Glibc.write(descriptor, base, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw UploadFolder.failure("write", "the upload") }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    /// From now on somebody else removes it.
    mutating func keep() { isKept = true }
}

/// A recording on the disk, removed when nobody refers to it any more.
final class SpooledRecording: Sendable {
    /// As the visitor called it, without folders.
    let name: String
    let path: String
    let bytes: Int

    init(_ file: consuming SpoolFile, name: String, bytes: Int) {
        self.name = name
        self.bytes = bytes
        path = file.path
        file.keep()
    }

    deinit { unlink(path) }
}
