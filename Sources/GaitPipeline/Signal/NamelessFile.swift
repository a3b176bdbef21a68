// A file without a name: it is gone when nobody holds it any more, also when the program is killed.

internal import Glibc

/// Written once from front to back, then read at any place by any thread.
final class NamelessFile: Sendable {
    private let descriptor: Int32

    /// In the folder, readable by nobody else; nil where that cannot be.
    init?(in folder: String) {
        var name = Array("\(folder)/signal-XXXXXX".utf8CString)
        descriptor = name.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.map { mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        // From here on it has no name, and nothing is in it yet.
        guard unlink(name) == 0 else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }

    /// False when the disk is full.
    func append<Element: BitwiseCopyable>(_ values: [Element]) -> Bool {
        values.withUnsafeBytes { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = UnsafeRawBufferPointer(rebasing: rest).withMemoryRebound(to: UInt8.self) {
                    write(descriptor, $0.baseAddress, $0.count)
                }
                guard written > 0 else {
                    if written < 0, errno == EINTR { continue }
                    return false
                }
                rest = rest.dropFirst(written)
            }
            return true
        }
    }

    /// `count` values from a place in bytes; nil when they are not all there.
    func read<Element: BitwiseCopyable>(
        _ count: Int, at offset: Int, as blank: Element
    ) -> [Element]? {
        var values = [Element](repeating: blank, count: count)
        let isWhole = values.withUnsafeMutableBytes { buffer in
            var done = 0
            while done < buffer.count {
                let got = pread(
                    descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
                    off_t(offset + done))
                guard got > 0 else {
                    if got < 0, errno == EINTR { continue }
                    return false
                }
                done += got
            }
            return true
        }
        return isWhole ? values : nil
    }
}
