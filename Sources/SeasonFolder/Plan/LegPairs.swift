// Two recordings of one run, left and right, found by their names.

internal import GaitModel

enum LegPairs {
    private static let words: [String: BodySide] = [
        "left": .left, "l": .left, "links": .left, "right": .right, "r": .right, "rechts": .right,
    ]

    /// A path without its word for the side.
    struct Stem: Hashable {
        let path: PathKey
        let side: BodySide
    }

    /// The last part of the path that names a side as a word of its own: `run_left.csv`, `L/run.csv`, `run R.txt`. The
    /// athlete's folder names none.
    static func stem(of path: String) -> Stem? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        for place in parts.indices.reversed() where place > 0 || parts.count == 1 {
            let tokens = parts[place].split(omittingEmptySubsequences: false) { " _-.()".contains($0) }
            guard let token = tokens.last(where: { words[$0.lowercased()] != nil }),
                let side = words[token.lowercased()]
            else { continue }
            let rest = path[..<token.startIndex] + "\u{0}" + path[token.endIndex...]
            return Stem(path: PathKey(String(rest)), side: side)
        }
        return nil
    }

    /// Left and right of each stem that has exactly one of both.
    static func pairs(_ paths: [String]) -> [(left: String, right: String)] {
        var sides: [PathKey: [BodySide: [String]]] = [:]
        for path in paths {
            if let stem = stem(of: path) {
                sides[stem.path, default: [:]][stem.side, default: []].append(path)
            }
        }
        return sides.values.compactMap { found in
            guard let left = found[.left], let right = found[.right], left.count == 1, right.count == 1 else {
                return nil
            }
            return (left[0], right[0])
        }
    }
}
