// Differences between the two feet, in the channels that a trunk sensor supports (methods.md 3.5).

internal import GaitModel
internal import SignalCore

/// A signed difference 100 (A - B) / mean, its interval from paired steps plus what mounting may add.
struct SideDifference: GaitMetric {
    let documentation: MetricDocumentation
    let grades: [SensorPlacement: Grade]
    let minimumRate: Double
    let recommendedRate: Double
    let quantity: StepQuantity
    /// Points that more steps do not take away (methods.md 3.5).
    let mounting: Double
    let method: String
    /// Divides the differences, so that the index is in percent of what it stands for.
    let base: @Sendable (RunStatistics) -> Double?
    let isAmplitude: Bool

    func windowValue(_ window: GaitWindow) -> Double? {
        let pairs = zip(window.steps, window.steps.dropFirst()).compactMap { first, second -> Double? in
            guard first.foot == .a, second.foot == .b, let a = quantity.value(first),
                let b = quantity.value(second)
            else { return nil }
            return a - b
        }
        guard pairs.count >= 4 else { return nil }
        let difference = pairs.reduce(0, +) / Double(pairs.count)
        return windowBase(window).map { 100 * difference / $0 }
    }

    /// The same base, from one window.
    private func windowBase(_ window: GaitWindow) -> Double? {
        if quantity == .velocitySwing {
            return SwingBase.value(stepTime: window.stepTime, duty: window.contact?.duty)
        }
        let values = window.steps.compactMap { quantity.value($0) }
        let mean = values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
        return mean > 0 ? mean : nil
    }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        guard let detail = detail(run) else { return .unavailable("too few clear pairs of steps") }
        if isAmplitude, let reason = ClippingRule.withheld(run) { return .unavailable(reason) }
        let value = 100 * run.comparison(quantity).difference / (base(run) ?? 1)
        return .value(
            MetricEstimate.Value(
                value: value, halfWidth: combined(detail.halfWidth, mounting), count: detail.pairs,
                needed: 60,
                method: method, agreement: agreement(run, value)))
    }

    /// The load channels vouch for each other.
    private func agreement(_ run: RunStatistics, _ value: Double) -> Double {
        guard quantity == .velocitySwing || quantity == .loadPeak else { return 0.85 }
        let other: StepQuantity = quantity == .velocitySwing ? .loadPeak : .velocitySwing
        let sides = run.comparison(other)
        guard let base = other == .velocitySwing ? SwingBase.value(run) : sides.mean, base > 0 else {
            return 0.85
        }
        let ratio = (100 * sides.difference / base - value) / 10
        return Trigonometry.exponential(-ratio * ratio)
    }

    /// The numbers behind the decision rule.
    func detail(_ run: RunStatistics) -> AsymmetryDetail? {
        let sides = run.comparison(quantity)
        guard sides.differences.count >= 4, let base = base(run), base > 0,
            let half = sides.differences.halfWidth95
        else { return nil }
        let spread = sides.differences.standardDeviation
        let consistency = sides.consistency
        return AsymmetryDetail(
            metric: documentation.id, effectSize: spread > 0 ? abs(sides.difference) / spread : 0,
            consistency: consistency.share, segments: consistency.segments, mountingUncertainty: mounting,
            halfWidth: 100 * half / base, pairs: sides.differences.count, meanA: sides.a.mean,
            meanB: sides.b.mean)
    }

    /// Strides with the largest and smallest differences, in percent.
    func evidence(_ run: RunStatistics) -> StrideEvidence? {
        guard let base = base(run), base > 0 else { return nil }
        return run.comparison(quantity).extremes.evidence(documentation.id, scale: 100 / base)
    }

    /// How the paired differences spread, in percent.
    func histogram(_ run: RunStatistics) -> DifferenceHistogram? {
        guard let base = base(run), base > 0 else { return nil }
        return run.comparison(quantity).counts?.histogram(documentation.id, scale: 100 / base)
    }
}

/// What a velocity swing is measured against: the swing of the whole step, as far as the channel shows it.
enum SwingBase {
    /// Duty to assume when contact time cannot be read.
    static let usualDuty = 0.7

    static func value(stepTime: Double, duty: Double?) -> Double {
        HalfSineStance.g * stepTime
            * HalfSineStance.swingGain(duty: duty ?? usualDuty, strideFrequency: 0.5 / stepTime)
    }

    static func value(_ run: RunStatistics) -> Double? {
        guard run.windowCadence.count > 0 else { return nil }
        return value(stepTime: 60 / run.windowCadence.mean, duty: run.series(.stepDuty).median)
    }
}

extension SideDifference {
    static let load = SideDifference(
        documentation: MetricDocumentation(
            id: .loadAsymmetry, title: "Side difference", unit: "%", decimals: 0,
            what: "How much more one foot's landings push you up than the other's. Positive: side A more.",
            formula:
                "100 x mean(S_A - S_B) / (g T k), S = fastest upward minus fastest downward velocity round the "
                + "load peak, neighbouring steps paired; k is the share of a load difference that the swing of a "
                + "half-sine step shows (0.8 at usual running). n counts pairs.",
            placements: "Low back, waist; a trend only at the chest. Never a pocket, arm or wrist.",
            sources: [
                "derived by this project", "force plate, one runner: r 0.88, sign right in 11 of 11",
                "Girard et al. 2019, Front Sports Act Living 1:36 (healthy levels)",
            ],
            limits:
                "A relative load difference, not force: on one runner with a force plate it read about half to "
                + "two thirds of the plate. A sloping road, a bend or a crooked sensor cause it too."),
        grades: PlacementGrades.trunkBChestC, minimumRate: 50, recommendedRate: 100, quantity: .velocitySwing,
        mounting: 3, method: "velocity-swing/1", base: { SwingBase.value($0) }, isAmplitude: true)

