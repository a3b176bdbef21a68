// One recording to be analysed for a team: which file, whose it is, and what was said about it beforehand.

public struct TeamJob: Sendable, Equatable {
    /// Path below the season's folder, with `/`; of a pair, the left leg's.
    public var file: String
    /// The right leg's recording, where two sensors make one analysis.
    public var right: String?
    /// Sub-folder or manifest; what athletes are told apart by.
    public var athlete: String
    /// For people, where it differs from `athlete`.
    public var name: String?
    /// The day somebody states; it wins over the file's clock.
    public var statedDay: CalendarDay?
    /// The day in the file's name, used where the file's clock does not say.
    public var namedDay: CalendarDay?
    /// Last change of the file, seconds since 1970: the day of the run where nothing else says.
    public var modified: Double?
    public var placement: SensorPlacement?
    public var side: BodySide?
    /// m/s
    public var speed: Double?
    public var shoe: String?
    public var surface: String?
    /// Kind of session, such as intervals.
    public var session: String?
    public var note: String?
    /// Pain the athlete reported, 0 to 10.
    public var pain: Double?

    public init(file: String, athlete: String) {
        self.file = file
        self.athlete = athlete
    }

    /// One file, or left and right.
    public var files: [String] { [file] + (right.map { [$0] } ?? []) }
}
