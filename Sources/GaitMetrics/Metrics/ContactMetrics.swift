// Contact time, flight time and duty: one estimate of step duty, said in three ways.

internal import GaitModel
internal import SignalCore

/// What the three share.
enum ContactSupport {
    /// SD of trunk contact time for a runner nobody has measured, s (attainable.md 2; published: 22 ms
    /// with a bias of +16 ms over 37 runners).
    static let unknownRunner = 0.020
    static let minimumRate = 50.0
    static let recommendedRate = 100.0

    static func isGiven(_ run: RunStatistics) -> String? {
        if run.gravity == .removed {
            return "gravity was removed by the app; contact time cannot be read without it"
        }
        return run.contactSpread.count == 0 ? "no steady running to read it from" : nil
    }

    /// Half width of the 95 % interval of contact time, s. Half of every correction counts as doubt.
    static func halfWidth(_ run: RunStatistics, statistical: Double) -> Double {
        let doubts = combined(
            unknownRunner, run.contactSpread.mean / 2, run.contactGainShift.mean / 2, moved(run) / 2)
        return combined(1.96 * doubts, statistical)
    }

    /// What is added to the sensor's contact time so that it is one that runners have at this speed, s.
    static func moved(_ run: RunStatistics) -> Double {
        guard let contact = run.series(.contactTime).median,
            let usual = ContactAtSpeed(speed: run.speed, cadence: run.windowCadence.mean)
        else { return 0 }
        return usual.nearest(to: contact / 1000) - contact / 1000
    }

    /// - Parameter moved: what the answer must be changed by when contact time is, in the metric's unit.
    static func value(
        _ run: RunStatistics, _ id: MetricID, moved: Double, halfWidth: Double, limits: ClosedRange<Double>
    ) -> MetricEstimate {
        if let reason = isGiven(run) { return .unavailable(reason) }
        guard let value = run.series(id).median else {
            return .unavailable("no steady running to read it from")
        }
        let tolerance = 0.030
        let ratio = run.contactSpread.mean / tolerance
        var estimate = MetricEstimate.Value(
            value: value + moved, halfWidth: halfWidth, count: run.stepsUsed, needed: 60,
            method: "fused-duty/2",
            agreement: Trigonometry.exponential(-ratio * ratio / 4), limits: limits)
        estimate.downgrades = SensorScale.downgrades(run)
        estimate.notes = notes(run)
        return .value(estimate)
    }

    private static func notes(_ run: RunStatistics) -> [String] {
        var notes = ["a trunk sensor reads contact time to about 40 ms in a runner it does not know"]
        func ms(_ seconds: Double) -> String { NumberText.fixed(1000 * abs(seconds), 0) }
        if 1000 * run.contactGainShift.mean >= 5 {
            notes.append(
                "\(ms(run.contactGainShift.mean)) ms were added because the sensor moves more than the body: "
                    + "in flight it reads below 0 g")
        }
        guard let usual = ContactAtSpeed(speed: run.speed, cadence: run.windowCadence.mean) else {
            return notes
        }
        notes.append(
            "at this speed and cadence most runners have \(ms(usual.plausible.lowerBound)) to "
                + "\(ms(usual.plausible.upperBound)) ms")
        if abs(moved(run)) >= 0.001 {
            notes.append(
                "the sensor alone reads \(ms(moved(run))) ms \(moved(run) > 0 ? "less" : "more"); "
                    + "the nearest usual value is given")
        }
        return notes
    }
}

