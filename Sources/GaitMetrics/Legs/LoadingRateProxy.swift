// How steeply a landing rises at the sensor: a proxy that only its wearer may compare with itself.

internal import GaitModel
internal import SignalCore

struct LoadingRateProxy: GaitMetric {
    let documentation = MetricDocumentation(
        id: .loadingRateProxy, title: "Loading rate proxy", unit: "g/s", decimals: 0,
        what: "How steeply the push along the shin rises at landing. Only a trend against your own runs.",
        formula:
            "mean over strides of the largest slope between 20 and 80 % of the rise to the first maximum, at "
            + "most 50 ms after contact start, in the smoothed force along the shin. n counts strides.",
        placements: "Shin from 200 Hz, shoe from 500 Hz: a trend against your own runs only.",
        sources: LandingSupport.sources,
        limits: "Not a loading rate of force: for single people the two differ by more than 65 %.")
    let grades: [SensorPlacement: Grade] = [.tibia: .c, .foot: .c]
    let minimumRate = LandingPeak.shinRate
    let recommendedRate = 500.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let rates = window.steps.compactMap { $0.landing?.loadingRate }
        return rates.isEmpty ? nil : rates.reduce(0, +) / Double(rates.count)
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        if let reason = LandingSupport.withheld(run) ?? ClippingRule.withheld(run) {
            return .unavailable(reason)
        }
        let rates = run.comparison(.loadingRate).a
        guard rates.count >= 6, let half = rates.halfWidth95 else {
            return .unavailable("too few clear strides")
        }
        let scale = LandingSupport.scaleUncertainty(run) * rates.mean
        var estimate = MetricEstimate.Value(
            value: rates.mean, halfWidth: combined(half, scale), count: rates.count, needed: 30,
            method: "slope-20-80/1", limits: 0...1_000_000)
        estimate.downgrades = LandingSupport.downgrades(run)
        estimate.notes = ClippingRule.notes(run)
        return .value(estimate)
    }
}
