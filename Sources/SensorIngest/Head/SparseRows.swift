// Wide tables in which every row belongs to one of several sensors: the cells of the others stay blank.

import GaitModel

enum SparseRows {
    /// Rows without acceleration, as a share of all, from which on they are another sensor's and not a fault.
    static let share = 0.1...0.95

    static func filter(_ head: Head, _ axes: AxisTriple) -> RowFilter? {
        let blank = head.rows.map { row in
            axes.all.allSatisfy { $0 >= row.count || MissingWords.contain(row[$0]) }
        }
        let changes = zip(blank, blank.dropFirst()).count { $0 != $1 }
        guard !blank.isEmpty, changes >= 4,
            share.contains(Double(blank.count { $0 }) / Double(blank.count))
        else { return nil }
        // In those rows something else has to stand, besides the time.
        let others = zip(head.rows, blank).filter(\.1).map(\.0)
        let isFilled = others.allSatisfy { row in row.count { !MissingWords.contain($0) } >= 2 }
        return isFilled ? RowFilter(conditions: [], filled: axes.all) : nil
    }

    static let notice = Notice(
        "I_SENSORS", .info, "Rows of other sensors lie between those of the acceleration.",
        effect: "They were passed over.")
}
