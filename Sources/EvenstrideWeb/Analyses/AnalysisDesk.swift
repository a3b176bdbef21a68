// A few seats for analyses and a short queue: whoever finds both full is asked to come back.

internal import GaitModel

actor AnalysisDesk {
    private let mostWaiting: Int
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(seats: Int, waiting: Int) {
        free = seats
        mostWaiting = waiting
    }

    /// Runs `work` on a seat; a body is not read before, so that senders wait as well.
    nonisolated func seated<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws
        -> Result
    {
        try await sit()
        do {
            let result = try await work()
            await leave()
            return result
        } catch {
            await leave()
            throw error
        }
    }

    var isFull: Bool { free == 0 && waiting.count >= mostWaiting }

    private func sit() async throws(InputError) {
        if free > 0 {
            free -= 1
            return
        }
        guard waiting.count < mostWaiting else {
            throw InputError.busy
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// The seat goes to the one who waited longest.
    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}

extension InputError {
    static var busy: InputError {
        InputError(.busy, "this server is busy with other recordings", fix: "try again in a minute")
    }
}
