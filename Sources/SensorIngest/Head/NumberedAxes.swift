// Axes by number where no letter names them: `acc1`, `acc[0]`, `value2`.

struct NumberedAxes {
    private static let stems: Set<String> = ["v", "val", "value", "values", "data", "axis", "ch", "channel"]

    let head: Head

    /// Three columns of one stem, numbered from 0 or from 1, and no fourth.
    var groups: [ColumnSearch.Group] {
        var stems: [String] = []
        var columns: [String: [Int: Int]] = [:]
        for (index, column) in head.columns.enumerated() {
            guard let (stem, number) = Self.parts(column.name) else { continue }
            if columns[stem] == nil { stems.append(stem) }
            columns[stem, default: [:]][number] = index
        }
        let found = stems.compactMap { group($0, columns[$0] ?? [:]) }
        let named = found.filter { NameWords.acceleration.contains($0.stem) }
        return named.isEmpty ? found : named
    }

    private func group(_ stem: String, _ columns: [Int: Int]) -> ColumnSearch.Group? {
        let first = columns.keys.min() ?? 0
        guard columns.count == 3, first <= 1, columns[first + 1] != nil, columns[first + 2] != nil else {
            return nil
        }
        var group = ColumnSearch.Group(quantity: .acceleration, stem: stem)
        group.columns = (first..<first + 3).map { columns[$0] }
        return group
    }

    private static func parts(_ name: String) -> (String, Int)? {
        let words = NameWords.split(String(name.prefix { $0 != "(" }))
        guard let last = words.last, let digit = last.last?.wholeNumberValue, digit < 10 else { return nil }
        let stem = last.count > 1 ? String(last.dropLast()) : words.dropLast().last ?? ""
        guard NameWords.acceleration.contains(stem) || stems.contains(stem) else { return nil }
        return (stem, digit)
    }
}
