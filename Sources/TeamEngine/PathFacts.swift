// What the path of a recording says of itself: whose it is, and when it was.

public import GaitModel

public enum PathFacts {
    /// Of a file that lies in no sub-folder and has nothing but a day for a name.
    public static let nobody = "unnamed"

    /// The first folder of a path below the season's; of an absolute one the folder that holds the file. A file that
    /// lies in the season's folder itself belongs to the name before the day in its name, or up to the first blank or
    /// underscore: `Anna Meyer 2026-10-03.csv`, `A07_easy.csv`.
    public static func athlete(of path: String) -> String {
        let parts = path.split(separator: "/")
        guard parts.count > 1 else { return stem(parts.first ?? "") }
        return String(path.hasPrefix("/") ? parts[parts.count - 2] : parts[0])
    }

    public static func day(of path: String) -> CalendarDay? { NameDay.day(of: path) }

    private static func stem(_ name: Substring) -> String {
        let name = withoutEnding(name)
        guard let found = NameDay(name) else { return named(firstWord(name)) }
        let bytes = Array(name.utf8)
        let before = trimmed(bytes[..<found.place.lowerBound])
        return before.isEmpty
            ? named(firstWord(Substring(text(trimmed(bytes[found.place.upperBound...]))))) : text(before)
    }

    /// Without what follows the last dot, where that is an ending and no part of a day.
    private static func withoutEnding(_ name: Substring) -> Substring {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
        let ending = name[dot...].utf8.dropFirst()
        return ending.allSatisfy({ (48...57).contains($0) }) ? name : name[..<dot]
    }

    private static func firstWord(_ name: Substring) -> String {
        text(ArraySlice(name.utf8.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "_") }))
    }

    private static func named(_ word: String) -> String { word.isEmpty ? nobody : word }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop(while: " _-.".utf8.contains)
        return start.prefix(start.count - start.reversed().prefix(while: " _-.".utf8.contains).count)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
