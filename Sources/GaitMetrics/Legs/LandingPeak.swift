// Landing peaks of a shin or shoe sensor: along the shin, and of the whole force.

internal import GaitModel
internal import SignalCore

struct LandingPeak: GaitMetric {
    /// Rates that absolute peaks need, Hz (methods.md 1.1).
    static let shinRate = 200.0
    static let shoeRate = 500.0

    let documentation: MetricDocumentation
    let quantity: StepQuantity
    let grades: [SensorPlacement: Grade] = [.tibia: .b, .foot: .b]
    let minimumRate = LandingPeak.shinRate
    let recommendedRate = 500.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let peaks = window.steps.compactMap { quantity.value($0) }
        return peaks.isEmpty ? nil : peaks.reduce(0, +) / Double(peaks.count)
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        if let reason = LandingSupport.withheld(run) ?? ClippingRule.withheld(run) {
            return .unavailable(reason)
        }
        let peaks = run.comparison(quantity).a
        guard peaks.count >= 6, let half = peaks.halfWidth95 else {
            return .unavailable("too few clear strides")
        }
        let scale = LandingSupport.scaleUncertainty(run) * peaks.mean
        var estimate = MetricEstimate.Value(
            value: peaks.mean, halfWidth: combined(half, scale), count: peaks.count, needed: 30,
            method: "landing/1", limits: 0...1000)
        estimate.downgrades = LandingSupport.downgrades(run)
        estimate.notes = ClippingRule.notes(run)
        return .value(estimate)
    }

    static let axial = LandingPeak(
        documentation: MetricDocumentation(
            id: .impactPeakAxial, title: "Landing peak along the shin", unit: "g", decimals: 1,
            what: "How hard the sensor is pushed up along the shin, or the shoe, just after landing.",
            formula:
                "mean over strides of the largest force along the axis that is vertical in standing (without "
                + "standing: over whole strides), from 20 ms before to 75 ms after contact start, after a "
                + "zero-phase low-pass of 60 Hz (shoe: 120 Hz). n counts strides.",
            placements: "Shin from 200 Hz, shoe from 500 Hz.", sources: LandingSupport.sources,
            limits: LandingSupport.limits),
        quantity: .landingAxial)

    static let resultant = LandingPeak(
        documentation: MetricDocumentation(
            id: .impactPeakResultant, title: "Landing peak", unit: "g", decimals: 1,
            what: "How hard the sensor is pushed just after landing, all directions together.",
            formula:
                "mean over strides of the largest length of the force vector, from 20 ms before to 75 ms after "
                + "contact start, after a zero-phase low-pass of 60 Hz (shoe: 120 Hz). n counts strides.",
            placements: "Shin from 200 Hz, shoe from 500 Hz.", sources: LandingSupport.sources,
            limits: LandingSupport.limits),
        quantity: .landingResultant)
}

/// What metrics of landings share.
enum LandingSupport {
    static let sources = [
        "Sheerin et al. 2018, Sports Biomech, 10.1080/14763141.2017.1371214 (how well it repeats)",
        "Crowell and Davis 2011, Clin Biomech 26:78 (retraining with tibial peaks)",
    ]
    static let limits =
        "Acceleration of the place where the sensor sits: not force, and not load in the bone. Strapping it on "
        + "again changes it by up to 1.5 to 2 g."

    /// Why peaks cannot be given.
    static func withheld(_ run: RunStatistics) -> String? {
        if run.gravity == .removed { return "gravity was removed by the app, so peaks are not comparable" }
        guard run.placement.placement == .foot, run.rate.hertz < 0.98 * LandingPeak.shoeRate else {
            return nil
        }
        return "sampling rate \(NumberText.fixed(run.rate.hertz, 0)) Hz, needs 500 Hz at a shoe"
    }

    /// What filter and sampling take off a sharp peak: 3 to 4 % in simulated landings.
    static let reading = 0.04

    /// Relative uncertainty of amplitudes; a sensor that reads 1 g standing may be trusted to 3 %.
    static func scaleUncertainty(_ run: RunStatistics) -> Double {
        combined(reading, run.standing.map { max(0.03, abs($0 - 1)) } ?? 0.05)
    }

    static func downgrades(_ run: RunStatistics) -> [String] {
        guard let standing = run.standing, abs(standing - 1) > 0.15 else { return [] }
        return ["standing reads \(NumberText.fixed(standing, 2)) g instead of 1: scale or offset is off"]
    }
}
