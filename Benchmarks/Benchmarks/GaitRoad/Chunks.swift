// Bytes in memory as a file would give them: a quarter of a megabyte at a time.

enum Chunks {
    static let size = 256 * 1024

    static func each<Failure: Error>(
        _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        let span = bytes.span.bytes
        for start in stride(from: 0, to: bytes.count, by: size) {
            let piece = span.extracting(start..<min(start + size, bytes.count))
            try piece.withUnsafeBytes { (chunk) throws(Failure) in try body(chunk) }
        }
    }
}
