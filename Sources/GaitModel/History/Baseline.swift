// What is usual for one runner: the middle of earlier comparable runs, and how far single runs lie about it.

/// One number's usual value.
public struct OwnUsual: Sendable, Equatable {
    public let metric: MetricID
    public let title: String
    public let unit: String
    public let decimals: Int
    /// Of a signed side difference only the size is compared, because the feet have no names in some run.
    public let isSize: Bool
    /// Runs behind it.
    public let runs: Int
    /// Random-effects mean.
    public let mean: Double
    /// Standard error of that mean.
    public let standardError: Double
    /// tau^2: how much runs differ beyond their own uncertainty.
    public let betweenVariance: Double
    /// Mean of the squared standard errors of the runs.
    public let meanSquaredError: Double
    /// Where a single run of this runner lies by chance, 19 times out of 20.
    public let band: LikelyRange
    /// Two single runs differ by more than this only 1 time in 20: the personal minimal detectable change.
    public let smallestRealChange: Double

    public init(
        metric: MetricID, title: String, unit: String, decimals: Int, isSize: Bool, runs: Int, mean: Double,
        standardError: Double, betweenVariance: Double, meanSquaredError: Double, band: LikelyRange,
        smallestRealChange: Double
    ) {
        self.metric = metric
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.isSize = isSize
        self.runs = runs
        self.mean = mean
        self.standardError = standardError
        self.betweenVariance = betweenVariance
        self.meanSquaredError = meanSquaredError
        self.band = band
        self.smallestRealChange = smallestRealChange
    }

    /// One SD of single runs about the mean.
    public var deviation: Double { (betweenVariance + meanSquaredError).squareRoot() }

    /// The number as it is compared.
    public func compared(_ value: Double) -> Double { isSize ? abs(value) : value }

    /// Outside of what single runs do by chance.
    public func isRealChange(_ value: Double) -> Bool { !band.contains(compared(value)) }
}

/// The usual of a runner for runs like one run.
public struct Baseline: Sendable, Equatable {
    /// Fewest runs that make something usual, and the most that are looked at (methods.md 3.18).
    public static let fewest = 5
    public static let most = 20

    /// An earlier run behind it, with its numbers as they are compared.
    public struct EarlierRun: Sendable, Equatable {
        public let id: String
        public let day: CalendarDay?
        public let shoe: String?
        public let surface: String?
        public let values: [MetricID: Double]

        public init(
            id: String, day: CalendarDay?, shoe: String?, surface: String?, values: [MetricID: Double]
        ) {
            self.id = id
            self.day = day
            self.shoe = shoe
            self.surface = surface
            self.values = values
        }
    }

    /// Oldest first.
    public let earlier: [EarlierRun]
    /// Kept runs of the runner that are not like this one.
    public let notComparable: Int
    /// Speed is known of this run and of all earlier ones, and alike.
    public let isAtMatchedSpeed: Bool
    /// Empty below `fewest` runs.
    public let usual: [OwnUsual]

    public init(earlier: [EarlierRun], notComparable: Int, isAtMatchedSpeed: Bool, usual: [OwnUsual]) {
        self.earlier = earlier
        self.notComparable = notComparable
        self.isAtMatchedSpeed = isAtMatchedSpeed
        self.usual = usual
    }

    public subscript(metric: MetricID) -> OwnUsual? { usual.first { $0.metric == metric } }

    /// How many more runs like this one make something usual.
    public var missing: Int { max(0, Self.fewest - earlier.count) }
}