struct ContactTime: GaitMetric {
    let documentation = MetricDocumentation(
        id: .contactTime, title: "Contact time", unit: "ms", decimals: 0,
        what: "How long each foot is on the ground in a step.",
        formula:
            "duty x step time; duty is the mean of three readings of the step harmonics of vertical force: "
            + "from the size of the first, from a half-sine template with free gain and phase, and from the "
            + "peak of the mean step (harmonics 1 to 3). Where the sensor's 0 g is known (mean force near 1 g), "
            + "the size is divided by k = (1 - floor) / (1 - floor of the template), at least 1: in flight the "
            + "body feels 0 g, and what lies below is the sensor's own movement. With a known speed v (m/s) and "
            + "cadence C the answer stays within 30 ms of exp(1.261 - 0.444 ln v - 0.435 ln C) s. n counts steps.",
        placements: "Low back, waist; a trend only at the chest.",
        sources: [
            "half-sine stance model, as in Morin et al. 2005, J Appl Biomech 21:167",
            "movement beyond the body's: derived by this project, not checked against a force plate",
            "speed and cadence: our fit to the data of Alcantara et al. 2021, PeerJ 9:e11199 (37 runners)",
            "checked against a force plate: validation page",
            "Patoz et al. 2022 (20 ms with one sacral sensor)",
        ],
        limits:
            "Estimated, not seen: in a new runner it may be 40 ms off. Use it for change within your own runs."
    )
    let grades = PlacementGrades.trunkBChestC
    let minimumRate = ContactSupport.minimumRate
    let recommendedRate = ContactSupport.recommendedRate

    func windowValue(_ window: GaitWindow) -> Double? {
        window.contact.map { 1000 * $0.duty * window.stepTime }
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let half = ContactSupport.halfWidth(
            run, statistical: (run.series(.contactTime).halfWidth ?? 5) / 1000)
        return ContactSupport.value(
            run, .contactTime, moved: 1000 * ContactSupport.moved(run), halfWidth: 1000 * half,
            limits: 0...1000)
    }
}

struct FlightTime: GaitMetric {
    let documentation = MetricDocumentation(
        id: .flightTime, title: "Flight time", unit: "ms", decimals: 0,
        what: "How long both feet are in the air in a step.",
        formula: "step time - contact time. n counts steps.",
        placements: "Low back, waist; a trend only at the chest.",
        sources: [
            "half-sine stance model, as in Morin et al. 2005, J Appl Biomech 21:167",
            "checked against a force plate: validation page",
        ],
        limits: "Inherits the whole error of contact time.")
    let grades = PlacementGrades.trunkBChestC
    let minimumRate = ContactSupport.minimumRate
    let recommendedRate = ContactSupport.recommendedRate

    func windowValue(_ window: GaitWindow) -> Double? {
        window.contact.map { 1000 * (1 - $0.duty) * window.stepTime }
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let half = ContactSupport.halfWidth(run, statistical: (run.series(.flightTime).halfWidth ?? 5) / 1000)
        return ContactSupport.value(
            run, .flightTime, moved: -1000 * ContactSupport.moved(run), halfWidth: 1000 * half,
            limits: 0...1000)
    }
}

struct StepDuty: GaitMetric {
    let documentation = MetricDocumentation(
        id: .stepDuty, title: "Step duty", unit: "", decimals: 2,
        what:
            "The share of each step that a foot is on the ground. The duty factor of the literature is half of it.",
        formula: "contact time / step time. n counts steps.",
        placements: "Low back, waist; a trend only at the chest.",
        sources: ["half-sine stance model, as in Morin et al. 2005, J Appl Biomech 21:167"],
        limits: "Inherits the error of contact time.")
    let grades = PlacementGrades.trunkBChestC
    let minimumRate = ContactSupport.minimumRate
    let recommendedRate = ContactSupport.recommendedRate

    func windowValue(_ window: GaitWindow) -> Double? { window.contact?.duty }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let stepTime = 60 / max(1, run.windowCadence.mean)
        let statistical = (run.series(.stepDuty).halfWidth ?? 0.01) * stepTime
        let half = ContactSupport.halfWidth(run, statistical: statistical) / stepTime
        return ContactSupport.value(
            run, .stepDuty, moved: ContactSupport.moved(run) / stepTime, halfWidth: half, limits: 0...1)
    }
}
