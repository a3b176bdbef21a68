// How alike one step is to the next, and one stride to the next.

internal import GaitModel

/// What they share: a median over windows with its spread.
enum RegularitySupport {
    static func value(
        _ run: RunStatistics, _ id: MetricID, scale: Double, method: String, limits: ClosedRange<Double>
    ) -> MetricEstimate {
        let series = run.series(id)
        guard let value = series.median else { return .unavailable("no steady running to read it from") }
        let strides = max(2, run.strides)
        // One window has no spread of its own: the sampling error of a correlation stands in for it.
        let relative = value / scale
        let sampling = 1.96 * scale * max(0.005, 1 - relative * relative) / Double(strides).squareRoot()
        return .value(
            MetricEstimate.Value(
                value: value, halfWidth: series.halfWidth ?? sampling, count: strides, needed: 30,
                method: method,
                agreement: 0.95, limits: limits))
    }
}

struct StepRegularity: GaitMetric {
    let documentation = MetricDocumentation(
        id: .stepRegularity, title: "Step regularity", unit: "", decimals: 2,
        what: "How alike each step is to the next one: 1 is a perfect copy.",
        formula:
            "unbiased autocorrelation of vertical force at one step time, largest within 8 %. n counts strides.",
        placements: "Low back, waist, chest; a trend only in a pocket or on the arm.",
        sources: ["Moe-Nilssen and Helbostad 2004, J Biomech 37:121"],
        limits: "Hills, corners and traffic lower it.")
    let grades = PlacementGrades.rhythm
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? { window.stepRegularity }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        RegularitySupport.value(run, .stepRegularity, scale: 1, method: "autocorrelation/1", limits: -1...1)
    }
}

struct StrideRegularity: GaitMetric {
    let documentation = MetricDocumentation(
        id: .strideRegularity, title: "Stride regularity", unit: "", decimals: 2,
        what: "How alike each stride (two steps) is to the next one: 1 is a perfect copy.",
        formula:
            "unbiased autocorrelation of vertical force at one stride time, largest within 8 %. n counts strides.",
        placements: "Low back, waist, chest; a trend only in a pocket or on the arm.",
        sources: ["Moe-Nilssen and Helbostad 2004, J Biomech 37:121"],
        limits: "Hills, corners and traffic lower it.")
    let grades = PlacementGrades.rhythm.merging([.tibia: .b, .foot: .b]) { old, _ in old }
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? { window.strideRegularity }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        RegularitySupport.value(run, .strideRegularity, scale: 1, method: "autocorrelation/1", limits: -1...1)
    }
}

struct ImprovedHarmonicRatio: GaitMetric {
    let documentation = MetricDocumentation(
        id: .improvedHarmonicRatio, title: "Evenness", unit: "%", decimals: 1,
        what:
            "How much of your up-and-down movement both steps of a stride share: 100 % means the two are alike.",
        formula:
            "100 x power on even stride harmonics / power on stride harmonics 1 to 20 of the average stride. "
            + "n counts strides.",
        placements: "Low back, waist, chest; a trend only in a pocket or on the arm.",
        sources: ["Pasciuto et al. 2017, J Biomech", "Bellanca et al. 2013, J Biomech 46:828"],
        limits: "Says how much the steps differ, not which foot and not why.")
    let grades = PlacementGrades.rhythm
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? { window.improvedHarmonicRatio.map { 100 * $0 } }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        RegularitySupport.value(
            run, .improvedHarmonicRatio, scale: 100, method: "mean-cycle/1", limits: 0...100)
    }
}

struct StepTimeVariation: GaitMetric {
    let documentation = MetricDocumentation(
        id: .stepTimeVariation, title: "Rhythm", unit: "%", decimals: 1,
        what: "How much the time from step to step varies.",
        formula: "100 x SD / mean of the time from contact to contact, outliers left out. n counts steps.",
        placements: "Low back, waist, chest.",
        sources: [
            "coefficient of variation of the time between contacts; contacts checked against a force plate"
        ],
        limits: "Contains the difference between the feet and about 1 % from reading the contacts.")
    let grades = PlacementGrades.timing
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let times = window.steps.compactMap(\.stepTime)
        guard times.count >= 8 else { return nil }
        let mean = times.reduce(0, +) / Double(times.count)
        let squares = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return 100 * (squares / Double(times.count - 1)).squareRoot() / mean
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let series = run.series(.stepTimeVariation)
        guard let value = series.median else { return .unavailable("too few clear steps") }
        let steps = max(3, run.stepsUsed)
        let sampling = 1.96 * value / (2 * Double(steps - 1)).squareRoot()
        return .value(
            MetricEstimate.Value(
                value: value, halfWidth: combined(sampling, series.halfWidth ?? 0), count: steps, needed: 300,
                method: "contacts/1", limits: 0...100))
    }
}
