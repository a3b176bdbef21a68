// The run in 10 s windows, for charts and for "does it change when you tire".

public struct Timeline: Sendable {
    /// Which metric each position of `Entry.values` holds.
    public let metrics: [MetricID]
    public let entries: Entries

    public struct Entry: Sendable {
        /// Seconds from the recording's first sample, half-open.
        public let start: Double
        public let end: Double
        public let kind: ActivityKind
        /// Same order as `Timeline.metrics`; NaN where not known; empty when not running.
        public let values: [Float]

        public init(start: Double, end: Double, kind: ActivityKind, values: [Float]) {
            self.start = start
            self.end = end
            self.kind = kind
            self.values = values
        }
    }

    public init(metrics: [MetricID], entries: Entries) {
        self.metrics = metrics
        self.entries = entries
    }

    /// Each entry has a value for every metric, or none.
    public init(metrics: [MetricID], entries: some Sequence<Entry>) {
        self.init(metrics: metrics, entries: Entries(packing: entries, width: metrics.count))
    }
}

/// A stride kept as evidence: the ones that show a pattern best and the ones that do not.
public struct StrideSample: Sendable, Equatable {
    public let stride: Int
    /// Seconds from the recording's first sample.
    public let start: Double
    /// In the unit of the metric it is evidence for.
    public let value: Double

    public init(stride: Int, start: Double, value: Double) {
        self.stride = stride
        self.start = start
        self.value = value
    }
}

/// Extremes of one per-stride quantity, bounded in number however long the run.
public struct StrideEvidence: Sendable, Equatable {
    public let metric: MetricID
    /// Largest values first.
    public let highest: [StrideSample]
    /// Smallest values first.
    public let lowest: [StrideSample]
    /// Strides looked at.
    public let count: Int
    /// Strides whose value is above zero (for signed quantities) .
    public let positiveCount: Int

    public init(
        metric: MetricID, highest: [StrideSample], lowest: [StrideSample], count: Int, positiveCount: Int
    ) {
        self.metric = metric
        self.highest = highest
        self.lowest = lowest
        self.count = count
        self.positiveCount = positiveCount
    }
}

/// One metric in the first and in the last third of the used running, medians of 10 s windows.
public struct ThirdsComparison: Sendable, Equatable {
    public let metric: MetricID
    public let first: Double
    public let last: Double

    public init(metric: MetricID, first: Double, last: Double) {
        self.metric = metric
        self.first = first
        self.last = last
    }
}

/// How one-sided a load difference was along the run (methods.md 3.5).
public struct AsymmetryDetail: Sendable, Equatable {
    public let metric: MetricID
    /// Standardised effect of the paired differences, mean / SD.
    public let effectSize: Double
    /// Share of segments (about 5 min, at least 60 strides, else thirds) with the whole run's sign, 0 to 1.
    public let consistency: Double
    public let segments: Int
    /// Uncertainty from mounting in the metric's unit, not reduced by more steps.
    public let mountingUncertainty: Double
    /// Statistical half width of the 95 % interval, without mounting.
    public let halfWidth: Double
    public let pairs: Int
    /// Mean of the quantity per foot, in its own unit.
    public let meanA: Double
    public let meanB: Double

    public init(
        metric: MetricID, effectSize: Double, consistency: Double, segments: Int,
        mountingUncertainty: Double, halfWidth: Double, pairs: Int, meanA: Double, meanB: Double
    ) {
        self.metric = metric
        self.effectSize = effectSize
        self.consistency = consistency
        self.segments = segments
        self.mountingUncertainty = mountingUncertainty
        self.halfWidth = halfWidth
        self.pairs = pairs
        self.meanA = meanA
        self.meanB = meanB
    }
}
