// Decides whether one side lands harder than the other, and by how much (methods.md 3.5).

internal import GaitModel

/// One way of measuring the load of a landing, compared between the feet.
struct LoadChannel: Equatable {
    let metric: MetricID
    /// 100 (A - B) / mean, %; positive = A larger.
    let difference: Double
    /// Of the 95 % interval, from the spread of the steps, points.
    let halfWidth: Double
    /// From how the sensor may sit; more steps do not shrink it, points.
    let mounting: Double
    let effectSize: Double
    /// Share of the run's parts with the whole run's sign.
    let consistency: Double
    let segments: Int
    let pairs: Int
    let meanA: Double
    let meanB: Double

    /// What is left of the difference after both doubts are taken off.
    var credible: Double { max(0, abs(difference) - halfWidth - mounting) }
    var clearsItsInterval: Bool { abs(difference) > halfWidth }
    var heavier: Foot { difference >= 0 ? .a : .b }

    /// Size of the difference with both doubts around it, %.
    var range: LikelyRange { LikelyRange(around: abs(difference), halfWidth: halfWidth + mounting) }
}

extension LoadChannel {
    /// nil where the metric was not measured or its spread is not known.
    init?(_ metric: MetricID, in gait: GaitSummary) {
        guard let measurement = gait.metrics[metric].measurement,
            let detail = gait.asymmetries.first(where: { $0.metric == metric }),
            measurement.value.isFinite, detail.halfWidth.isFinite, detail.mountingUncertainty.isFinite
        else { return nil }
        self.init(
            metric: metric, difference: measurement.value, halfWidth: detail.halfWidth,
            mounting: detail.mountingUncertainty, effectSize: detail.effectSize,
            consistency: detail.consistency, segments: detail.segments, pairs: detail.pairs,
            meanA: detail.meanA, meanB: detail.meanB)
    }
}

/// The decision. The velocity swing decides whether there is a difference at all (it found the right
/// side in every real trial, attainable.md 4) but reads about half of the plate's difference; the lines
/// were set for the 10 Hz peak. So the peak gives the size whenever both name the same side.
enum LoadDecision: Equatable {
    /// Nothing beyond the doubt, or less than the note line.
    case small(LoadChannel)
    /// Beyond the note line.
    case notable(LoadChannel)
    /// Beyond the flag line, steady and with enough strides.
    case flagged(LoadChannel)
    /// The two ways of measuring name different sides, and one of them beyond the note line.
    case contradictory

    static func decide(swing: LoadChannel, peak: LoadChannel?, by book: Rulebook) -> LoadDecision {
        guard let peak else { return swing.clearsItsInterval ? size(swing, by: book) : .small(swing) }
        let agree = swing.clearsItsInterval && swing.heavier == peak.heavier
        if agree { return size(peak, by: book) }
        let note = book[Thresholds.loadNote]
        if swing.credible > note || peak.credible > note { return .contradictory }
        return .small(swing)
    }

    static func size(_ channel: LoadChannel, by book: Rulebook) -> LoadDecision {
        guard channel.credible > book[Thresholds.loadNote] else { return .small(channel) }
        let stands = channel.credible > book[Thresholds.loadFlag] && isSteady(channel, by: book)
        return stands ? .flagged(channel) : .notable(channel)
    }

    /// Written so that an unknown (NaN) never counts as steady.
    static func isSteady(_ channel: LoadChannel, by book: Rulebook) -> Bool {
        abs(channel.effectSize) >= book[Thresholds.effectNeeded]
            && channel.consistency >= book[Thresholds.consistencyNeeded]
            && Double(channel.pairs) >= book[Thresholds.pairsNeeded]
    }
}
