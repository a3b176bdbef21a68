// Impact: the quick knock at landing, apart from the smooth load that follows.

internal import GaitModel
internal import SignalCore

struct ImpactPeak: GaitMetric {
    let documentation = MetricDocumentation(
        id: .impactPeak, title: "Impact peak", unit: "g", decimals: 2,
        what: "The largest quick shake just after each landing.",
        formula:
            "mean over steps of the largest |vertical force| between 8 and 30 Hz, from 20 ms before to 80 ms "
            + "after contact. n counts steps.",
        placements: "Low back, waist, chest: a trend against your own runs only.",
        sources: ["transient apart from the smooth load: derived by this project on simulated runners"],
        limits: "Depends on how the sensor is fixed; has no shared scale between people. Never a force.")
    let grades = PlacementGrades.impact
    let minimumRate = 100.0
    let recommendedRate = 200.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let impacts = window.steps.compactMap(\.contact.impact)
        return impacts.isEmpty ? nil : impacts.reduce(0, +) / Double(impacts.count)
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let sides = run.comparison(.impact)
        if let reason = ClippingRule.withheld(run) { return .unavailable(reason) }
        guard sides.count >= 6 else { return .unavailable("too few clear steps") }
        let statistical = combined(sides.a.halfWidth95 ?? 0, sides.b.halfWidth95 ?? 0) / 2
        var estimate = MetricEstimate.Value(
            value: sides.mean, halfWidth: combined(statistical, SensorScale.uncertainty(run) * sides.mean),
            count: sides.count, needed: 60, method: "transient-8-30hz/1", limits: 0...1000)
        estimate.downgrades = SensorScale.downgrades(run)
        estimate.notes = ClippingRule.notes(run)
        return .value(estimate)
    }
}

struct ImpactPower: GaitMetric {
    let documentation = MetricDocumentation(
        id: .impactPower, title: "Impact", unit: "g", decimals: 2,
        what:
            "How much quick shaking your landings send to the sensor, with the part of a smooth step taken out.",
        formula:
            "square root of the vertical power between 8 and 20 Hz (2 s Hann pieces, half overlapping) minus "
            + "the power a half-sine step of this duty and cadence has there. 0 = as smooth as a half sine. n "
            + "counts steps.",
        placements: "Low back, waist, chest: a trend against your own runs only.",
        sources: [
            "Shorten and Winslow 1992, Int J Sport Biomech 8:288 (impact band)",
            "half-sine stance model, as in Morin et al. 2005, J Appl Biomech 21:167",
        ],
        limits: "Depends on how the sensor is fixed; has no shared scale between people.")
    let grades = PlacementGrades.impact
    let minimumRate = 100.0
    let recommendedRate = 200.0

    func windowValue(_ window: GaitWindow) -> Double? { window.impactPower.map { max(0, $0).squareRoot() } }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        if let reason = ContactSupport.isGiven(run) ?? ClippingRule.withheld(run) {
            return .unavailable(reason)
        }
        let series = run.series(.impactPower)
        guard let value = series.median else { return .unavailable("no steady running to read it from") }
        var estimate = MetricEstimate.Value(
            value: value,
            halfWidth: combined(series.halfWidth ?? 0.2 * value, SensorScale.uncertainty(run) * value),
            count: run.stepsUsed, needed: 60, method: "excess-8-20hz/1", limits: 0...1000)
        estimate.downgrades = SensorScale.downgrades(run)
        estimate.notes = ClippingRule.notes(run)
        return .value(estimate)
    }
}
