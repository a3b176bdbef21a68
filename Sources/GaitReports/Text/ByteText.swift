// File sizes in words.

internal import GaitModel

enum ByteText {
    /// "812 bytes", "7.3 MB".
    static func of(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: bytes == 1 ? "1 byte" : "\(bytes) bytes"
        case ..<999_950: NumberText.fixed(Double(bytes) / 1e3, 1) + " kB"
        case ..<999_950_000: NumberText.fixed(Double(bytes) / 1e6, 1) + " MB"
        default: NumberText.fixed(Double(bytes) / 1e9, 1) + " GB"
        }
    }
}
