// When too many rows are unusable the file is refused, with the first bad place.

import GaitModel

enum RowQuality {
    /// Larger shares of unusable rows are refused.
    static let worstShare = 0.2

    static func check(_ tokenizer: RowTokenizer) throws(InputError) {
        let bad = tokenizer.bad
        guard let first = bad.first, Double(bad.count) > worstShare * Double(tokenizer.rowIndex) else {
            return
        }
        let position = InputPosition(line: first.line, columnName: first.cell.column, byte: first.byte)
        let share = "\(NumberText.grouped(bad.count)) of \(NumberText.grouped(tokenizer.rowIndex)) rows"
        if bad.missing * 2 >= bad.count {
            throw InputError(
                .missing, "\(share) have missing values.", position: position,
                detail: "The first is line \(NumberText.grouped(first.line)), column \(first.cell.column).",
                fix: "Export again, or choose other columns with --columns.")
        }
        throw InputError(
            .parse,
            "Line \(NumberText.grouped(first.line)), column \(first.cell.column): "
                + "'\(first.cell.text)' is not a number. \(share) are like that.",
            position: position,
            detail: "First texts: " + bad.samples.map { "'\($0)'" }.joined(separator: ", ") + ".",
            fix: "Export again as plain CSV, or choose other columns with --columns.")
    }

    static func check(_ record: ClockRecord, rows: Int) throws(InputError) {
        guard (record.disordered + record.backwardJumps) * 5 > rows else { return }
        throw InputError(
            .timeOrder, "Time is out of order in \(record.disordered + record.backwardJumps) places.",
            position: InputPosition(), fix: "Sort the file by time, or give --rate.")
    }
}
