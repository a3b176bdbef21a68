// Adding runs and looking at them.

internal import GRDB
internal import GaitHistory
public import GaitModel

extension RunStore {
    /// Files first, then the row that makes them count: killed in between, nothing of the run is there.
    /// - Parameter now: seconds since 1970; the store asks no clock.
    /// - Returns: the run with its id.
    @discardableResult
    public func add(_ summary: RunSummary, files: [RunFile] = [], now: Double) throws(InputError)
        -> RunSummary
    {
        var run = summary
        run.id = RandomWord().text
        run.storedEpoch = now
        let kept = run
        try changing {
            try place.write(files, for: kept.id)
            do {
                let stored = try place.stored(files.map(\.kind), of: kept.id)
                try pool.write { db in
                    try kept.insert(db)
                    for file in stored {
                        try db.execute(
                            sql: "INSERT INTO file VALUES (?, ?, ?)",
                            arguments: [kept.id, file.kind.rawValue, file.bytes])
                    }
                }
            } catch {
                try? place.remove(kept.id)
                throw error
            }
        }
        return kept
    }

    /// Oldest first; of everybody when `athlete` is nil.
    public func runs(athlete: String? = nil) throws(InputError) -> [RunSummary] {
        try reading { db in
            let runs =
                try athlete.map { try RunSummary.fetch(db, where: "athlete.name = ?", [$0]) }
                ?? RunSummary.fetch(db, where: "1", [])
            return runs.sorted { RunOrder.comes($0, before: $1) }
        }
    }

    public func run(id: String) throws(InputError) -> RunSummary? {
        try reading { try RunSummary.fetch($0, where: "run.id = ?", [id]).first }
    }

    /// The same recording, kept before for this runner.
    public func run(fileHash: String, athlete: String) throws(InputError) -> RunSummary? {
        guard !fileHash.isEmpty else { return nil }
        return try reading {
            try RunSummary.fetch($0, where: "run.file_hash = ? AND athlete.name = ?", [fileHash, athlete])
                .first
        }
    }

    public func athletes() throws(InputError) -> [String] {
        try reading { try String.fetchAll($0, sql: "SELECT name FROM athlete ORDER BY name") }
    }

    public func files(of id: String) throws(InputError) -> [StoredFile] {
        try reading { db in
            try Row.fetchAll(
                db, sql: "SELECT kind, bytes FROM file WHERE run = ? ORDER BY kind", arguments: [id]
            ).compactMap { row in
                RunFile.Kind(rawValue: row["kind"]).map {
                    StoredFile(kind: $0, path: place.run(id) + "/" + $0.fileName, bytes: row["bytes"])
                }
            }
        }
    }

    /// What was usual for this runner before this run, in runs like it.
    public func baseline(for run: RunSummary) throws(InputError) -> Baseline {
        Baseline(for: run, among: try runs(athlete: run.athlete))
    }
}
