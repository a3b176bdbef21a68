// The tables, and how a database of an earlier version becomes one of this: with a copy first.

internal import Foundation
internal import GRDB
internal import GaitModel

enum Schema {
    struct Migration: Sendable {
        let name: String
        let work: @Sendable (Database) throws -> Void
    }

    /// In order; a published one is never changed.
    static let migrations = [
        Migration(name: "1 runs and their numbers") { try $0.execute(sql: runs) },
        Migration(name: "2 files and settings") { try $0.execute(sql: files) },
        Migration(name: "3 notes") { try $0.execute(sql: "ALTER TABLE run ADD COLUMN note TEXT") },
    ]

    private static let runs = """
        CREATE TABLE athlete (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        );
        CREATE TABLE run (
            id TEXT PRIMARY KEY NOT NULL,
            athlete INTEGER NOT NULL REFERENCES athlete(number),
            day INTEGER,
            start_epoch REAL,
            stored_epoch REAL NOT NULL,
            file_name TEXT NOT NULL,
            file_hash TEXT NOT NULL,
            tier TEXT NOT NULL,
            placement TEXT NOT NULL,
            side TEXT,
            sensors TEXT NOT NULL,
            has_gyroscope INTEGER NOT NULL,
            speed_mps REAL,
            shoe TEXT,
            surface TEXT,
            tool TEXT NOT NULL,
            version TEXT NOT NULL,
            rulebook TEXT NOT NULL,
            feet_named INTEGER NOT NULL,
            label_confidence REAL NOT NULL,
            running_s REAL NOT NULL,
            steps INTEGER NOT NULL
        );
        CREATE INDEX run_by_athlete ON run(athlete);
        CREATE TABLE number (
            run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            metric TEXT NOT NULL,
            title TEXT NOT NULL,
            unit TEXT NOT NULL,
            decimals INTEGER NOT NULL,
            value REAL NOT NULL,
            low REAL NOT NULL,
            high REAL NOT NULL,
            standard_error REAL NOT NULL,
            mounting REAL,
            grade TEXT NOT NULL,
            confidence REAL NOT NULL,
            method TEXT NOT NULL,
            PRIMARY KEY (run, place)
        ) WITHOUT ROWID;
        CREATE TABLE finding (
            run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            place INTEGER NOT NULL,
            fault TEXT NOT NULL,
            title TEXT NOT NULL,
            level TEXT NOT NULL,
            PRIMARY KEY (run, place)
        ) WITHOUT ROWID;
        """

    private static let files = """
        CREATE TABLE file (
            run TEXT NOT NULL REFERENCES run(id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            PRIMARY KEY (run, kind)
        ) WITHOUT ROWID;
        CREATE TABLE setting (
            name TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        """

    /// A copy is made before anything changes, and kept until all of it has succeeded.
    static func bring(_ pool: DatabasePool, upTo migrations: [Migration], at place: StoreFolder) throws {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try migration.work($0) }
        }
        guard try !pool.read(migrator.hasBeenSuperseded) else {
            throw InputError(
                .history, "the kept runs in \(place.path) were written by a later version of this program",
                fix: "use that version, or another folder: --data-dir FOLDER")
        }
        guard try !pool.read(migrator.hasCompletedMigrations) else { return }
        let copy = place.database + ".before"
        if try pool.read({ try $0.tableExists("run") }) { try save(pool, to: copy, at: place) }
        do {
            try migrator.migrate(pool)
        } catch {
            throw InputError(
                .history, "the kept runs could not be brought up to this version: \(error.localizedReason)",
                fix: "nothing was changed, and a copy from before is at \(copy)")
        }
        try? FileManager.default.removeItem(atPath: copy)
    }

    /// A copy that is there already is from before an update that was broken off: it is the older one, and stays.
    private static func save(_ pool: DatabasePool, to copy: String, at place: StoreFolder) throws {
        guard !FileManager.default.fileExists(atPath: copy) else { return }
        let partial = copy + ".partial"
        try? FileManager.default.removeItem(atPath: partial)
        // SQLite fills an empty file and leaves its mode.
        try place.makeFile(partial)
        try pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [partial]) }
        try FileManager.default.moveItem(atPath: partial, toPath: copy)
    }
}
