// Sets one analysed recording beside what its row of the truth table knows.

internal import GaitModel

struct RecordingComparison {
    let row: TruthRow
    let report: AnalysisReport

    /// What was measured over the whole recording.
    var overall: [TruthComparison] { row.activity == .walking ? walking : running }

    private var running: [TruthComparison] {
        let feet = FeetMatching(feetNamed: row.feetNamed, sides: report.gait.sides)
        return ValidatedQuantity.ofRunning.compactMap { quantity in
            guard let truth = row.truths[quantity.truthColumn] else { return nil }
            let assessment = report.gait.metrics[MetricID(quantity.id)]
            guard !quantity.isSideDifference else {
                return feet.compare(quantity, file: row.file, truth: truth, assessment)
            }
            return TruthComparison(
                quantity: quantity, file: row.file, truth: truth, value: assessment.measurement?.value,
                range: assessment.measurement?.range, reason: assessment.reason)
        }
    }

    private var walking: [TruthComparison] {
        guard let truth = row.truths[ValidatedQuantity.walkingCadence.truthColumn] else { return [] }
        let cadence = WalkingCadence.of(report.gait.segments)
        return [
            TruthComparison(
                quantity: .walkingCadence, file: row.file, truth: truth, value: cadence,
                reason: cadence == nil ? "no walking with a readable rhythm" : nil)
        ]
    }

    /// The mean cadence of the timeline's running entries whose middle lies in each true window.
    func along(_ windows: [TrueWindow]) -> [TruthComparison] {
        let timeline = report.gait.timeline
        guard let column = timeline.metrics.firstIndex(of: .cadence) else { return [] }
        return windows.map { window in
            let span = window.start..<window.start + TrueWindow.length
            let values = timeline.entries.filter {
                $0.kind == .running && $0.values.count > column && span.contains(($0.start + $0.end) / 2)
            }.map { Double($0.values[column]) }.filter(\.isFinite)
            let value = values.isEmpty ? nil : AgreementStatistics.mean(values)
            return TruthComparison(
                quantity: .windowCadence, file: row.file, moment: window.start, truth: window.cadence,
                value: value, reason: value == nil ? "no cadence in that window" : nil)
        }
    }
}

enum WalkingCadence {
    /// Segments this long, against the longest, are among the longest.
    static let shareOfLongest = 0.5

    /// Mean of the longest walking segments, weighted with their length.
    static func of(_ segments: [ActivitySegment]) -> Double? {
        let walking = segments.filter { $0.kind == .walking && $0.cadence != nil }
        guard let longest = walking.map(\.duration).max(), longest > 0 else { return nil }
        let used = walking.filter { $0.duration >= longest * shareOfLongest }
        let seconds = used.reduce(0) { $0 + $1.duration }
        return used.reduce(0) { $0 + ($1.cadence ?? 0) * $1.duration } / seconds
    }
}
