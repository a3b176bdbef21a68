// Names of the athletes' pages: safe on every file system, different for different athletes, the same every time.

public import GaitModel

/// An id may be anything: a path, an emoji, a name that Windows keeps for itself, or what another id is in small letters.
public struct AthletePages: Sendable {
    /// Folder of the pages, beside the team's page.
    public static let folder = "athletes"
    /// Room for a mark and the ending within 255 bytes, and short enough for a path.
    private static let longest = 60

    private let names: [String: String]

    public init(_ report: TeamReport) { self.init(ids: (report.athletes + report.dataFirst).map(\.id)) }

    public init(ids: some Sequence<String>) {
        // Two spellings of one accent are one athlete; which of them is hashed must not depend on the team's order.
        let ids = AthletePages.ordered(Set(AthletePages.ordered(ids)))
        let wanted = Dictionary(grouping: ids) { AthletePages.plain($0).lowercased() }
        var (names, taken): ([String: String], Set<String>) = ([:], [])
        // Ids that are good names as they are come first, so that no other one takes theirs.
        for id in ids where AthletePages.plain(id) == id && wanted[id.lowercased()]?.count == 1 {
            names[id] = id
            taken.insert(id.lowercased())
        }
        for id in ids where names[id] == nil {
            let marked = AthletePages.marked(id)
            var (name, count) = (marked, 1)
            while !taken.insert(name.lowercased()).inserted {
                count += 1
                name = "\(marked)-\(count)"
            }
            names[id] = name
        }
        self.names = names
    }

    private static func ordered(_ ids: some Sequence<String>) -> [String] {
        ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// "A07.html"
    public func fileName(_ id: String) -> String { (names[id] ?? AthletePages.marked(id)) + ".html" }

    /// From the team's page.
    func link(_ id: String) -> String { AthletePages.folder + "/" + fileName(id) }

    /// Letters, digits and single dashes of ASCII; the id itself where that is enough.
    private static func plain(_ id: String) -> String {
        var name: [UInt8] = []
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                name.append(byte)
            default: if let last = name.last, last != UInt8(ascii: "-") { name.append(UInt8(ascii: "-")) }
            }
            if name.count == longest { break }
        }
        while name.last == UInt8(ascii: "-") { name.removeLast() }
        let text = String(decoding: name, as: UTF8.self)
        return text.isEmpty || isReserved(text) ? "athlete" + (text.isEmpty ? "" : "-" + text) : text
    }

    private static func marked(_ id: String) -> String { plain(id) + "-" + fingerprint(id) }

    /// Windows opens a device instead, whatever the ending.
    private static func isReserved(_ name: String) -> Bool {
        let name = name.lowercased()
        if ["con", "prn", "aux", "nul"].contains(name) { return true }
        return name.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt"))
            && name.last?.isNumber == true
    }

    /// FNV-1a, 64 bits (Fowler, Noll and Vo): the same on every machine, unlike the language's own hash.
    private static func fingerprint(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let digits = String(hash >> 32 ^ hash & 0xffff_ffff, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
