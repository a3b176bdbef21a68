// A short file as a whole: tables and answers beside the recordings.

internal import GaitModel
internal import SensorIngest

enum SmallFile {
    /// - Parameters:
    ///   - largest: bytes beyond which it cannot be what it should be.
    ///   - name: what it should be, with its article.
    static func bytes(of path: String, atMost largest: Int, called name: String) throws(InputError) -> [UInt8]
    {
        var source = try ByteSource(path: path)
        var bytes: [UInt8] = []
        while let piece = try source.read({ Array($0) }) {
            bytes += piece
            guard bytes.count <= largest else {
                throw InputError(
                    .limit, "\(name) of more than \(largest >> 20) MB",
                    fix: "check that this is the right file")
            }
        }
        return bytes
    }
}
