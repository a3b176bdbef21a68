// The names that were probably meant.

enum Nearest {
    /// At most `count` names, nearest first; none that has little to do with what was typed.
    static func names(to typed: String, among names: [String], count: Int = 2) -> [String] {
        names.map { ($0, distance(typed, $0)) }
            .filter { $0.1 <= max(2, typed.count / 3) || $0.0.contains(typed) || typed.contains($0.0) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(count).map(\.0)
    }

    /// "did you mean a or b?", or where to find the list.
    static func fix(_ typed: String, among names: [String], list: String) -> String {
        let near = Nearest.names(to: typed, among: names)
        return near.isEmpty ? list : "did you mean \(near.joined(separator: " or "))? " + list
    }

    /// Letters to insert, delete or change to get from one word to the other (Levenshtein).
    static func distance(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let change = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