    static let peak = SideDifference(
        documentation: MetricDocumentation(
            id: .peakAsymmetry, title: "Peak difference", unit: "%", decimals: 0,
            what: "How much higher one foot's landing load peaks than the other's. Positive: side A more.",
            formula:
                "100 x (A - B) / mean of the 10 Hz load peaks, neighbouring steps paired. n counts pairs.",
            placements: "Low back, waist; a trend only at the chest.",
            sources: [
                "Robinson et al. 1987, J Manip Physiol Ther (the index)",
                "Girard et al. 2019, Front Sports Act Living 1:36 (healthy levels)",
            ],
            limits: "Sensitive to how straight the sensor sits; the side difference is surer."),
        grades: PlacementGrades.trunkBChestC, minimumRate: 50, recommendedRate: 100, quantity: .loadPeak,
        mounting: 3, method: "peak-10hz/1", base: { positive($0.comparison(.loadPeak).mean) },
        isAmplitude: true)

    static let impulse = SideDifference(
        documentation: MetricDocumentation(
            id: .impulseAsymmetry, title: "Impulse difference", unit: "%", decimals: 0,
            what: "How much more push over the whole step one foot gives. Positive: side A more.",
            formula:
                "100 x (A - B) / mean of vertical force above 0 g summed over each step, neighbours paired. n "
                + "counts pairs.",
            placements: "Low back, waist; a trend only at the chest.",
            sources: [
                "Robinson et al. 1987, J Manip Physiol Ther (the index)",
                "Girard et al. 2019, Front Sports Act Living 1:36 (healthy levels)",
            ],
            limits: "Follows step time as well as load."),
        grades: PlacementGrades.trunkBChestC, minimumRate: 50, recommendedRate: 100, quantity: .impulse,
        mounting: 3, method: "impulse-20hz/1", base: { positive($0.comparison(.impulse).mean) },
        isAmplitude: true)

    static let stepTime = SideDifference(
        documentation: MetricDocumentation(
            id: .stepTimeAsymmetry, title: "Step time difference", unit: "%", decimals: 1,
            what: "How much longer the step after one foot's contact lasts. Positive: longer after A.",
            formula:
                "100 x (A - B) / mean of the time from contact to contact, neighbours paired. A contact starts where "
                + "the tangent of its rising load leaves the floor. n counts pairs.",
            placements: "Low back, waist, chest.",
            sources: [
                "Robinson et al. 1987, J Manip Physiol Ther (the index)",
                "Girard et al. 2019, Front Sports Act Living 1:36 (healthy levels)",
            ],
            limits:
                "A timing difference, not a load difference: the two can have opposite signs. An impact that is "
                + "40 % sharper on one side alone looks like 0.3 %."),
        grades: PlacementGrades.timing, minimumRate: 50, recommendedRate: 100, quantity: .stepTime,
        mounting: 2, method: "contacts/1", base: { positive($0.comparison(.stepTime).mean) },
        isAmplitude: false)

    static let impact = SideDifference(
        documentation: MetricDocumentation(
            id: .impactAsymmetry, title: "Impact difference", unit: "%", decimals: 0,
            what: "How much larger the quick shake after one foot's landing is. Positive: side A more.",
            formula: "100 x (A - B) / mean of the impact peaks, neighbours paired. n counts pairs.",
            placements: "Low back, waist, chest: against your own runs only.",
            sources: [
                "Robinson et al. 1987, J Manip Physiol Ther (the index)",
                "Girard et al. 2019, Front Sports Act Living 1:36 (healthy levels)",
            ],
            limits:
                "Several times larger than the difference a force plate sees: compare it with your own runs only."
        ),
        grades: [.sacrum: .c, .waist: .c, .chest: .c], minimumRate: 100, recommendedRate: 200,
        quantity: .impact,
        mounting: 10, method: "transient-8-30hz/1", base: { positive($0.comparison(.impact).mean) },
        isAmplitude: true)

    private static func positive(_ value: Double) -> Double? { value > 0 ? value : nil }

    static let all = [load, peak, impulse, stepTime, impact]
}

/// Contact time per foot: trunk sensors do not support it, so it always says why not.
struct ContactAsymmetry: GaitMetric {
    let documentation = MetricDocumentation(
        id: .contactAsymmetry, title: "Contact time difference", unit: "%", decimals: 1,
        what: "How much longer one foot is on the ground. Positive: side A longer.",
        formula: "100 x (A - B) / mean of contact times.",
        placements: "Shin or shoe sensors on both legs.",
        sources: ["trunk against force plate, one runner, 31 trials: r 0.29, sign right in 58 %"],
        limits: "Not given from one trunk sensor: the data do not support it.")
    let grades: [SensorPlacement: Grade] = PlacementGrades.trunkB
    let minimumRate = 100.0
    let recommendedRate = 200.0

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        .unavailable(
            "one trunk sensor cannot tell the feet's contact times apart; it needs a sensor on each leg")
    }
}
