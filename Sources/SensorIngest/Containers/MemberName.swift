// The name of an archive's member: words of a stranger, matched against known names and never used as a path.

struct MemberName: Equatable {
    let path: String

    init(_ bytes: some Sequence<UInt8>) { path = String(decoding: Array(bytes), as: UTF8.self) }
    init(_ path: String) { self.path = path }

    private var parts: [Substring] { path.split(separator: "/", omittingEmptySubsequences: false) }

    /// Leads out of the archive's folder, or is written for another system's file names.
    var isUnsafe: Bool {
        path.isEmpty || path.utf8.contains(0) || path.utf8.first == 0x2F || path.utf8.contains(0x5C)
            || parts.contains("..") || path.utf8.dropFirst().first == 0x3A
    }

    var isFolder: Bool { path.utf8.last == 0x2F }

    /// The last part, lower case.
    var base: String { parts.last.map { $0.lowercased() } ?? "" }

    /// Notes of the app or of the system that packed the archive.
    var isBookkeeping: Bool {
        let folders = parts.dropLast().map { $0.lowercased() }
        return folders.contains("meta") || folders.contains("__macosx") || base.utf8.first == 0x2E
            || ["metadata.csv", "annotation.csv", "readme.txt", "license.txt"].contains(base)
    }

    func hasEnding(_ endings: [String]) -> Bool { endings.contains { base.hasSuffix("." + $0) } }

    func isCalled(_ name: String) -> Bool {
        path == name || base == name.lowercased()
    }
}
