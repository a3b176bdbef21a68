// A number against its runner's own usual: how many of the runner's own spreads it lies above, and the words for it.

internal import GaitModel

/// What methods.md lets a rule compare with the runner's earlier runs, and why not where it cannot.
struct OwnComparison {
    let usual: OwnUsual
    let measurement: Measurement
    let isAtMatchedSpeed: Bool

    /// nil where nothing is usual yet for this number.
    init?(_ metric: MetricID, in input: FaultInput) {
        guard let baseline = input.baseline, let usual = baseline[metric],
            let measurement = input.gait.metrics[metric].measurement, usual.deviation > 0
        else { return nil }
        self.usual = usual
        self.measurement = measurement
        isAtMatchedSpeed = baseline.isAtMatchedSpeed
    }

    private var value: Double { usual.compared(measurement.value) }

    /// Own spreads above the own mean.
    var deviations: Double { (value - usual.mean) / usual.deviation }

    /// The same, and none where the change is too small to matter: runs that happened to be much alike make their
    /// spread tiny, and a tiny change many spreads.
    func deviations(from smallest: Double) -> Double {
        value - usual.mean >= smallest ? deviations : min(0, deviations)
    }

    /// The same with its 95 % interval: how well this run and the mean are known.
    var range: LikelyRange {
        let half = 1.96 * (usual.meanSquaredError + usual.standardError * usual.standardError).squareRoot()
        return LikelyRange(around: deviations, halfWidth: half / usual.deviation)
    }

    /// Trust in a number that only its own trend makes sense of: its placement counts one grade better, because how
    /// the sensor sits and what this runner is like is in the usual too (methods.md 1: "B after baseline").
    var confidence: Confidence {
        guard measurement.grade == .c else { return measurement.confidence }
        return Confidence(
            measurement.confidence.value / Grade.c.placementQuality * Grade.b.placementQuality)
    }

    /// "your usual 0.21 (6 earlier runs)"
    var words: String {
        "your usual \(NumberText.fixed(usual.mean, usual.decimals)) (\(usual.runs) earlier runs)"
    }

    /// The number on the card, with the line at so many own spreads.
    func evidence(_ label: String, line deviations: Double, _ source: Threshold, by book: Rulebook)
        -> Evidence
    {
        Evidence(
            metric: usual.metric.rawValue, label: label, value: measurement.value, range: measurement.range,
            unit: usual.unit, decimals: usual.decimals, threshold: usual.mean + deviations * usual.deviation,
            thresholdSource: "your own usual, \(usual.runs) runs; " + book.inForce(source).source,
            calculation: "(\(short(value)) - \(short(usual.mean))) / \(short(usual.deviation)) = "
                + "\(NumberText.fixed(self.deviations, 1)) of your own spreads (SD) above your usual; line at "
                + NumberText.short(deviations))
    }

    private func short(_ value: Double) -> String { NumberText.fixed(value, usual.decimals + 1) }
}

/// Where earlier runs would say more, the words for how many there are.
enum OwnRuns {
    /// "no earlier runs of yours", "3 of the 5 earlier runs like this one that it takes".
    static func missing(_ input: FaultInput) -> String {
        guard let baseline = input.baseline, !baseline.earlier.isEmpty else {
            return "no earlier runs of yours"
        }
        guard baseline.missing > 0 else {
            return baseline.isAtMatchedSpeed
                ? "no earlier runs of yours with such a number"
                : "no earlier runs of yours at a known and equal speed"
        }
        return
            "only \(baseline.earlier.count) of the \(Baseline.fewest) earlier runs like this one that it takes"
    }
}

extension FaultOutcome {
    /// A finding that says more than "looked for and not seen".
    var isSeen: Bool {
        if case .finding(let finding) = self { finding.verdict != .notSeen } else { false }
    }
}
