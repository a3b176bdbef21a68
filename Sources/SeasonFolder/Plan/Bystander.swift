// Files that lie beside recordings and are none: notes, pictures, films, documents.

internal import Glibc

enum Bystander {
    private static let endings: Set<String> = [
        "pdf", "jpg", "jpeg", "png", "gif", "heic", "webp", "svg", "bmp", "tif", "tiff", "doc", "docx", "odt",
        "rtf",
        "ppt", "pptx", "pages", "key", "mp4", "mov", "avi", "mkv", "m4v", "mp3", "m4a", "wav", "md", "html",
        "htm",
        "css", "js", "py", "ipynb", "r", "m", "sh", "toml", "yaml", "yml", "ini", "lnk", "url", "exe", "db",
        "sqlite",
        "tmp", "part", "crdownload", "partial",
    ]
    /// Lines of numbers, of the first ones, that make a text file a recording.
    private static let (fewestLines, fewestNumbers, looked) = (3, 3, 8192)

    /// Nobody would call it a recording.
    static func isOne(_ path: String, at place: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name.hasPrefix("~$") || name.lowercased() == "desktop.ini" { return true }
        guard let ending = name.split(separator: ".").last?.lowercased(), name.contains(".") else {
            return false
        }
        if endings.contains(ending) { return true }
        // Several devices write recordings as .txt, and people write notes.
        return ending == "txt" && !holdsNumbers(place)
    }

    /// A table of the coach's: it names athletes, and no acceleration.
    static func isManifest(_ path: String, at place: String) -> Bool {
        guard path.lowercased().hasSuffix(".csv"), !path.contains("/") else { return false }
        let head = beginning(of: place).split(separator: UInt8(ascii: "\n")).first ?? []
        let columns = String(decoding: head, as: UTF8.self).lowercased()
            .split { $0 == "," || $0 == ";" || $0 == "\t" || $0 == "\r" || $0 == "\"" }
        return columns.contains("file") && columns.contains("athlete_id")
    }

    /// An empty one may be a recording whose export failed: somebody should know.
    private static func holdsNumbers(_ place: String) -> Bool {
        let bytes = beginning(of: place)
        guard !bytes.isEmpty else { return true }
        // UTF-16 puts a zero beside every letter.
        let text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline).filter { line in
            let words = line.split { ",;\t ".contains($0) }
            return words.count >= fewestNumbers && words.allSatisfy { Double($0) != nil || $0.contains(":") }
        }
        return lines.count >= fewestLines
    }

    private static func beginning(of place: String) -> [UInt8] {
        let descriptor = open(place, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: looked)
        let count = read(descriptor, &bytes, looked)
        return Array(bytes.prefix(max(0, count)))
    }
}
