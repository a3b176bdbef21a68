// How the token that everybody has to give is read.

internal import GaitModel
internal import Glibc

enum TokenFile {
    /// Shorter ones can be guessed.
    private static let shortest = 16
    private static let longest = 4096

    /// The first line. In a file and not in the environment or the command, where others see it.
    static func token(_ path: String) throws(InputError) -> String {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            throw InputError(
                .fileMissing, "the token file cannot be read: \(String(cString: strerror(errno)))",
                fix: "check the name given with --token-file")
        }
        defer { close(file) }
        var info = stat()
        guard fstat(file, &info) == 0, info.st_mode & 0o077 == 0 else {
            throw InputError(
                .exposed, "others can read the token file", fix: "chmod 600 the file given with --token-file")
        }
        var bytes = [UInt8](repeating: 0, count: longest)
        let count = max(0, read(file, &bytes, bytes.count))
        let token = String(decoding: bytes[..<count].prefix { $0 > 0x20 && $0 < 0x7F }, as: UTF8.self)
        guard token.utf8.count >= shortest else {
            throw InputError(
                .exposed, "the token is shorter than \(shortest) letters and digits",
                fix: "write a long random word into the file, such as the output of: openssl rand -hex 24")
        }
        return token
    }
}
