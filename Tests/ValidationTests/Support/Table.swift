// Proves nothing by itself: the figures that the documentation quotes, printed as a table.

import Foundation
import GaitModel

/// Columns of text; the first is aligned left, all others right.
struct Table {
    let name: String
    private var rows: [[String]]

    init(_ name: String, _ heads: String...) {
        self.name = name
        rows = [heads]
    }

    mutating func add(_ cells: String...) { rows.append(cells) }

    mutating func add(_ first: String, _ cells: [String]) { rows.append([first] + cells) }

    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { pad(row[$0], to: widths[$0], left: $0 == 0) }.joined(separator: "  ")
        }.joined(separator: "\n") + "\n"
    }

    /// Prints it, and puts it where `scripts/test-long` collects tables for the documentation.
    func publish() throws {
        print("\n[\(name)]\n\(text)")
        guard let folder = ProcessInfo.processInfo.environment["EVENSTRIDE_TABLES"] else { return }
        try text.write(toFile: "\(folder)/\(name).txt", atomically: true, encoding: .utf8)
    }

    private func pad(_ text: String, to width: Int, left: Bool) -> String {
        let blanks = String(repeating: " ", count: width - text.count)
        return left ? text + blanks : blanks + text
    }
}

/// `signed(-1.234, 1)` is "-1.2", `signed(1.234, 1)` is "+1.2".
func signed(_ value: Double, _ decimals: Int) -> String {
    let text = NumberText.fixed(value, decimals)
    return value > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
}

/// `percent(19, of: 20)` is "95.0".
func percent(_ count: Int, of total: Int) -> String {
    NumberText.fixed(100 * Double(count) / Double(total), 1)
}
