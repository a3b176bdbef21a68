// Vertical oscillation: how far the body goes up and down in a step.

internal import GaitModel
internal import SignalCore

struct VerticalOscillation: GaitMetric {
    let documentation = MetricDocumentation(
        id: .verticalOscillation, title: "Bounce", unit: "cm", decimals: 1,
        what: "How far your body moves up and down in each step.",
        formula:
            "w law + (1 - w) harmonics. Harmonics: the step harmonics of vertical force up to 12 Hz, each "
            + "divided by -(2 pi f)^2, summed, highest minus lowest. Law: g T^2 (0.125 - 0.0908 duty). "
            + "w = 0 when the mean force is within 5 % of 1 g, 1 beyond 15 %. n counts steps.",
        placements: "Low back, waist, chest; a trend only in a pocket or on the arm.",
        sources: [
            "half-sine stance model, as in Morin et al. 2005, J Appl Biomech 21:167",
            "checked against a force plate: validation page",
            "Gullstrand et al. 2009, Gait Posture 30:71 (sacral point against centre of mass)",
        ],
        limits:
            "Almost a function of cadence and contact time, so judge it at your own cadence. The interval is "
            + "that of one sensor against a force plate, and reaches lower where the sensor moves more than the body; "
            + "changes within one run are surer.")
    let grades = PlacementGrades.bodyLoose
    let minimumRate = 50.0
    let recommendedRate = 100.0

    func windowValue(_ window: GaitWindow) -> Double? { window.oscillation }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let series = run.series(.verticalOscillation)
        guard let value = series.median else { return .unavailable("no steady running to read it from") }
        let placement = run.placement.placement
        // 1.96 SD against a force plate, cm (methods.md 3.2; chest and looser placements [X]).
        let systematic = placement == .chest ? 1.0 : placement.isTrunk ? 0.7 : 1.5
        var estimate = MetricEstimate.Value(
            value: value, halfWidth: combined(systematic, series.halfWidth ?? 0.2), count: run.stepsUsed,
            needed: 60,
            method: "gated-law/1", agreement: 0.95, limits: 0...100)
        estimate.downgrades = SensorScale.downgrades(run)
        estimate.lowerDoubt = VerticalOscillation.ownMovement(run)
        if estimate.lowerDoubt >= 0.2 {
            estimate.notes = [
                "up to \(NumberText.fixed(estimate.lowerDoubt, 1)) cm of it may be the sensor's own movement on the "
                    + "body: in flight it feels less than 0 g"
            ]
        }
        return .value(estimate)
    }

    /// By how much bounce falls when the trunk's own movement is taken out of the duty as it is for contact time
    /// (`TrunkGain`), cm. The law says how: d bounce / d duty = -0.0908 g T^2.
    private static func ownMovement(_ run: RunStatistics) -> Double {
        guard run.contactGainShift.count > 0, run.windowCadence.count > 0 else { return 0 }
        let stepTime = 60 / run.windowCadence.mean
        let shift = min(max(0, run.contactGainShift.mean / stepTime), 0.4)
        let base = HalfSineStance.oscillation(stepTime: stepTime, duty: 0.55)
        return base - HalfSineStance.oscillation(stepTime: stepTime, duty: 0.55 + shift)
    }
}
