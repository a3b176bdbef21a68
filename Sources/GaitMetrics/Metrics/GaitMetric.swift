// What a metric is: its page, where it may be given, its value in a window, its answer for a run.

internal import GaitModel
internal import SignalCore

protocol GaitMetric: Sendable {
    var documentation: MetricDocumentation { get }
    /// Placements that may report it, with the grade of methods.md 1; absent means it must not be given.
    var grades: [SensorPlacement: Grade] { get }
    /// Hz (methods.md 1.1).
    var minimumRate: Double { get }
    var recommendedRate: Double { get }
    /// One value of a 10 s window for the timeline; nil when it has none.
    func windowValue(_ window: GaitWindow) -> Double?
    func estimate(_ run: RunStatistics) -> MetricEstimate
}

/// A metric's own answer, before placement, rate and confidence have been weighed.
enum MetricEstimate {
    case unavailable(String)
    case value(Value)

    struct Value {
        let value: Double
        let halfWidth: Double
        let count: Int
        /// Count from which the mean is stable (methods.md 3: 30, 60 or 150 strides).
        let needed: Int
        let method: String
        /// Agreement of two independent estimators, 0 to 1; 0.85 where there is only one.
        var agreement = 0.85
        /// Each lowers the grade by one.
        var downgrades: [String] = []
        var notes: [String] = []
        /// Doubt that goes one way only: the truth may be lower by this.
        var lowerDoubt = 0.0
        /// Bounds the range cannot pass.
        var limits: ClosedRange<Double> = -Double.infinity...Double.infinity
    }
}

extension GaitMetric {
    func windowValue(_ window: GaitWindow) -> Double? { nil }

    /// What only a leg shows is not even mentioned elsewhere.
    func isListed(_ placement: SensorPlacement) -> Bool {
        placement.isLeg || !grades.keys.allSatisfy(\.isLeg)
    }

    func allows(_ rate: SampleRate) -> Bool { rate.hertz >= minimumRate * 0.98 }

    /// The metric's answer with grade, interval, confidence and reasons.
    func assess(_ run: RunStatistics) -> Assessment {
        let placement = run.placement.placement
        guard let grade = grades[placement] else {
            return .notAssessable(PlacementReason.text(placement))
        }
        guard allows(run.rate) else {
            return .notAssessable(
                "sampling rate \(NumberText.fixed(run.rate.hertz, 0)) Hz, needs \(NumberText.fixed(minimumRate, 0)) Hz"
            )
        }
        switch estimate(run) {
        case .unavailable(let reason): return .notAssessable(reason)
        case .value(let value): return .measured(measurement(value, grade: grade, run))
        }
    }

    /// Confidence is the plain product of methods.md 3.
    private func measurement(_ raw: MetricEstimate.Value, grade: Grade, _ run: RunStatistics) -> Measurement {
        var reasons = raw.downgrades + raw.notes
        let lowered = raw.downgrades.reduce(grade) { grade, _ in grade.lowered }
        let isFast = run.rate.hertz >= recommendedRate * 0.98
        if !isFast {
            reasons.append("\(NumberText.fixed(recommendedRate, 0)) Hz or more would be better for this")
        }
        let enough = min(1, Double(raw.count) / Double(raw.needed))
        if enough < 1 { reasons.append("only \(raw.count) of the \(raw.needed) wanted for a steady mean") }
        if run.placement.source == .inferred { reasons.append("the sensor's position was not stated") }
        let confidence =
            lowered.placementQuality * run.placement.confidence * (isFast ? 1 : 0.7) * run.combShare.mean
            * enough
            * raw.agreement
        let low = max(raw.limits.lowerBound, raw.value - raw.halfWidth - raw.lowerDoubt)
        let high = min(raw.limits.upperBound, raw.value + raw.halfWidth)
        return Measurement(
            value: raw.value, range: LikelyRange(low: min(low, raw.value), high: max(high, raw.value)),
            count: raw.count, grade: lowered, confidence: Confidence(confidence), method: raw.method,
            reasons: reasons)
    }
}

/// Root of a sum of squares: independent uncertainties together.
func combined(_ parts: Double...) -> Double { parts.reduce(0) { $0 + $1 * $1 }.squareRoot() }
