// What the charts of a report are drawn from: gathered on request, and bounded in size however long the run.

public struct RunPicture: Sendable, Equatable {
    /// One of each foot, where feet are told apart.
    public let landings: [MeanLanding]
    public let marks: LandingMarks?
    public let differences: [DifferenceHistogram]
    public let spectrum: AmplitudeSpectrum?
    /// The strides that the evidence names, as far as they were cut out.
    public let excerpts: [StrideExcerpt]

    public init(
        landings: [MeanLanding] = [], marks: LandingMarks? = nil, differences: [DifferenceHistogram] = [],
        spectrum: AmplitudeSpectrum? = nil, excerpts: [StrideExcerpt] = []
    ) {
        self.landings = landings
        self.marks = marks
        self.differences = differences
        self.spectrum = spectrum
        self.excerpts = excerpts
    }

    public func landing(_ foot: Foot) -> MeanLanding? { landings.first { $0.foot == foot } }

    public func excerpt(of stride: Int) -> StrideExcerpt? { excerpts.first { $0.stride == stride } }
}

/// The force of one foot's landings, averaged sample by sample from the moment of contact.
public struct MeanLanding: Sendable, Equatable {
    public let foot: Foot
    /// Landings behind the mean.
    public let count: Int
    /// Seconds from the contact to the first value; negative.
    public let start: Double
    /// Seconds from value to value.
    public let step: Double
    /// g.
    public let mean: [Float]
    /// Standard deviation between landings, g.
    public let deviation: [Float]

    public init(
        foot: Foot, count: Int, start: Double, step: Double, mean: [Float], deviation: [Float]
    ) {
        self.foot = foot
        self.count = count
        self.start = start
        self.step = step
        self.mean = mean
        self.deviation = deviation
    }
}

/// One number of every landing, or of every second, fourth ... where there were too many to draw.
public struct LandingMarks: Sendable, Equatable {
    public struct Mark: Sendable, Equatable {
        /// Seconds from the recording's first sample.
        public let time: Float
        public let value: Float

        public init(time: Float, value: Float) {
            self.time = time
            self.value = value
        }
    }

    /// What the values are.
    public let metric: MetricID
    /// 1: every stride is there.
    public let every: Int
    public let a: [Mark]
    public let b: [Mark]

    public init(metric: MetricID, every: Int, a: [Mark], b: [Mark]) {
        self.metric = metric
        self.every = every
        self.a = a
        self.b = b
    }

    public func marks(_ foot: Foot) -> [Mark] { foot == .a ? a : b }
}

/// How the paired differences A minus B spread: classes of equal width that meet at zero.
public struct DifferenceHistogram: Sendable, Equatable {
    public let metric: MetricID
    /// Lower edge of the first class, in the metric's unit (per cent).
    public let start: Double
    public let width: Double
    public let counts: [Int]

    public init(metric: MetricID, start: Double, width: Double, counts: [Int]) {
        self.metric = metric
        self.start = start
        self.width = width
        self.counts = counts
    }
}

/// Mean amplitude of vertical force by frequency.
public struct AmplitudeSpectrum: Sendable, Equatable {
    /// Hz from value to value, from 0 on.
    public let frequencyStep: Double
    /// Amplitude of a steady line at that frequency, g.
    public let amplitudes: [Float]

    public init(frequencyStep: Double, amplitudes: [Float]) {
        self.frequencyStep = frequencyStep
        self.amplitudes = amplitudes
    }
}

/// The signal of one stride, cut out as evidence.
public struct StrideExcerpt: Sendable, Equatable {
    public let stride: Int
    /// Contact of the first step, seconds from the recording's first sample.
    public let start: Double
    /// Foot of the first step.
    public let firstFoot: Foot
    /// Contact of the second step, seconds after the first.
    public let second: Double
    /// Landing load of each step, g; nil where it is not known.
    public let firstLoad: Double?
    public let secondLoad: Double?
    /// Seconds from the contact to the first value; negative.
    public let lead: Double
    /// Seconds from value to value.
    public let step: Double
    /// Vertical force, g.
    public let values: [Float]

    public init(
        stride: Int, start: Double, firstFoot: Foot, second: Double, firstLoad: Double?, secondLoad: Double?,
        lead: Double, step: Double, values: [Float]
    ) {
        self.stride = stride
        self.start = start
        self.firstFoot = firstFoot
        self.second = second
        self.firstLoad = firstLoad
        self.secondLoad = secondLoad
        self.lead = lead
        self.step = step
        self.values = values
    }
}
