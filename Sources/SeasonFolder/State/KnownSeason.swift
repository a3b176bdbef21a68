// A look at what is known of a season without touching anything.

internal import GaitModel

public struct KnownSeason {
    private let state: [PathKey: FileRecord]

    /// Nothing where the folder is not there, not ours, or of other options.
    public init(in folder: String, fingerprint: String) { state = SeasonState.peek(folder, fingerprint) }

    /// Files of those jobs whose result is known and holds.
    public func unchanged(_ jobs: [PlannedJob]) -> Set<String> {
        Set(jobs.filter { $0.unchanged(state[PathKey($0.job.file)]) != nil }.map(\.job.file))
    }
}
