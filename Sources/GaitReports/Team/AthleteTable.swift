// One line of the table of athletes: what every column means, once for CSV and workbook.

public import GaitModel

public enum AthleteTable {
    public struct Column: Sendable {
        public let name: String
        public let meaning: String
        let cell: @Sendable (Line) -> TeamTable.Cell

        init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (Line) -> TeamTable.Cell) {
            self.name = name
            self.meaning = meaning
            self.cell = cell
        }
    }

    struct Line: Sendable {
        let athlete: TeamAthlete
        let rows: [TeamRow]
        let latest: TeamTable.Line?
        let pain: Double?

        init(_ athlete: TeamAthlete, in report: TeamReport) {
            self.athlete = athlete
            rows = athlete.rows.map { report.rows[$0] }
            latest = athlete.latest.map { TeamTable.Line(report.rows[$0]) }
            pain = rows.compactMap(\.record.job.pain).last
        }

        /// nil where there is no usable run.
        var level: String? {
            latest?.file.map { TeamWords.code(athlete.level, judged: $0.isJudged) }
        }

        var days: [CalendarDay] { rows.compactMap { $0.record.measured?.run.day } }

        func latest(_ cell: (TeamTable.Line) -> TeamTable.Cell) -> TeamTable.Cell {
            latest.map(cell) ?? .word(nil)
        }
    }

    public static func cells(_ athlete: TeamAthlete, in report: TeamReport) -> [TeamTable.Cell] {
        let line = Line(athlete, in: report)
        return columns.map { $0.cell(line) }
    }

    public static let columns: [Column] = [
        Column("schema_version", "Version of these columns") { _ in .word(TeamTable.schemaVersion) },
        Column("athlete_id", "Folder or manifest entry that tells athletes apart") { .text($0.athlete.id) },
        Column("athlete_name", "Name, where the manifest has one") { .text($0.athlete.name) },
        Column("attention_rank", "1 is looked at first; empty: fix the data first. Not a rank of risk") {
            .count($0.athlete.rank)
        },
        Column(
            "level",
            "Highest among the findings of the last usable run: info, watch, act; ok: nothing stands out; not_assessed"
        ) {
            .word($0.level)
        },
        Column("confidence", "How sure that is") {
            .word($0.athlete.confidence?.word)
        },
        Column("why", "Why the athlete stands there, the strongest reason first") {
            .text($0.athlete.reasons.map(\.text).joined(separator: " | "))
        },
        Column("files", "Files, each recording once") { .count($0.rows.count) },
        Column("usable", "Files that gave numbers") {
            .count($0.rows.count { $0.record.measured.map { !$0.run.numbers.isEmpty } ?? false })
        },
        Column("limited", "Files whose recording limits what may be said") {
            .count($0.rows.count { $0.record.measured.map { $0.quality != .good } ?? false })
        },
        Column("failed", "Files that gave nothing") { .count($0.rows.count { $0.record.refused != nil }) },
        Column("first_date", "Day of the first run") { .day($0.days.min()) },
        Column("last_date", "Day of the last run") { .day($0.days.max()) },
        Column("pain", "Pain reported last, 0 to 10") { .number($0.pain, decimals: 1) },
        Column("latest_file", "The last usable run; the numbers that follow are its") { line in
            line.latest { .text($0.job.file) }
        },
        Column("placement", "Where the sensor was") { line in
            line.latest { .word($0.run?.conditions.placement.rawValue) }
        },
        Column("cadence_spm", "Steps a minute, both feet") { line in line.latest { $0.number(.cadence, 2) } },
        Column("bounce_cm", "Up-and-down movement of a step") { line in
            line.latest { $0.number(.verticalOscillation, 2) }
        },
        Column("contact_ms", "Time on the ground") { line in line.latest { $0.number(.contactTime, 1) } },
        Column("impact_asym_pct", "Size of the side difference in landing") { line in
            line.latest { .number($0.side?.size, decimals: 2) }
        },
        Column("asym_side", "Side that lands harder") { line in line.latest { .word($0.side?.side) } },
        Column("baseline_n", "Comparable earlier runs behind own usual") { line in
            line.latest { .count($0.row.baselineRuns) }
        },
        Column("change_asym_pct", "Side difference against own usual, points") { line in
            line.latest { .number($0.side?.change, decimals: 2) }
        },
        Column("change_is_real", "Whether that is beyond what single runs do by chance") { line in
            line.latest { .flag($0.side?.isReal) }
        },
        Column("findings", "What stands out in the last usable run, worst first") { line in
            line.latest { .text($0.file.map { $0.findings.map(\.id).joined(separator: ";") }) }
        },
    ]
}
