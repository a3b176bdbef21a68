// The jobs of a list, one at a time as they arrive: from a file or from a pipe that somebody still writes to.

public import GaitModel

public struct JobList {
    /// A job's line is a path and a few words, bytes.
    private static let longest = 1 << 20

    /// The next line as it stands, and what it says.
    public struct Entry {
        public let line: String
        public let job: Result<TeamJob, InputError>
    }

    private let isNamesOnly: Bool
    private let root: String
    private var lines: DescriptorLines
    private var number = 0

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - root: the season's folder: absolute paths below it are made relative to it.
    ///   - isNamesOnly: names that end with NUL, as `find -print0` writes them, and nothing but names.
    public init(path: String, root: String, isNamesOnly: Bool = false) throws(InputError) {
        self.isNamesOnly = isNamesOnly
        self.root = root.hasSuffix("/") ? root : root + "/"
        lines = try DescriptorLines(path: path, end: isNamesOnly ? 0 : UInt8(ascii: "\n"))
    }

    /// Waits for it; nil at the end.
    /// - Throws: when the list cannot be read on.
    public mutating func next() throws(InputError) -> Entry? {
        while let bytes = try lines.next(atMost: JobList.longest) {
            number += 1
            guard let text = String(validating: bytes, as: UTF8.self) else {
                let line = String(decoding: bytes, as: UTF8.self)
                return Entry(line: line, job: .failure(noUTF8))
            }
            guard !isNamesOnly else {
                return Entry(line: text, job: .success(JobLine.plain(relative(text))))
            }
            // Lists made on Windows end their lines with CR and LF.
            let line = text.utf8.last == 13 ? String(text.unicodeScalars.dropLast()) : text
            guard !line.isEmpty else { continue }
            do {
                return Entry(line: line, job: .success(try JobLine.job(relative(line), number: number)))
            } catch { return Entry(line: line, job: .failure(error)) }
        }
        return nil
    }

    /// Without what find writes in front: `./`, or the whole of an absolute root.
    private func relative(_ line: String) -> String {
        var rest = Substring(line)
        if root.hasPrefix("/") && line.hasPrefix(root) {
            rest = rest.dropFirst(root.count).drop { $0 == "/" }
        }
        while rest.hasPrefix("./") { rest = rest.dropFirst(2).drop { $0 == "/" } }
        return rest.isEmpty ? line : String(rest)
    }

    private var noUTF8: InputError {
        InputError(
            .parse, "the line is not UTF-8 text", position: InputPosition(line: number),
            fix: "rename the file: its name has bytes that are no letters in UTF-8")
    }
}
