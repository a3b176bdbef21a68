// Proves nothing by itself: when the long sweeps run, and how they use all processors.

import Foundation

/// Sweeps over hundreds of runners need a release build; `scripts/test-long` switches them on.
enum LongTests {
    static let areOn = ProcessInfo.processInfo.environment["EVENSTRIDE_LONG"] == "1"
}

/// What `body` makes of each seed, in order of the seeds: the one fixed seed set is 1, 2, 3, ...
func sweep<Result: Sendable>(
    _ seeds: Int, _ body: @escaping @Sendable (UInt64) throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (UInt64, Result).self) { group in
        for seed in 1...UInt64(seeds) { group.addTask { (seed, try body(seed)) } }
        var results: [UInt64: Result] = [:]
        for try await (seed, result) in group { results[seed] = result }
        return results.sorted { $0.key < $1.key }.map(\.value)
    }
}
