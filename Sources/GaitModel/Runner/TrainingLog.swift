// The runs of the last weeks as their runner wrote them down.

public struct TrainingLog: Sendable, Equatable {
    public struct Session: Sendable, Equatable {
        public let day: CalendarDay
        public let kilometres: Double?
        public let minutes: Double?
        /// Effort, 0 to 10.
        public let effort: Double?
        public let shoe: String?
        public let ground: RunnerProfile.Ground?

        public init(
            day: CalendarDay, kilometres: Double?, minutes: Double? = nil, effort: Double? = nil,
            shoe: String? = nil, ground: RunnerProfile.Ground? = nil
        ) {
            self.day = day
            self.kilometres = kilometres
            self.minutes = minutes
            self.effort = effort
            self.shoe = shoe
            self.ground = ground
        }
    }

    /// Earliest first; sessions of one day in the order they were written.
    public let sessions: [Session]

    public init(_ sessions: [Session]) {
        self.sessions = sessions.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    public func sessions(in days: ClosedRange<CalendarDay>) -> [Session] {
        sessions.filter { days.contains($0.day) }
    }

    /// The `count` days that end the day before `day`.
    public func before(_ day: CalendarDay, days count: Int) -> [Session] {
        sessions(in: CalendarDay(number: day.number - count)...CalendarDay(number: day.number - 1))
    }
}

/// Everything the runner said beyond the recording.
public struct Answers: Sendable, Equatable {
    public var profile: RunnerProfile?
    public var log: TrainingLog?
    /// For an age, where nothing else says when the run was; the core asks no clock.
    public var today: CalendarDay?

    public init(profile: RunnerProfile? = nil, log: TrainingLog? = nil, today: CalendarDay? = nil) {
        self.today = today
        self.profile = profile
        self.log = log
    }

    public static let none = Answers()
}

extension SessionContext {
    /// Empty places filled from the profile; what is there already wins.
    public func filled(from profile: RunnerProfile?) -> SessionContext {
        guard let profile else { return self }
        var context = self
        context.speed = speed ?? profile.session.statedSpeed
        context.height = height ?? profile.runner.height.map { $0 / 100 }
        context.mass = mass ?? profile.runner.mass
        return context
    }
}
