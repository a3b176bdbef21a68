// Landing load: the smooth peak of vertical force in mid-stance, as the sensor feels it.

internal import GaitModel
internal import SignalCore

struct LoadPeak: GaitMetric {
    let documentation = MetricDocumentation(
        id: .loadPeak, title: "Landing load", unit: "g", decimals: 2,
        what: "The highest smooth upward push in each step. It comes in mid-stance: it is not the impact.",
        formula:
            "mean over steps of the peak of vertical specific force after a 10 Hz low-pass. n counts steps.",
        placements: "Low back, waist, chest; a trend only in a pocket or on the arm.",
        sources: ["Alcantara et al. 2022, PeerJ 10:12752 (sacral acceleration and ground force)"],
        limits: "Acceleration of the place where the sensor sits, not ground force.")
    let grades = PlacementGrades.bodyLoose
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let peaks = window.steps.map(\.contact.loadPeak)
        return peaks.isEmpty ? nil : peaks.reduce(0, +) / Double(peaks.count)
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let sides = run.comparison(.loadPeak)
        guard sides.count >= 6 else { return .unavailable("too few clear steps") }
        if let reason = ClippingRule.withheld(run) { return .unavailable(reason) }
        let statistical = combined(sides.a.halfWidth95 ?? 0, sides.b.halfWidth95 ?? 0) / 2
        var estimate = MetricEstimate.Value(
            value: sides.mean, halfWidth: combined(statistical, SensorScale.uncertainty(run) * sides.mean),
            count: sides.count, needed: 60, method: "peak-10hz/1")
        estimate.downgrades = SensorScale.downgrades(run)
        estimate.notes = ClippingRule.notes(run)
        return .value(estimate)
    }
}

/// What clipping does to amplitudes (methods.md 1.2).
enum ClippingRule {
    /// More than 5 % of steps at the limit: withhold.
    static func withheld(_ run: RunStatistics) -> String? {
        guard run.clippedShare > 0.05, let level = run.clipLevel else { return nil }
        return "the sensor hit its \(NumberText.limit(level)) g limit in "
            + "\(NumberText.fixed(100 * run.clippedShare, 0)) % of steps"
    }

    /// Between 1 and 5 %: say so.
    static func notes(_ run: RunStatistics) -> [String] {
        guard run.clippedShare > 0.01, let level = run.clipLevel else { return [] }
        return [
            "\(NumberText.fixed(100 * run.clippedShare, 1)) % of steps hit the \(NumberText.limit(level)) g limit"
        ]
    }
}
