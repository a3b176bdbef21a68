// One number over weeks: each run as a point, judged by the runs before it, and the slope of all.

public struct RunTrend: Sendable, Equatable {
    public struct Point: Sendable, Equatable {
        public enum Verdict: String, Sendable {
            /// Outside of what is usual by the runs before it.
            case realChange = "real_change"
            case withinNoise = "within_noise"
            /// Fewer than five comparable runs before it.
            case tooEarly = "too_early"
        }

        public let id: String
        public let day: CalendarDay
        /// As it is compared: the size of a side difference where feet have no names.
        public let value: Double
        /// Half width of the 95 % interval within that run.
        public let halfWidth: Double
        public let verdict: Verdict
        public let shoe: String?
        public let surface: String?

        public init(
            id: String, day: CalendarDay, value: Double, halfWidth: Double, verdict: Verdict, shoe: String?,
            surface: String?
        ) {
            self.id = id
            self.day = day
            self.value = value
            self.halfWidth = halfWidth
            self.verdict = verdict
            self.shoe = shoe
            self.surface = surface
        }
    }

    /// Change in four weeks: the median slope between all pairs of runs, with its exact 95 % interval.
    public struct Slope: Sendable, Equatable {
        public let perFourWeeks: Double
        public let range: LikelyRange

        public init(perFourWeeks: Double, range: LikelyRange) {
            self.perFourWeeks = perFourWeeks
            self.range = range
        }

        public var isClear: Bool { !range.contains(0) }
    }

    public let athlete: String
    public let metric: MetricID
    public let title: String
    public let unit: String
    public let decimals: Int
    public let isSize: Bool
    /// Runs like the last one, oldest first.
    public let points: [Point]
    /// Usual for the runner before the last run; nil below five runs.
    public let usual: OwnUsual?
    /// nil with too few runs or days to say.
    public let slope: Slope?
    /// Runs left out, each reason with its number of runs.
    public let leftOut: [LeftOut]

    /// By shoe and by ground, where the points name more than one.
    public var groups: [RunGroups] = []

    public struct LeftOut: Sendable, Equatable {
        public let reason: String
        public let runs: Int

        public init(reason: String, runs: Int) {
            self.reason = reason
            self.runs = runs
        }
    }

    public init(
        athlete: String, metric: MetricID, title: String, unit: String, decimals: Int, isSize: Bool,
        points: [Point], usual: OwnUsual?, slope: Slope?, leftOut: [LeftOut]
    ) {
        self.athlete = athlete
        self.metric = metric
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.isSize = isSize
        self.points = points
        self.usual = usual
        self.slope = slope
        self.leftOut = leftOut
    }
}
