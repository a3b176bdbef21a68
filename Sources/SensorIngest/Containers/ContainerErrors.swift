// The sentences for archives that are not opened.

import GaitModel

enum ContainerErrors {
    static let unpack = "Unpack it yourself and give the file with the acceleration."

    static func limit(_ what: String, byte: Int) -> InputError {
        InputError(
            .archiveLimit, what + " Stopped at the limit; nothing was kept.",
            position: InputPosition(byte: byte), fix: unpack)
    }

    static func archive(_ what: String, byte: Int, entry: String? = nil, fix: String = unpack) -> InputError {
        InputError(.archive, what, position: InputPosition(byte: byte, entry: entry), fix: fix)
    }

    static func encrypted(_ entry: String, byte: Int) -> InputError {
        archive("The archive is password-protected.", byte: byte, entry: entry)
    }

    static func outside(_ name: String, byte: Int) -> InputError {
        archive(
            "The archive has a member outside its folder ('\(EscapedText.of(String(name.prefix(80))))').",
            byte: byte)
    }

    static func method(_ method: Int, _ entry: String, byte: Int) -> InputError {
        let word = [9: " (Deflate64)", 12: " (bzip2)", 14: " (LZMA)", 93: " (Zstandard)", 95: " (XZ)"]
        return archive(
            "The archive is packed by method \(method)\(word[method] ?? ""), which is not supported.",
            byte: byte, entry: entry,
            fix: "Unpack it yourself and give the file with the acceleration, or pack it again as plain ZIP.")
    }

    static func damaged(_ what: String, byte: Int, entry: String? = nil) -> InputError {
        archive(
            what, byte: byte, entry: entry,
            fix: "The download or export probably broke off: get the file again.")
    }

    static func tooLongToHold(_ limit: Int, byte: Int) -> InputError {
        archive(
            "This archive comes as a stream, and the file to read is known only at its end; more than "
                + "\(limit >> 20) MiB would have to be kept until then.", byte: byte,
            fix: "Give the archive as a file, or name the file inside it: --entry NAME.")
    }

    /// For a member that is an archive itself.
    static func nested(_ entry: String, byte: Int) -> InputError {
        archive("The archive holds another archive.", byte: byte, entry: entry)
    }
}
