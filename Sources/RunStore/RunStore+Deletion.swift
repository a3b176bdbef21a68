// Deleting that deletes: rows, files, and what the database still holds of both; and runs that are kept too long.

internal import GRDB
public import GaitModel

extension RunStore {
    /// - Returns: whether there was such a run.
    @discardableResult
    public func delete(id: String) throws(InputError) -> Bool {
        try changing { try remove([id]) } > 0
    }

    /// - Returns: how many runs there were.
    @discardableResult
    public func deleteAll(athlete: String? = nil) throws(InputError) -> Int {
        let ids = try runs(athlete: athlete).map(\.id)
        return try changing { try remove(ids) }
    }

    /// Days that runs are kept, counted from when they were added; nil for ever.
    public func retentionDays() throws(InputError) -> Int? {
        try reading { db in
            try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = ?", arguments: [Self.days])
                .flatMap { Int($0) }
        }
    }

    public func setRetention(days: Int?) throws(InputError) {
        try changing {
            try pool.write { db in
                try db.execute(sql: "DELETE FROM setting WHERE name = ?", arguments: [Self.days])
                guard let days else { return }
                try db.execute(
                    sql: "INSERT INTO setting VALUES (?, ?)", arguments: [Self.days, String(max(0, days))])
            }
        }
    }

    /// Deletes what has been kept longer than the retention allows.
    /// - Parameter now: seconds since 1970.
    /// - Returns: how many runs that were.
    @discardableResult
    public func sweep(now: Double) throws(InputError) -> Int {
        guard let days = try retentionDays() else { return 0 }
        let oldest = now - 86_400 * Double(days)
        return try changing {
            let ids = try pool.read { db in
                try String.fetchAll(
                    db, sql: "SELECT id FROM run WHERE stored_epoch < ?", arguments: [oldest])
            }
            return try remove(ids)
        }
    }

    private static let days = "retention_days"

    /// Rows first: killed in between, the folder has no row and goes when the store is opened next.
    private func remove(_ ids: [String]) throws -> Int {
        guard !ids.isEmpty else { return 0 }
        let gone = try pool.write { db in
            let gone = try ids.filter { id in
                try db.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [id])
                return db.changesCount > 0
            }
            try db.execute(
                sql: "DELETE FROM athlete WHERE number NOT IN (SELECT athlete FROM run)")
            return gone
        }
        for id in gone { try place.remove(id) }
        if !gone.isEmpty { try forget() }
        return gone.count
    }

    /// Overwriting deleted rows leaves pieces where pages were split or joined, and the log of changes holds the pages
    /// as they were: the database is written anew, and the log is emptied.
    private func forget() throws {
        try pool.barrierWriteWithoutTransaction { db in
            try db.execute(sql: "VACUUM")
            try db.checkpoint(.truncate)
        }
    }
}
