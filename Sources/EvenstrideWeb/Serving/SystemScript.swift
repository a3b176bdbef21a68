// The script that draws the movable signal: Debian's dygraphs (libjs-dygraphs, MIT), read from where it is installed.

internal import Glibc

enum SystemScript {
    /// Larger is something else, bytes.
    private static let largest = 2 << 20

    /// nil where it is not installed: pages then keep their still pictures.
    static func text(of path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= largest {
            let count = read(file, &piece, piece.count)
            guard count > 0 else {
                return count == 0 && !bytes.isEmpty ? String(decoding: bytes, as: UTF8.self) : nil
            }
            bytes += piece[..<count]
        }
        return nil
    }
}
