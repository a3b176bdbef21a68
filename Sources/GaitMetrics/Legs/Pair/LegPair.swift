// Two legs, a sensor on each: what the pair shows that one leg does not (methods.md 2.7, 3.5).

public import GaitModel
internal import SignalCore

/// One leg's side of the pair.
public struct LegSide: Sendable {
    public let track: SensorTrack
    public let summary: GaitSummary
    /// Seconds.
    public let duration: Double

    public init(track: SensorTrack, summary: GaitSummary, duration: Double) {
        self.track = track
        self.summary = summary
        self.duration = duration
    }

    var standing: Double? { track.standing(summary.segments) }
}

public struct LegPair: Sendable {
    /// Points that more strides do not take away: gain, strap, shape of the shin (methods.md 3.5).
    static let mounting = 8.0
    static let mountingSwapped = 4.0
    /// Standing must read 1 g to this (methods.md 2.7).
    static let gainTolerance = 0.02
    /// Points by which the same way of reading contacts may differ between legs (methods.md 3.5).
    static let timing = 0.5

    let left: LegSide
    let right: LegSide
    let isSwapConfirmed: Bool
    /// Right clock to left clock, from jumps.
    public let match: ClockMatch?

    public init(left: LegSide, right: LegSide, isSwapConfirmed: Bool) {
        self.left = left
        self.right = right
        self.isSwapConfirmed = isSwapConfirmed
        match = ClockMatch.jumps(left.track, right.track, duration: right.duration)
    }

    private var mountingUncertainty: Double {
        isSwapConfirmed ? LegPair.mountingSwapped : LegPair.mounting
    }

    /// What each sensor's readings are divided by: standing, where it is off 1 g by more than 2 %.
    private var scale: (left: Double, right: Double) { (gain(left), gain(right)) }

    private func gain(_ side: LegSide) -> Double {
        side.standing.map { abs($0 - 1) > LegPair.gainTolerance ? $0 : 1 } ?? 1
    }

    // MARK: Answers

    /// Amplitude differences and the step time difference, each with its reasons.
    public var rows: [MetricTable.Row] {
        [
            row(PairMetrics.landingResultant, of: .impactPeakResultant, \.resultant),
            row(PairMetrics.landingAxial, of: .impactPeakAxial, \.axial),
        ]
    }

    private func row(
        _ page: MetricDocumentation, of peak: MetricID, _ quantity: KeyPath<SensorTrack.Landing, Float?>
    ) -> MetricTable.Row {
        let (a, b) = (left.summary.metrics[peak], right.summary.metrics[peak])
        guard let one = a.measurement, let two = b.measurement else {
            return MetricTable.Row(
                documentation: page,
                assessment: .notAssessable(a.reason ?? b.reason ?? "too few clear strides"))
        }
        let found = difference(quantity)
        guard found.count >= 6, let half = found.halfWidth, found.mean > 0 else {
            return MetricTable.Row(documentation: page, assessment: .notAssessable("too few clear strides"))
        }
        let value = 100 * found.difference / found.mean
        let measurement = Measurement(
            value: value,
            range: LikelyRange(
                around: value, halfWidth: combined(100 * half / found.mean, mountingUncertainty)),
            count: found.count, grade: .b,
            confidence: Confidence(
                min(one.confidence.value, two.confidence.value) * min(1, Double(found.count) / 60)),
            method: found.isPaired ? "paired-landings/1" : "two-samples/1", reasons: reasons(found))
        return MetricTable.Row(documentation: page, assessment: .measured(measurement))
    }

    private func difference(_ quantity: KeyPath<SensorTrack.Landing, Float?>) -> LandingDifference {
        LandingDifference(left.track, right.track, scale: scale, quantity, match: match)
    }

    private func reasons(_ found: LandingDifference) -> [String] {
        var reasons: [String] = []
        if !isSwapConfirmed { reasons.append("not yet confirmed by a run with the sensors swapped") }
        if !found.isPaired { reasons.append("the two clocks are not matched, so landings are not paired") }
        if left.standing == nil || right.standing == nil {
            reasons.append("no standing in both recordings, so the sensors' scales are not compared")
        }
        return reasons
    }

    /// The numbers behind the decision rule.
    public var details: [AsymmetryDetail] {
        [
            (MetricID.landingResultantAsymmetry, \SensorTrack.Landing.resultant),
            (.landingAxialAsymmetry, \.axial),
        ].compactMap { id, quantity in
            let found = difference(quantity)
            guard rows.first(where: { $0.documentation.id == id })?.assessment.measurement != nil,
                let half = found.halfWidth
            else { return nil }
            let consistency = found.consistency
            return AsymmetryDetail(
                metric: id, effectSize: found.effectSize, consistency: consistency.share,
                segments: consistency.segments, mountingUncertainty: mountingUncertainty,
                halfWidth: 100 * half / found.mean, pairs: found.count, meanA: found.left.mean,
                meanB: found.right.mean)
        }
    }

    /// Step time after the left contact minus after the right, in percent of their mean.
    public var stepTime: Assessment {
        guard let match else {
            return .notAssessable(
                "the two clocks are not matched: jump three times on both legs before and after the run")
        }
        guard match.uncertainty <= ClockMatch.usable else {
            return .notAssessable(
                "the two clocks are matched to \(NumberText.fixed(1000 * match.uncertainty, 0)) ms only, and 10 ms are "
                    + "needed" + (match.hasDrift ? "" : ": jump before and after the run"))
        }
        return StepTimes(left.track, right.track, match: match).assessment(match, timing: LegPair.timing)
    }

    /// Why not even two legs give this metric; nil when they may.
    public func withheld(_ id: MetricID) -> String? {
        let metric = MetricCatalog.all.first { $0.documentation.id == id }
        guard metric?.grades[left.summary.placement.placement] == nil else { return nil }
        return "sensors on the legs do not show it; this needs a sensor at the low back"
    }

    /// What the pair adds to what each file says.
    public var notices: [Notice] {
        [("left", left), ("right", right)].compactMap { name, side -> Notice? in
            guard let standing = side.standing, abs(standing - 1) > LegPair.gainTolerance else { return nil }
            return Notice(
                "W_GAIN", .warning,
                "The \(name) sensor reads \(NumberText.fixed(standing, 3)) g in standing instead of 1.",
                effect: "its landing peaks were corrected for the side difference")
        } + [clockNotice]
    }

    private var clockNotice: Notice {
        guard let match else {
            return Notice(
                "I_CLOCKS", .info, "The two clocks could not be matched: no jumps that both sensors felt.",
                effect: "no timing is compared between the legs")
        }
        return Notice(
            "I_CLOCKS", .info,
            "The clocks were matched by jumps: the right one is "
                + "\(NumberText.fixed(1000 * match.offset, 1)) ms behind, to "
                + "\(NumberText.fixed(1000 * match.uncertainty, 1)) ms.")
    }

    /// Why these cannot be one run on two legs; nil when they can.
    public var mismatch: InputError? {
        RunMismatch.error(("left", left.summary), ("right", right.summary))
    }
}
