// Recordings and reports that visitors look at: each under a word nobody can guess, for half an hour.

internal import RunStore

/// One upload with what was said about it.
struct Shelved: Sendable {
    let id: RandomWord
    let recordings: [SpooledRecording]
    var form: RunForm
    let born: ContinuousClock.Instant
    /// Made by the simulator.
    let isSample: Bool

    init(_ recordings: [SpooledRecording], _ form: RunForm, isSample: Bool = false) {
        id = RandomWord()
        self.recordings = recordings
        self.form = form
        self.isSample = isSample
        born = .now
    }

    /// "left.csv and right.csv".
    var name: String { recordings.map(\.name).joined(separator: " and ") }
}

actor Shelf {
    private let limits: WebLimits
    private var entries: [RandomWord: Shelved] = [:]
    /// Oldest first.
    private var order: [RandomWord] = []
    private var results: [(id: RandomWord, result: Analysed)] = []

    init(_ limits: WebLimits) { self.limits = limits }

    func add(_ entry: Shelved, _ result: Analysed) {
        sweep()
        while order.count >= limits.uploads, let oldest = order.first { remove(oldest) }
        entries[entry.id] = entry
        order.append(entry.id)
        remember(result, of: entry.id)
    }

    func entry(_ id: RandomWord) throws -> Shelved {
        sweep()
        guard let entry = entries[id] else { throw Problem.notFound }
        return entry
    }

    /// nil when it has to be computed again.
    func result(_ id: RandomWord) -> Analysed? { results.first { $0.id == id }?.result }

    func remember(_ result: Analysed, of id: RandomWord) {
        guard entries[id] != nil else { return }
        results.removeAll { $0.id == id }
        results.append((id, result))
        if results.count > limits.reports { results.removeFirst() }
    }

    /// The same recording read in another way.
    func change(_ id: RandomWord, _ form: RunForm, _ result: Analysed) throws {
        guard entries[id] != nil else { throw Problem.notFound }
        entries[id]?.form = form
        remember(result, of: id)
    }

    /// The recording leaves the disk with the last reference to it.
    func remove(_ id: RandomWord) {
        entries[id] = nil
        order.removeAll { $0 == id }
        results.removeAll { $0.id == id }
    }

    func removeAll() {
        entries = [:]
        order = []
        results = []
    }

    var count: Int { entries.count }

    /// What is too old goes.
    func sweep(now: ContinuousClock.Instant = .now) {
        let age = Duration.seconds(limits.keptSeconds)
        for id in order where entries[id].map({ now - $0.born >= age }) ?? true { remove(id) }
    }
}
