// A path by its bytes: é can be written in two ways, and these are two files.

struct PathKey: Hashable, Comparable {
    private let bytes: [UInt8]

    init(_ path: String) { bytes = Array(path.utf8) }

    static func < (one: PathKey, two: PathKey) -> Bool { one.bytes.lexicographicallyPrecedes(two.bytes) }
}
