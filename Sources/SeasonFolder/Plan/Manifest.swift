// The coach's table of recordings: whose each is, which day, where the sensor was, what was said about it.

public import GaitModel
internal import GaitPipeline

public struct Manifest: Sendable {
    enum Column: String, CaseIterable {
        case file
        case athlete = "athlete_id"
        case name, date, placement, side, shoe, surface, session, note, pain
        case speed = "speed_mps"
    }

    struct Row: Sendable {
        let line: Int
        let values: [Column: String]
        /// Checked: the values are what the columns hold.
        var day: CalendarDay?
        var placement: SensorPlacement?
        var side: BodySide?
        var pain: Double?
        var speed: Double?

        var file: String { values[.file] ?? "" }
    }

    /// By the file's path below the season's folder.
    let rows: [PathKey: Row]
    /// A table of recordings is short, bytes.
    private static let largest = 64 << 20

    /// - Parameter files: of the season.
    public init(path: String, files: [SeasonFile]) throws(InputError) {
        try self.init(AnswerFiles.table(path, atMost: Manifest.largest), files: files)
    }

    public init(_ bytes: [UInt8], files: [SeasonFile]) throws(InputError) {
        let table = try CellTable(bytes)
        guard let head = table.rows.first else {
            throw InputError(
                .noRows, "the manifest is empty",
                fix: "begin with file,athlete_id,name,date,placement,side,shoe,surface,session,note,pain")
        }
        let columns = try Manifest.columns(head)
        let known = Set(files.map { PathKey($0.path) })
        var rows: [PathKey: Row] = [:]
        for row in table.rows.dropFirst() {
            let read = try Row(row, columns)
            guard known.contains(PathKey(read.file)) else { throw read.missing(among: files) }
            if let earlier = rows.updateValue(read, forKey: PathKey(read.file)) {
                throw read.complaint(
                    .file, "'\(read.file)' stands in line \(earlier.line) already",
                    fix: "leave one of them out")
            }
        }
        self.rows = rows
    }

    private static func columns(_ head: CellTable.Row) throws(InputError) -> [Column] {
        var columns: [Column] = []
        for name in head.cells {
            guard let column = Column(rawValue: name.lowercased()) else {
                let all = Column.allCases.map(\.rawValue)
                let near = all.min {
                    WordDistance.edits(name.lowercased(), $0) < WordDistance.edits(name.lowercased(), $1)
                }
                let hint = near.flatMap {
                    WordDistance.edits(name.lowercased(), $0) <= 2 ? "did you mean \($0)? " : nil
                }
                throw InputError(
                    .parse, "the manifest has no column '\(name.prefix(40))'",
                    position: InputPosition(line: head.line),
                    fix: (hint ?? "") + "columns are \(all.joined(separator: ", ")), in any order")
            }
            guard !columns.contains(column) else {
                throw InputError(
                    .ambiguousColumns, "two columns are called \(column.rawValue)",
                    position: InputPosition(line: head.line), fix: "remove one of them")
            }
            columns.append(column)
        }
        guard columns.contains(.file) else {
            throw InputError(
                .parse, "the manifest has no column file", position: InputPosition(line: head.line),
                fix: "begin the first line with file, and name each recording by its path in the folder")
        }
        return columns
    }
}

extension Manifest.Row {
    init(_ row: CellTable.Row, _ columns: [Manifest.Column]) throws(InputError) {
        line = row.line
        guard row.cells.count <= columns.count else {
            throw InputError(
                .parse, "\(row.cells.count) cells where the first line names \(columns.count) columns",
                position: InputPosition(line: row.line), fix: "put quotes around a cell with a comma in it")
        }
        var values: [Manifest.Column: String] = [:]
        for (column, cell) in zip(columns, row.cells) where !cell.isEmpty { values[column] = cell }
        if let file = values[.file], file.hasPrefix("./") { values[.file] = String(file.dropFirst(2)) }
        self.values = values
        guard values[.file] != nil else {
            throw complaint(.file, "a line without a file", fix: "name its file")
        }
        day = try value(.date, "no day", fix: "write it as 2026-10-03 or 03.10.2026") { Manifest.day($0) }
        placement = try value(
            .placement, "no place we know",
            fix: "one of \(SensorPlacement.allCases.map(\.rawValue).joined(separator: ", "))"
        ) { SensorPlacement(rawValue: $0.lowercased()) }
        side = try value(.side, "neither left nor right", fix: "write left or right, or leave it empty") {
            BodySide(rawValue: $0.lowercased())
        }
        pain = try value(
            .pain, "no number from 0 to 10", fix: "0 is no pain, 10 the worst; empty is not known"
        ) {
            Manifest.number($0, StatedValues.pain)
        }
        speed = try value(.speed, "no speed", fix: "metres per second, 0.3 to 13, such as 3.2") {
            Manifest.number($0, StatedValues.speed)
        }
    }

    private func value<Value>(
        _ column: Manifest.Column, _ what: String, fix: String, _ read: (String) -> Value?
    ) throws(InputError) -> Value? {
        guard let text = values[column] else { return nil }
        guard let value = read(text) else {
            throw complaint(column, "'\(text.prefix(40))' is \(what)", fix: fix)
        }
        return value
    }

    func complaint(_ column: Manifest.Column, _ what: String, fix: String) -> InputError {
        InputError(
            .parse, what, position: InputPosition(line: line, columnName: column.rawValue), fix: fix)
    }

    fileprivate func missing(among files: [SeasonFile]) -> InputError {
        let name = file.split(separator: "/").last ?? ""
        let near = files.first { $0.path.hasSuffix("/" + name) || $0.path == name }
        return InputError(
            .fileMissing, "no file '\(file)' in the season's folder",
            position: InputPosition(line: line, columnName: Manifest.Column.file.rawValue),
            fix: near.map { "did you mean \($0.path)? paths begin in the season's folder" }
                ?? "write its path as it is in the season's folder, or remove the line")
    }
}

extension Manifest {
    fileprivate static func day(_ text: String) -> CalendarDay? {
        if let day = CalendarDay(text) { return day }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
            return nil
        }
        return CalendarDay(year: year, month: month, day: day)
    }

    fileprivate static func number(_ text: String, _ range: ClosedRange<Double>) -> Double? {
        Double(text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: "."))
            .flatMap { range.contains($0) ? $0 : nil }
    }
}
