// A run's summary as rows of the tables, and back.

internal import GRDB
internal import GaitModel

extension RunSummary {
    func insert(_ db: Database) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO athlete (name) VALUES (?)", arguments: [athlete])
        try db.execute(
            sql: """
                INSERT INTO run (
                    id, athlete, day, start_epoch, stored_epoch, file_name, file_hash, tier, placement, side, sensors,
                    has_gyroscope, speed_mps, shoe, surface, tool, version, rulebook, feet_named, label_confidence,
                    running_s, steps)
                SELECT ?, number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                FROM athlete WHERE name = ?
                """,
            arguments: [
                id, day?.number, startEpoch, storedEpoch ?? 0, fileName, fileHash, conditions.tier.rawValue,
                conditions.placement.rawValue, conditions.side?.rawValue,
                conditions.sensors.map(\.rawValue).joined(separator: " "), conditions.hasGyroscope,
                conditions.speed, shoe, surface, tool.name, tool.version, tool.rulebook, feet.areNamed,
                feet.labelConfidence, runningSeconds, steps, athlete,
            ])
        if let note { try db.execute(sql: "UPDATE run SET note = ? WHERE id = ?", arguments: [note, id]) }
        for (place, number) in numbers.enumerated() { try number.insert(db, run: id, place: place) }
        for (place, finding) in findings.enumerated() {
            try db.execute(
                sql: "INSERT INTO finding VALUES (?, ?, ?, ?, ?)",
                arguments: [id, place, finding.id, finding.title, finding.level.rawValue])
        }
    }

    /// - Parameter condition: which runs, after WHERE.
    static func fetch(_ db: Database, where condition: String, _ arguments: StatementArguments) throws
        -> [RunSummary]
    {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT run.*, athlete.name FROM run JOIN athlete ON athlete.number = run.athlete
                WHERE \(condition) ORDER BY stored_epoch, id
                """, arguments: arguments)
        return try rows.map { row in
            let id: String = row["id"]
            return try RunSummary(
                row,
                numbers: Row.fetchAll(
                    db, sql: "SELECT * FROM number WHERE run = ? ORDER BY place", arguments: [id]
                ).map { RunNumber($0) },
                findings: Row.fetchAll(
                    db, sql: "SELECT * FROM finding WHERE run = ? ORDER BY place", arguments: [id]
                ).map { RunFinding($0) })
        }
    }

    private init(_ row: Row, numbers: [RunNumber], findings: [RunFinding]) {
        let day: Int? = row["day"]
        let sensors: String = row["sensors"]
        self.init(
            athlete: row["name"], day: day.map { CalendarDay(number: $0) }, fileName: row["file_name"],
            conditions: Conditions(
                tier: InputDescription.Tier(rawValue: row["tier"]) ?? .raw,
                placement: SensorPlacement(rawValue: row["placement"]) ?? .unknown,
                side: (row["side"] as String?).flatMap(BodySide.init(rawValue:)),
                sensors: sensors.split(separator: " ").compactMap { SensorFile.Role(rawValue: String($0)) },
                hasGyroscope: row["has_gyroscope"], speed: row["speed_mps"]),
            tool: ToolIdentity(name: row["tool"], version: row["version"], rulebook: row["rulebook"]),
            feet: Feet(areNamed: row["feet_named"], labelConfidence: row["label_confidence"]),
            runningSeconds: row["running_s"], steps: row["steps"], numbers: numbers, findings: findings)
        id = row["id"]
        startEpoch = row["start_epoch"]
        storedEpoch = row["stored_epoch"]
        fileHash = row["file_hash"]
        shoe = row["shoe"]
        surface = row["surface"]
        note = row["note"]
    }
}

extension RunNumber {
    fileprivate func insert(_ db: Database, run: String, place: Int) throws {
        try db.execute(
            sql: "INSERT INTO number VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                run, place, metric.rawValue, title, unit, decimals, value, range.low, range.high,
                standardError, mounting, grade.rawValue, confidence.value, method,
            ])
    }

    fileprivate init(_ row: Row) {
        let (low, high): (Double, Double) = (row["low"], row["high"])
        self.init(
            metric: MetricID(row["metric"]), title: row["title"], unit: row["unit"],
            decimals: row["decimals"],
            value: row["value"], range: LikelyRange(low: min(low, high), high: max(low, high)),
            standardError: row["standard_error"], mounting: row["mounting"],
            grade: Grade(rawValue: row["grade"]) ?? .c, confidence: Confidence(row["confidence"]),
            method: row["method"])
    }
}

extension RunFinding {
    fileprivate init(_ row: Row) {
        self.init(id: row["fault"], title: row["title"], level: Level(rawValue: row["level"]) ?? .info)
    }
}
