// One summary of two legs: what both show is averaged, what only the pair shows is added.

internal import GaitMetrics
internal import GaitModel

struct PairSummary {
    private let left: SensorRun
    private let right: SensorRun
    private let pair: LegPair

    init(_ left: SensorRun, _ right: SensorRun, _ pair: LegPair) {
        self.left = left
        self.right = right
        self.pair = pair
    }

    var gait: GaitSummary {
        let one = left.gait
        return GaitSummary(
            placement: one.placement, metrics: MetricTable(rows: one.metrics.rows.map(merged) + pair.rows),
            segments: one.segments, timeline: one.timeline,
            sides: SideNaming(isNamed: true, method: .twoSensors, footA: .left), asymmetries: pair.details,
            evidence: [], thirds: one.thirds, quality: quality, picture: picture)
    }

    private var picture: RunPicture? {
        guard let one = left.gait.picture, let two = right.gait.picture else { return nil }
        return .legs(one, two)
    }

    private func merged(_ row: MetricTable.Row) -> MetricTable.Row {
        let id = row.documentation.id
        let special: Assessment? =
            id == .stepTimeAsymmetry ? pair.stepTime : pair.withheld(id).map { .notAssessable($0) }
        if let special { return MetricTable.Row(documentation: row.documentation, assessment: special) }
        return MetricTable.Row(
            documentation: row.documentation,
            assessment: PairSummary.mean(row.assessment, right.gait.metrics[id]))
    }

    /// The mean of both legs; as uncertain as the less certain one, because what spoils one spoils both.
    private static func mean(_ a: Assessment, _ b: Assessment) -> Assessment {
        guard let one = a.measurement else { return a }
        guard let two = b.measurement else {
            return .notAssessable("right: " + (b.reason ?? "not known"))
        }
        let value = (one.value + two.value) / 2
        let half = max(
            value - min(one.range.low, two.range.low), max(one.range.high, two.range.high) - value, 0)
        return .measured(
            Measurement(
                value: value, range: LikelyRange(around: value, halfWidth: half),
                count: one.count + two.count,
                grade: min(one.grade, two.grade), confidence: min(one.confidence, two.confidence),
                method: one.method, reasons: one.reasons + two.reasons.filter { !one.reasons.contains($0) }))
    }

    /// The poorer of both; steps of both legs together.
    private var quality: DataQuality {
        let (one, two) = (left.gait.quality, right.gait.quality)
        var all = one
        let order: [DataQuality.Verdict] = [.unusable, .limited, .good]
        all.verdict = order.first { $0 == one.verdict || $0 == two.verdict } ?? .limited
        all.runningSeconds = min(one.runningSeconds, two.runningSeconds)
        all.usedSeconds = min(one.usedSeconds, two.usedSeconds)
        all.stepsFound += two.stepsFound
        all.stepsUsed += two.stepsUsed
        all.notices = named("Left", left) + named("Right", right) + pair.notices
        return all
    }

    private func named(_ side: String, _ run: SensorRun) -> [Notice] {
        run.gait.quality.notices.map {
            Notice($0.code, $0.severity, side + ": " + $0.message, effect: $0.effect)
        }
    }
}
