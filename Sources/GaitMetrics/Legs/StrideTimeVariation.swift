// How much the time of one leg's strides varies.

internal import GaitModel

struct StrideTimeVariation: GaitMetric {
    let documentation = MetricDocumentation(
        id: .strideTimeVariation, title: "Stride rhythm", unit: "%", decimals: 1,
        what: "How much the time from one landing of a leg to its next one varies.",
        formula: "100 x SD / mean of the time from landing to landing of the same leg. n counts strides.",
        placements: "Shin, shoe.",
        sources: [
            "coefficient of variation of the time between landings of one leg: derived by this project"
        ],
        limits: "Contains about 0.5 % from reading the landings; hills, corners and traffic raise it.")
    let grades: [SensorPlacement: Grade] = [.tibia: .a, .foot: .a]
    let minimumRate = 100.0
    let recommendedRate = 200.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let times = window.steps.compactMap { $0.landing?.strideTime }
        guard times.count >= 6 else { return nil }
        let mean = times.reduce(0, +) / Double(times.count)
        let squares = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return 100 * (squares / Double(times.count - 1)).squareRoot() / mean
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let series = run.series(.strideTimeVariation)
        guard let value = series.median else { return .unavailable("too few clear strides") }
        let strides = max(3, run.stepsUsed)
        let sampling = 1.96 * value / (2 * Double(strides - 1)).squareRoot()
        return .value(
            MetricEstimate.Value(
                value: value, halfWidth: combined(sampling, series.halfWidth ?? 0), count: strides,
                needed: 150,
                method: "landings/1", limits: 0...100))
    }
}
