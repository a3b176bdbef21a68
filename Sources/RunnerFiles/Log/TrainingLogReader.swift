// Reads a training log: `date,km,min,rpe,shoe,surface` in any order, with commas, semicolons or tabs.

public import GaitModel

extension TrainingLog {
    /// - Throws: a complaint with line and column; other columns are passed over.
    public init(csv bytes: [UInt8]) throws(InputError) {
        guard let text = UTF8Text.of(bytes) else {
            throw InputError(.parse, "the log is not plain UTF-8 text", fix: "save it as CSV in UTF-8")
        }
        var columns: LogColumns?
        var sessions: [Session] = []
        var line = 0
        for row in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            line += 1
            guard row.contains(where: { !$0.isWhitespace && !",;".contains($0) }), row.first != "#" else {
                continue
            }
            if let known = columns {
                sessions.append(try LogRow(row, line: line, known).session())
            } else {
                columns = try LogColumns(row, line: line)
            }
        }
        guard columns != nil else {
            throw InputError(
                .noRows, "the log holds no lines",
                fix: "begin with date,km,min,rpe,shoe,surface, then a line a run")
        }
        guard !sessions.isEmpty else {
            throw InputError(.noRows, "the log names its columns but no run", fix: "add a line for each run")
        }
        self.init(sessions)
    }
}

/// Which column holds what, from the first line.
struct LogColumns {
    enum Role: String, CaseIterable { case date, km, min, rpe, shoe, surface }

    let separator: Character
    let names: [String]
    private let places: [Role: Int]

    private static let aliases: [String: Role] = [
        "day": .date, "datum": .date, "distance": .km, "distance_km": .km, "kilometres": .km,
        "kilometers": .km, "minutes": .min, "duration": .min, "duration_min": .min, "effort": .rpe,
        "shoes": .shoe, "ground": .surface,
    ]

    init(_ row: Substring, line: Int) throws(InputError) {
        let separator = [";", "\t", ","].first { row.contains($0) }.map { Character($0) } ?? ","
        let names = LogRow.cells(row, separator: separator).map { $0.lowercased() }
        var places: [Role: Int] = [:]
        for (place, name) in names.enumerated() {
            guard let role = Role(rawValue: name) ?? LogColumns.aliases[name] else { continue }
            if places[role] != nil {
                throw InputError(
                    .ambiguousColumns, "two columns hold \(role.rawValue)",
                    position: InputPosition(line: line, columnName: name), fix: "rename or remove one of them"
                )
            }
            places[role] = place
        }
        guard places[.date] != nil, places[.km] != nil || places[.min] != nil else {
            throw InputError(
                .ambiguousColumns, "the log needs a column date, and km or min",
                position: InputPosition(line: line),
                detail: "columns \(names.prefix(12).joined(separator: ", "))",
                fix: "name them in the first line: date,km,min,rpe,shoe,surface")
        }
        self.separator = separator
        self.names = names
        self.places = places
    }

    func place(_ role: Role) -> Int? { places[role] }
}

/// One run of the log.
struct LogRow {
    private let cells: [String]
    private let line: Int
    private let columns: LogColumns

    init(_ row: Substring, line: Int, _ columns: LogColumns) throws(InputError) {
        self.line = line
        self.columns = columns
        cells = LogRow.cells(row, separator: columns.separator)
        guard cells.count <= columns.names.count else {
            throw InputError(
                .parse, "\(cells.count) cells where the first line names \(columns.names.count) columns",
                position: InputPosition(line: line),
                fix: "write 10.5 or \"10,5\", or separate columns by semicolons")
        }
    }

    func session() throws(InputError) -> TrainingLog.Session {
        guard let written = cell(.date), let day = LogRow.day(written) else {
            throw complaint(.date, "no date", fix: "write days as 2026-11-30 or 30.11.2026")
        }
        let kilometres = try number(.km, 0...500)
        let minutes = try number(.min, 0...6000)
        guard kilometres != nil || minutes != nil else {
            throw complaint(.km, "a run without km and min", fix: "give one of them, or remove the line")
        }
        return TrainingLog.Session(
            day: day, kilometres: kilometres, minutes: minutes, effort: try number(.rpe, 0...10),
            shoe: cell(.shoe), ground: try ground())
    }

    private func ground() throws(InputError) -> RunnerProfile.Ground? {
        guard let word = cell(.surface) else { return nil }
        let names = RunnerProfile.Ground.allCases.map(\.rawValue)
        guard let ground = RunnerProfile.Ground(rawValue: word.lowercased()) else {
            throw complaint(
                .surface, "'\(word.prefix(30))' is no ground we know",
                fix: "one of \(names.joined(separator: ", ")), or leave it empty")
        }
        return ground
    }

    private func number(_ role: LogColumns.Role, _ range: ClosedRange<Double>) throws(InputError) -> Double? {
        guard let text = cell(role) else { return nil }
        let point = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
        guard point.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), let value = Double(point),
            range.contains(value)
        else {
            let (low, high) = (NumberText.short(range.lowerBound), NumberText.short(range.upperBound))
            throw complaint(
                role, "'\(text.prefix(30))' is no number from \(low) to \(high)",
                fix: "write 10.5 or 10,5, or leave it empty")
        }
        return value
    }

    /// Empty cells are not known.
    private func cell(_ role: LogColumns.Role) -> String? {
        guard let place = columns.place(role), place < cells.count, !cells[place].isEmpty else { return nil }
        return cells[place]
    }

    private func complaint(_ role: LogColumns.Role, _ what: String, fix: String) -> InputError {
        InputError(
            .parse, what,
            position: InputPosition(line: line, columnName: columns.place(role).map { columns.names[$0] }),
            fix: fix)
    }

    /// `2026-11-30`, with a time behind it or not, or `30.11.2026`; with slashes nobody knows which is the month.
    private static func day(_ text: String) -> CalendarDay? {
        let date = String(text.prefix { $0 != "T" && $0 != " " })
        if let day = CalendarDay(date) { return day }
        let parts = date.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
            return nil
        }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Cells without the blanks and quotes around them; a separator inside quotes separates nothing.
    static func cells(_ row: Substring, separator: Character) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for sign in row {
            if sign == "\"" {
                isQuoted.toggle()
            } else if sign == separator && !isQuoted {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(sign)
            }
        }
        cells.append(cell)
        return cells.map(trimmed)
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
