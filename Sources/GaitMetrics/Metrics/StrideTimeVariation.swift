// How much the time of strides varies: the rhythm of a run.

internal import GaitModel

struct StrideTimeVariation: GaitMetric {
    let documentation = MetricDocumentation(
        id: .strideTimeVariation, title: "Stride rhythm", unit: "%", decimals: 1,
        what: "How much the time from one landing of a foot to its next one varies.",
        formula:
            "100 x root of (variance + 2 x product of neighbours' deviations, where negative) / mean of the time "
            + "from contact to contact of the same foot, within windows, so that a slow change of pace does not "
            + "count. An error in reading a contact lengthens one stride and shortens the next, so it drops out. "
            + "Single windows are given as read. n counts strides.",
        placements: "Low back, waist, chest, shin, shoe.",
        sources: [
            "coefficient of variation of stride time; the correction: derived by this project",
            "19 runners, 2021: a change below 0.5 points from day to day is chance",
        ],
        limits: "Hills, corners and traffic raise it.")
    let grades: [SensorPlacement: Grade] = [
        .sacrum: .b, .waist: .b, .chest: .b, .tibia: .a, .foot: .a,
    ]
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? {
        let times = StrideRhythm.sequences(window.steps).flatMap { $0 }
        guard times.count >= StrideRhythm.fewest else { return nil }
        let mean = times.reduce(0, +) / Double(times.count)
        let squares = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return 100 * (squares / Double(times.count - 1)).squareRoot() / mean
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let rhythm = run.strideRhythm
        guard let own = rhythm.own, rhythm.count >= 12 else {
            return .unavailable("too few clear strides")
        }
        let sampling = 1.96 * own / (2 * Double(rhythm.count - 1)).squareRoot()
        return .value(
            MetricEstimate.Value(
                value: own, halfWidth: combined(sampling, rhythm.readingDoubt), count: rhythm.count,
                needed: 150,
                method: "strides/2", limits: 0...100))
    }
}
