// The text of a file that should be plain UTF-8, with or without a byte order mark.

enum UTF8Text {
    /// nil for anything else.
    static func of(_ bytes: [UInt8]) -> String? {
        String(
            validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
            as: UTF8.self)
    }
}
