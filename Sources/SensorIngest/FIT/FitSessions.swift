// The sports of a FIT file and when each was done: a triathlon's cadence on the bicycle is no cadence of running.

struct FitSessions {
    private static let most = 100
    private static let running = 1
    /// The change between two sports of a multisport activity.
    private static let transition = 3

    private struct Session {
        let sport: Int
        /// Seconds since 1970.
        let span: Range<Double>?
    }

    private var sessions: [Session] = []
    /// From the message that begins a sport; a file that was cut off has no more.
    private var begun: Int?

    mutating func setSport(_ message: FitMessage) {
        begun = message.number(0).flatMap { Int(exactly: $0) } ?? begun
    }

    mutating func add(_ message: FitMessage) {
        guard sessions.count < Self.most, let sport = message.number(5).flatMap({ Int(exactly: $0) }) else {
            return
        }
        var span: Range<Double>?
        if let start = message.number(2), let length = message.number(7), length > 0 {
            let first = FitProfile.epoch + start
            span = first..<first + length / 1000
        }
        sessions.append(Session(sport: sport, span: span))
    }

    var sport: Int? {
        sessions.contains { $0.sport == Self.running } ? Self.running : sessions.last?.sport ?? begun
    }

    /// Running and something else, and it is known when.
    var isMixed: Bool {
        let kinds = Set(sessions.map(\.sport))
        return kinds.contains(Self.running) && kinds.count > 1 && sessions.allSatisfy { $0.span != nil }
    }

    var others: [Range<Double>] { sessions.filter { $0.sport != Self.running }.compactMap(\.span) }

    /// "swimming, cycling": those that are no running, in the order they were done.
    var otherNames: String {
        var names: [String] = []
        for session in sessions where session.sport != Self.running && session.sport != Self.transition {
            let name = FitProfile.sport(session.sport)
            if !names.contains(name) { names.append(name) }
        }
        return names.joined(separator: ", ")
    }
}
