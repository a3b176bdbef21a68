// How much impact a kilometre adds up to: the jolt of a step times the steps (methods.md 3.8).

internal import GaitModel

struct ImpactDose: GaitMetric {
    let documentation = MetricDocumentation(
        id: .impactDose, title: "Impact dose", unit: "g/km", decimals: 0,
        what: "The jolts of all steps of a kilometre, added up. At a shin or shoe: of that leg's landings.",
        formula:
            "steps per km x impact peak; steps per km = cadence x 1000 / (60 v). At a shin or shoe: half as many "
            + "landings x landing peak. n counts steps.",
        placements: "Low back, waist, chest, shin, shoe: a trend against your own runs only.",
        sources: ["sum of peaks per distance: derived by this project; no line is known"],
        limits: "Needs your speed. Depends on how the sensor is fixed. More is not proven to be worse.")
    let grades: [SensorPlacement: Grade] = [
        .sacrum: .c, .waist: .c, .chest: .c, .tibia: .c, .foot: .c,
    ]
    let minimumRate = 100.0
    let recommendedRate = 200.0

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        guard let speed = run.speed, speed > 0.5 else {
            return .unavailable("speed is not known; add --speed")
        }
        guard case .value(let cadence) = Cadence().estimate(run) else {
            return .unavailable("no running was found")
        }
        let isLeg = run.placement.placement.isLeg
        let source: any GaitMetric = isLeg ? LandingPeak.resultant : ImpactPeak()
        switch source.estimate(run) {
        case .unavailable(let reason): return .unavailable(reason)
        case .value(let peak):
            let steps = cadence.value * 1000 / (60 * speed) / (isLeg ? 2 : 1)
            var estimate = MetricEstimate.Value(
                value: steps * peak.value,
                halfWidth: steps
                    * combined(peak.halfWidth, peak.value * cadence.halfWidth / max(1, cadence.value)),
                count: peak.count, needed: peak.needed, method: "dose/1", limits: 0...1_000_000)
            estimate.downgrades = peak.downgrades
            estimate.notes = peak.notes
            return .value(estimate)
        }
    }
}
