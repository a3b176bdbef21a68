// The team's tables as comma separated values: files, athletes, failures (RFC 4180, UTF-8).

public import GaitModel

public enum TeamCSV {
    /// Excel takes a file for UTF-8 only when it begins with this.
    public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A line a file.
    public static func files(_ report: TeamReport, excel: Bool = false) -> [UInt8] {
        table(TeamTable.columns.map(\.name), report.rows.map(TeamTable.cells), excel)
    }

    /// A line an athlete, in attention order, those whose data come first at the end without a rank.
    public static func athletes(_ report: TeamReport, excel: Bool = false) -> [UInt8] {
        let lines = (report.athletes + report.dataFirst).map { AthleteTable.cells($0, in: report) }
        return table(AthleteTable.columns.map(\.name), lines, excel)
    }

    /// A line a file that gave nothing.
    public static func failures(_ report: TeamReport, excel: Bool = false) -> [UInt8] {
        let lines = report.problems.filter { $0.state == .failed }.map { problem -> [TeamTable.Cell] in
            [.text(problem.file), .word(problem.code), .text(problem.message), .text(problem.fix)]
        }
        return table(["file", "error_code", "message", "fix"], lines, excel)
    }

    private static func table(_ names: [String], _ lines: [[TeamTable.Cell]], _ excel: Bool) -> [UInt8] {
        var bytes = excel ? mark : []
        append(names.map { .word($0) }, to: &bytes)
        for line in lines { append(line, to: &bytes) }
        return bytes
    }

    private static func append(_ cells: [TeamTable.Cell], to bytes: inout [UInt8]) {
        // A line by itself: handing the whole table to and fro would copy it once a line.
        var row = CSVRow(bytes: [])
        for cell in cells {
            switch cell {
            case .text(let text): row.text(text)
            case .word(let word): row.word(word)
            case .number(let value, let decimals): row.number(value, decimals: decimals)
            case .count(let value): row.count(value)
            case .day(let day): row.word(day?.text)
            case .flag(let flag): row.word(flag.map { $0 ? "true" : "false" })
            }
        }
        bytes += row.finished()
    }
}
