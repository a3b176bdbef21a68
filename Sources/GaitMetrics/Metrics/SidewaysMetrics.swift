// Side-to-side movement, and how alike steps are fore-aft: trends within one runner and mounting.

internal import GaitModel

/// What they share: a median over windows whose spread is that of the run.
enum SidewaysSupport {
    static let reason = "the sideways direction could not be told from this recording"

    static func value(
        _ run: RunStatistics, _ id: MetricID, method: String, limits: ClosedRange<Double>
    ) -> MetricEstimate {
        let series = run.series(id)
        guard let value = series.median else { return .unavailable(reason) }
        var estimate = MetricEstimate.Value(
            value: value, halfWidth: series.halfWidth ?? 0.2 * abs(value), count: max(2, run.strides),
            needed: 30, method: method, limits: limits)
        estimate.notes = ["rocking of the sensor reads as sideways and fore-aft movement"]
        return .value(estimate)
    }
}

struct SidewaysRatio: GaitMetric {
    let documentation = MetricDocumentation(
        id: .sidewaysRatio, title: "Sideways share", unit: "", decimals: 2,
        what: "How much of all your movement goes from side to side.",
        formula:
            "RMS of sideways force from 0.5 to 10 Hz / RMS of the whole force about its mean. Sideways is the "
            + "horizontal direction that alternates from step to step. n counts strides.",
        placements: "Low back, waist, chest: a trend against your own runs, or along one run.",
        sources: [
            "Schütte et al. 2015, PLoS ONE 10:e0141957 (it rises when runners tire)",
            "Miqueleiz et al. 2024 (women show more of it)",
        ],
        limits: "Rocking of the sensor changes it by half and more: compare it only with the same mounting.")
    let grades: [SensorPlacement: Grade] = [.sacrum: .c, .waist: .c, .chest: .c]
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? { window.sideways?.ratio }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        SidewaysSupport.value(run, .sidewaysRatio, method: "alternation/1", limits: 0...1)
    }
}

struct ForeAftRegularity: GaitMetric {
    let documentation = MetricDocumentation(
        id: .foreAftRegularity, title: "Fore-aft regularity", unit: "", decimals: 2,
        what: "How alike neighbouring steps are in braking and pushing off: 1 is a perfect copy.",
        formula:
            "autocorrelation of fore-aft force (0.5 to 10 Hz) at one step. Fore-aft is the horizontal direction "
            + "that repeats from step to step. n counts strides.",
        placements: "Low back, waist, chest: a trend against your own runs, or along one run.",
        sources: [
            "Moe-Nilssen and Helbostad 2004, J Biomech 37:121",
            "Schütte et al. 2015, PLoS ONE 10:e0141957 (it falls when runners tire)",
        ],
        limits: "Rocking of the sensor changes it; hills, corners and traffic lower it.")
    let grades: [SensorPlacement: Grade] = [.sacrum: .c, .waist: .c, .chest: .c]
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? { window.sideways?.stepLikeness }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        SidewaysSupport.value(run, .foreAftRegularity, method: "alternation/1", limits: -1...1)
    }
}
