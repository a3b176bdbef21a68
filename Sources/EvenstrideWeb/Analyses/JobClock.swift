// Computing for one recording may not go on for ever.

internal import GaitModel

struct JobClock {
    private let started = ContinuousClock.now
    private let most: Duration
    private var spent = Duration.zero

    init(_ limits: WebLimits) { most = .seconds(limits.jobSeconds) }

    /// Where bytes are waited for in between, only the computing counts.
    mutating func spend(_ time: Duration) throws(InputError) {
        spent += time
        guard spent < most else { throw tooLong }
    }

    /// Where nothing is waited for.
    func check() throws(InputError) {
        guard ContinuousClock.now - started < most else { throw tooLong }
    }

    private var tooLong: InputError {
        InputError(
            .timeLimit, "analysing this took longer than \(most.components.seconds) s",
            fix: "use evenstride analyze, which has no such limit")
    }
}
