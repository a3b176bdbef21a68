// Kept runs on this computer: one folder, one SQLite database in it, one folder a run for what was made of it.

internal import GRDB
public import GaitModel

/// Safe to use from several threads, and several programs may have the same folder open.
public final class RunStore: Sendable {
    let place: StoreFolder
    let pool: DatabasePool

    /// Opens what is in the folder or begins it; a database of an earlier version is brought up to date, and what a
    /// killed program left half done is cleared away.
    public convenience init(folder: String) throws(InputError) {
        try self.init(folder: folder, migrations: Schema.migrations)
    }

    init(folder: String, migrations: [Schema.Migration]) throws(InputError) {
        (place, pool) = try StoreFailure.asInputError {
            let place = StoreFolder(folder)
            try place.make()
            return try place.locked {
                let pool = try RunStore.opened(place)
                try Schema.bring(pool, upTo: migrations, at: place)
                let known = try pool.read { try String.fetchAll($0, sql: "SELECT id FROM run") }
                try place.removeRuns(except: Set(known))
                return (place, pool)
            }
        }
    }

    /// The folder everything lies in.
    public var folder: String { place.path }

    private static func opened(_ place: StoreFolder) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.label = "evenstride"
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // What is deleted is overwritten, and no copy of it goes to a folder for temporary files.
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return try DatabasePool(path: place.database, configuration: configuration)
    }

    /// A change of the kept runs: one at a time over all programs, whole or not at all.
    func changing<Answer>(_ work: () throws -> Answer) throws(InputError) -> Answer {
        try StoreFailure.asInputError { try place.locked(work) }
    }

    /// Looking only.
    func reading<Answer>(_ work: (Database) throws -> Answer) throws(InputError) -> Answer {
        try StoreFailure.asInputError { try pool.read(work) }
    }
}

/// What SQLite and the file system say, as one of our errors.
enum StoreFailure {
    static func asInputError<Answer>(_ work: () throws -> Answer) throws(InputError) -> Answer {
        do {
            return try work()
        } catch let error as InputError {
            throw error
        } catch let error as DatabaseError {
            throw InputError(
                .history, "the kept runs: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")",
                fix:
                    "if another program is at work with them, try again; else see evenstride explain E_HISTORY"
            )
        } catch {
            throw InputError(
                .history, "the folder of kept runs: \(error.localizedReason)",
                fix: "check that the folder is yours to write in and that the disk is not full")
        }
    }
}
