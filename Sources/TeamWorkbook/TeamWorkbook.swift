// A team's season as an Excel workbook: athletes, runs, data problems, and how to read them.

public import GaitModel
internal import GaitReports

public enum TeamWorkbook {
    /// Under a temporary name beside `path`, then renamed. Equal reports give equal bytes.
    public static func write(_ report: TeamReport, to path: String) throws(InputError) {
        // Not the clock: the last day of the season, or a day without meaning.
        let day = report.days?.upperBound.number ?? 10_957
        let file = try XlsxFile(
            path, title: report.title, author: report.tool.line, created: Int64(day) * 86_400)
        athletes(report, file)
        runs(report, file)
        problems(report, file)
        reading(report, file)
        try file.commit()
    }

    private static func athletes(_ report: TeamReport, _ file: XlsxFile) {
        let all = report.athletes + report.dataFirst
        table(AthleteTable.columns.map(\.name), "Athletes", fixed: 2, rows: all.count, file) {
            AthleteTable.cells(all[$0], in: report)
        }
    }

    private static func runs(_ report: TeamReport, _ file: XlsxFile) {
        table(TeamTable.columns.map(\.name), "Runs", fixed: 3, rows: report.rows.count, file) {
            TeamTable.cells(report.rows[$0])
        }
    }

    /// Without the version of the columns, which is for programs.
    private static func table(
        _ names: [String], _ sheet: String, fixed: Int, rows: Int, _ file: XlsxFile,
        cells: (Int) -> [TeamTable.Cell]
    ) {
        let columns = names.dropFirst().map { (heading: Heading.text($0), width: Heading.width($0)) }
        let wraps = names.dropFirst().map { Heading.width($0) >= Heading.wide }
        file.sheet(sheet, columns: columns, fixed: fixed, rows: rows) { row in
            zip(cells(row).dropFirst(), wraps).map { XlsxFile.Cell($0, wraps: $1) }
        }
    }

    private static func problems(_ report: TeamReport, _ file: XlsxFile) {
        let columns: [(heading: String, width: Double)] = [
            ("File", 34), ("Athlete", 16), ("State", 12), ("Code", 18), ("What", 60), ("What to do", 60),
        ]
        file.sheet("Data problems", columns: columns, fixed: 1, rows: report.problems.count) { row in
            let problem = report.problems[row]
            return [
                .text(problem.file), .text(problem.athlete), .text(TeamWords.state(problem.state)),
                .text(problem.code), .wrapped(problem.message), .wrapped(problem.fix),
            ]
        }
    }

    private static func reading(_ report: TeamReport, _ file: XlsxFile) {
        var lines: [(String, String)] = [
            ("Season", report.title), ("Made by", report.tool.line),
            ("What there is", "\(TeamWords.size(report)). \(TeamWords.counts(report.counts))."),
        ]
        lines += TeamWords.ruleSteps.enumerated().map { ("Attention \($0 + 1)", $1) }
        lines.append(("Attention", "Low confidence never comes before high. " + TeamWords.ruleLimits))
        lines += TeamWords.reading.map { ("Numbers", $0) }
        lines.append(("What this is", Statement.movementInformation + " " + Statement.intendedUse))
        lines += AthleteTable.columns.dropFirst().map { ("Athletes: " + Heading.text($0.name), $0.meaning) }
        lines += TeamTable.columns.dropFirst().map { ("Runs: " + Heading.text($0.name), $0.meaning) }
        let columns: [(heading: String, width: Double)] = [("About", 34), ("How to read it", 110)]
        file.sheet("How to read this", columns: columns, fixed: 0, rows: lines.count) { row in
            [.text(lines[row].0), .wrapped(lines[row].1)]
        }
    }
}

/// A column of the CSV under a name for people.
enum Heading {
    /// From here on a column's text is broken over lines.
    static let wide = 50.0

    /// `cadence_spm` is "Cadence, spm".
    static func text(_ name: String) -> String {
        let unit = units.first { name.hasSuffix("_" + $0.suffix) }
        let bare = unit.map { String(name.dropLast($0.suffix.count + 1)) } ?? name
        let words = bare.split(separator: "_").map { spelled[String($0)] ?? String($0) }.joined(
            separator: " ")
        let title = words.prefix(1).uppercased() + words.dropFirst()
        return unit.map { "\(title), \($0.unit)" } ?? title
    }

    private static let spelled = [
        "id": "ID", "utc": "UTC", "sha256": "SHA-256", "cv": "CV", "ml": "ML", "rms": "RMS",
        "asym": "asymmetry",
        "lo": "low", "hi": "high", "n": "runs",
    ]

    private static let units: [(suffix: String, unit: String)] = [
        ("g_s", "g/s"), ("mps", "m/s"), ("spm", "spm"), ("pct", "%"), ("cm", "cm"), ("ms", "ms"),
        ("hz", "Hz"),
        ("g", "g"), ("s", "s"),
    ]

    static func width(_ name: String) -> Double {
        switch name {
        case "why": 80
        case "file", "latest_file": 34
        case "findings", "quality_codes": 28
        case "athlete_name", "session", "shoe", "surface", "top_finding": 18
        case "date_utc": 21
        case "athlete_id", "placement", "local_date", "first_date", "last_date", "error_code": 12
        default: 10
        }
    }
}

extension XlsxFile.Cell {
    init(_ cell: TeamTable.Cell, wraps: Bool) {
        switch cell {
        case .text(let text), .word(let text):
            guard let text, !text.isEmpty else {
                self = .empty
                return
            }
            self = wraps ? .wrapped(text) : .text(text)
        case .number(let value, let decimals): self = value.map { .number($0, decimals: decimals) } ?? .empty
        case .count(let value): self = value.map { .number(Double($0), decimals: 0) } ?? .empty
        case .day(let day): self = day.map(XlsxFile.Cell.day) ?? .empty
        case .flag(let flag): self = flag.map(XlsxFile.Cell.flag) ?? .empty
        }
    }
}
