// Counts wrong tokens, so that nobody can try them all.

internal import HTTPTypes

actor Tries {
    private static let span = Duration.seconds(60)

    private let most: Int
    private var wrong: [String: [ContinuousClock.Instant]] = [:]

    init(most: Int) { self.most = most }

    func check(_ address: String, isRight: Bool) throws {
        let now = ContinuousClock.now
        let recent = wrong[address, default: []].filter { now - $0 < Tries.span }
        guard recent.count < most else {
            throw Problem(
                .tooManyRequests, "Too many wrong tokens", "From this address a wrong token came too often.",
                fix: "Wait a minute.", headers: [.retryAfter: "60"])
        }
        guard !isRight else {
            wrong[address] = nil
            return
        }
        // Addresses that stopped trying are forgotten.
        wrong = wrong.filter { $0.value.contains { now - $0 < Tries.span } }
        wrong[address] = recent + [now]
        throw Problem.signIn
    }
}
