// From the records of a season's files to what a coach's overview shows.

public import GaitModel

extension TeamReport {
    /// Pure: the same records in any order give the same report.
    public init(title: String, records: [FileRecord]) {
        self.init(title: title, tool: .current)
        rows = SeasonRows.sorted(records).map(TeamRow.init)
        SeasonRows.markDuplicates(&rows)
        let seasons = AthleteSeason.all(of: &rows)
        problems = DataProblems.all(of: rows)
        counts = Counts(rows)
        days = SeasonRows.days(rows)
        let looks = seasons.map { AthleteLook($0, rows: rows) }
        dataFirst = looks.filter { $0.season.latest == nil }.map { $0.athlete(rank: nil) }
        let ranked = looks.filter { $0.season.latest != nil }.sorted { $0.key < $1.key }
        athletes = ranked.enumerated().map { $1.athlete(rank: $0 + 1) }
        let ranks = Dictionary(athletes.map { ($0.id, $0.rank) }) { first, _ in first }
        for place in rows.indices {
            rows[place].attentionRank = ranks[rows[place].record.job.athlete] ?? nil
        }
        spreads = TeamSpreads.all(of: athletes, rows: rows)
    }
}

extension TeamReport.Counts {
    init(_ rows: [TeamRow]) {
        self.init()
        for row in rows {
            switch (row.sameAs, row.record.outcome) {
            case (_?, _): duplicates += 1
            case (nil, .refused): failed += 1
            case (nil, .measured(let file)):
                analysed += 1
                if file.quality != .good { limited += 1 }
            }
        }
    }
}

/// The rows of a season: their order, and which of them hold the same recording.
enum SeasonRows {
    /// By athlete, day and file.
    static func sorted(_ records: [FileRecord]) -> [FileRecord] { records.sorted(by: comes) }

    private static func comes(_ one: FileRecord, before two: FileRecord) -> Bool {
        if one.job.athlete != two.job.athlete {
            return NaturalOrder.comes(one.job.athlete, before: two.job.athlete)
        }
        let (a, b) = (one.day?.number ?? .max, two.day?.number ?? .max)
        if a != b { return a < b }
        if one.job.file != two.job.file { return NaturalOrder.comes(one.job.file, before: two.job.file) }
        // The same file twice should not be; if it is, all that is known of both has to tell which comes first.
        return one.hash != two.hash ? one.hash < two.hash : "\(one)" < "\(two)"
    }

    /// Of equal bytes one counts: a recording that gave numbers, then the one whose day is known best, then the first.
    static func markDuplicates(_ rows: inout [TeamRow]) {
        let known = rows.indices.filter { rows[$0].record.contents.allSatisfy { !$0.hash.isEmpty } }
        for (hash, places) in Dictionary(grouping: known, by: { rows[$0].record.hash })
        where places.count > 1 && !hash.isEmpty {
            let ordered = places.sorted { (worth(rows[$0]), $0) < (worth(rows[$1]), $1) }
            for place in ordered.dropFirst() { rows[place].sameAs = rows[ordered[0]].record.job.file }
        }
    }

    /// Smaller is better.
    private static func worth(_ row: TeamRow) -> Int {
        row.record.measured.flatMap { MeasuredFile.DaySource.allCases.firstIndex(of: $0.daySource) } ?? .max
    }

    static func days(_ rows: [TeamRow]) -> ClosedRange<CalendarDay>? {
        let days = rows.compactMap { $0.sameAs == nil ? $0.record.measured?.run.day : nil }
        guard let first = days.min(), let last = days.max() else { return nil }
        return first...last
    }
}

extension FileRecord {
    /// Of the run, or what is known of a file that gave nothing.
    var day: CalendarDay? { measured?.run.day ?? job.statedDay ?? job.namedDay }
}

extension MeasuredFile {
    /// Something may be said from it.
    var isUsable: Bool { quality != .unusable && !run.numbers.isEmpty }
}
