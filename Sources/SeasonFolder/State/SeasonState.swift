// What is known of a season from earlier runs: results.jsonl, which only grows while the program works.

internal import FoundationEssentials
public import GaitModel
internal import GaitReports
internal import Glibc

/// A folder with a mark of ours in it, its results, and a lock while a program works with it.
public final class SeasonState {
    public static let resultsName = "results.jsonl"
    private static let markName = ".evenstride-team"
    /// Results reach the disk at least this often, s.
    private static let patience = 2.0

    private enum Stage: String { case running, done }

    public let folder: String
    /// The last record of each file.
    private(set) var known: [PathKey: FileRecord] = [:]
    /// For people.
    public private(set) var notes: [String] = []

    /// Of what the outputs beside the results were made; nil where they have to be made anew.
    public private(set) var outputStamp: String?
    /// What is on disk is in its final order.
    private var isTidy = false

    private let fingerprint: String
    private let lock: Int32
    private var results: Int32 = -1
    private var synced = 0.0

    private var resultsPath: String { folder + "/" + SeasonState.resultsName }
    private var markPath: String { folder + "/" + SeasonState.markName }

    public static func isOurs(_ folder: String) -> Bool { access(folder + "/" + markName, F_OK) == 0 }

    /// Opens the folder or makes it.
    /// - Parameters:
    ///   - fingerprint: of all options a result depends on and a job does not name.
    ///   - isResumed: there has to be something to go on with.
    ///   - force: a folder that holds other things will do.
    public init(
        folder: String, fingerprint: String, isResumed: Bool, force: Bool, mode: UInt32 = 0o777
    ) throws(InputError) {
        self.folder = folder
        self.fingerprint = fingerprint
        let mark = try SeasonState.mark(folder)
        if isResumed { try SeasonState.checkResumable(folder, mark, fingerprint) }
        if mark == nil { try SeasonState.claim(folder, force: force, mode: mode) }
        lock = open(folder + "/" + SeasonState.markName, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard lock >= 0 else { throw SeasonState.failure(folder) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw InputError(
                .busy, "another evenstride team is at work with \(PlainText.escaped(folder))",
                fix: "wait for it, or give another --out")
        }
        if let mark, mark.fingerprint == fingerprint {
            try load()
            if isTidy { outputStamp = mark.outputs }
        } else if mark?.fingerprint != nil {
            notes.append("other options than last time: everything is analysed again")
            unlink(resultsPath)
        }
    }

    deinit {
        if results >= 0 { close(results) }
        close(lock)
    }

    // MARK: while the program works

    /// From here on the season counts as interrupted until it is finished.
    public func begin() throws(InputError) {
        try write(.running)
        results = open(resultsPath, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
        guard results >= 0 else { throw SeasonState.failure(folder) }
    }

    /// Kept from now on, whatever happens to the program.
    public func add(_ record: FileRecord) throws(InputError) {
        if outputStamp != nil {
            outputStamp = nil
            try write(.running)
        }
        let bytes = Array(RecordJSON.line(record).utf8)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(results, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw SeasonState.failure(resultsPath) }
            rest = rest.dropFirst(count)
        }
        known[PathKey(record.job.file)] = record
        isTidy = false
        if Monotonic.now - synced > SeasonState.patience {
            fsync(results)
            synced = Monotonic.now
        }
    }

    /// Ended early: what is there is kept.
    public func interrupt() { fsync(results) }

    /// In the order of files, each once; untouched where nothing is new.
    /// - Parameter earlier: files that are not among the records and whose results stay known.
    public func finish(_ records: [FileRecord], keeping earlier: [String] = []) throws(InputError) {
        let kept = earlier.compactMap { known[PathKey($0)] }
        if isTidy && hasNews(records + kept) { isTidy = false }
        guard !isTidy else { return try write(.done) }
        outputStamp = nil
        let text = (records + kept).sorted { PathKey($0.job.file) < PathKey($1.job.file) }
            .map(RecordJSON.line).joined()
        let bytes = Data(text.utf8)
        if (try? Data(contentsOf: URL(filePath: resultsPath))) != bytes { try replace(resultsPath, bytes) }
        try write(.done)
    }

    /// The outputs beside the results are made of them, in the way the stamp says.
    public func stamp(_ outputs: String) throws(InputError) {
        outputStamp = outputs
        try write(.done)
    }

    private func hasNews(_ records: [FileRecord]) -> Bool {
        records.count != known.count || records.contains { known[PathKey($0.job.file)] != $0 }
    }

    // MARK: reading and writing

    /// What is known, without lock and without repair.
    static func peek(_ folder: String, _ fingerprint: String) -> [PathKey: FileRecord] {
        guard let mark = try? mark(folder), mark.fingerprint == fingerprint,
            let bytes = try? Data(contentsOf: URL(filePath: folder + "/" + resultsName))
        else { return [:] }
        return Dictionary(RecordReader(tolerant: bytes).records.map { (PathKey($0.job.file), $0) }) { $1 }
    }

    private func load() throws(InputError) {
        guard let bytes = try? Data(contentsOf: URL(filePath: resultsPath)) else { return }
        let read = RecordReader(tolerant: bytes)
        for record in read.records { known[PathKey(record.job.file)] = record }
        let order = read.records.map { PathKey($0.job.file) }
        isTidy = read.notes.isEmpty && zip(order, order.dropFirst()).allSatisfy { $0 < $1 }
        guard !read.notes.isEmpty else { return }
        notes += read.notes.map { "\(SeasonState.resultsName): \($0)" }
        // So that the next line does not begin behind half a line.
        try replace(resultsPath, Data(read.records.map(RecordJSON.line).joined().utf8))
    }

    private func replace(_ path: String, _ bytes: Data) throws(InputError) {
        let temporary = path + ".\(getpid()).partial"
        do { try bytes.write(to: URL(filePath: temporary)) } catch {
            unlink(temporary)
            throw SeasonState.failure(path)
        }
        let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
        if descriptor >= 0 {
            fsync(descriptor)
            close(descriptor)
        }
        guard rename(temporary, path) == 0 else {
            unlink(temporary)
            throw SeasonState.failure(path)
        }
    }

    /// In place: the lock is on this very file.
    private func write(_ stage: Stage) throws(InputError) {
        let text = Array("evenstride team\n\(fingerprint)\n\(stage.rawValue)\n\(outputStamp ?? "")\n".utf8)
        let written = text.withUnsafeBytes { pwrite(lock, $0.baseAddress, $0.count, 0) }
        guard written == text.count, ftruncate(lock, off_t(text.count)) == 0 else {
            throw SeasonState.failure(markPath)
        }
    }

    /// Which options a folder's results were made with; nil where it is none of ours.
    public static func kind(of folder: String) -> String? { (try? mark(folder))?.fingerprint }

    private struct Mark {
        var fingerprint: String?
        var stage: Stage?
        var outputs: String?
    }

    /// nil where there is none.
    private static func mark(_ folder: String) throws(InputError) -> Mark? {
        guard isOurs(folder) else { return nil }
        let text = (try? String(contentsOfFile: folder + "/" + markName, encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n").map(String.init)
        guard lines.count >= 3 else { return Mark() }
        return Mark(
            fingerprint: lines[1], stage: Stage(rawValue: lines[2]), outputs: lines.count > 3 ? lines[3] : nil
        )
    }

    private static func checkResumable(_ folder: String, _ mark: Mark?, _ fingerprint: String)
        throws(InputError)
    {
        let name = PlainText.escaped(folder)
        guard let mark else {
            throw InputError(
                .usage, "there is nothing to go on with in \(name)",
                fix: "start without --resume, or name the --out folder of the run that was interrupted")
        }
        guard mark.stage == .running else {
            throw InputError(
                .usage, "the last run in \(name) came to its end",
                fix: "leave --resume out: files that did not change are not analysed again")
        }
        guard mark.fingerprint == fingerprint else {
            throw InputError(
                .usage, "the interrupted run in \(name) had other options, so nothing of it can be used",
                fix: "give the same options, or leave --resume out to start over")
        }
    }

    /// A folder of our own: new, or empty.
    private static func claim(_ folder: String, force: Bool, mode: UInt32) throws(InputError) {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: Int(mode & ~0o022)])
            guard try force || FileManager.default.contentsOfDirectory(atPath: folder).isEmpty else {
                throw InputError(
                    .outputExists, "\(PlainText.escaped(folder)) holds other things than reports of a team",
                    fix: "name a new folder with --out, or add --force to write among them")
            }
        } catch let error as InputError {
            throw error
        } catch {
            throw InputError(
                .outputExists,
                "cannot create \(PlainText.escaped(folder)): \(String(cString: strerror(errno)))",
                fix: "check that the folder around it exists and that you may write there")
        }
    }

    private static func failure(_ place: String) -> InputError {
        InputError(
            .io, "cannot write \(PlainText.escaped(place)): \(String(cString: strerror(errno)))",
            fix: "check the free space and that the place still exists")
    }
}
