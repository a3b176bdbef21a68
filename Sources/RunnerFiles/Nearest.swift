// The names that were probably meant.

internal import GaitModel

enum Nearest {
    /// At most `count` names, nearest first; none that has little to do with what was typed.
    static func names(to typed: String, among names: [String], count: Int = 2) -> [String] {
        names.map { ($0, WordDistance.edits(typed, $0)) }
            .filter {
                $0.1 <= WordDistance.largest(for: typed) || $0.0.contains(typed) || typed.contains($0.0)
            }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(count).map(\.0)
    }

    /// "did you mean a or b?", or where to find the list.
    static func fix(_ typed: String, among names: [String], list: String) -> String {
        let near = Nearest.names(to: typed, among: names)
        return near.isEmpty ? list : "did you mean \(near.joined(separator: " or "))? " + list
    }
}
