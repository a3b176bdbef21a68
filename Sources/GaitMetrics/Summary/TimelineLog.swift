// The run in 10 s windows on the recording's grid, built from the tiles and the segments.

internal import GaitModel
internal import SignalCore

struct TimelineLog {
    private struct Row {
        let start: Float
        let end: Float
    }

    /// How far the windows were read out, and where in rows and segments that was.
    private struct Cursor {
        var window = 0
        var row = 0
        var segment = 0
    }

    private var rows: [Row] = []
    /// Row after row, all metrics in catalog order; NaN where a metric has no value.
    private var values: [Float] = []
    /// Of the windows that were taken while the recording went on.
    private var taken = Cursor()

    mutating func add(_ window: GaitWindow) {
        for metric in MetricCatalog.all {
            values.append(metric.windowValue(window).map(Float.init) ?? .nan)
        }
        rows.append(Row(start: Float(window.start), end: Float(window.end)))
    }

    /// - Parameter allowed: whether a metric may be shown at all, in catalog order.
    func timeline(_ segments: [ActivitySegment], duration: Double, allowed: [Bool]) -> Timeline {
        var cursor = Cursor()
        return timeline(
            segments, through: TimelineLog.windows(duration), duration: duration,
            shown: MetricCatalog.all.indices.filter { allowed[$0] }, &cursor)
    }

    /// The windows that are over at `end` and were not taken before.
    /// - Parameter isLast: the recording is over, so a window may be shorter than the others.
    mutating func take(
        _ segments: [ActivitySegment], end: Double, isLast: Bool, where isShown: (any GaitMetric) -> Bool
    ) -> Timeline {
        let whole = Int((end / TileCutter.tileSeconds + 1e-9).rounded(.down))
        return timeline(
            segments, through: isLast ? TimelineLog.windows(end) : whole, duration: isLast ? end : .infinity,
            shown: MetricCatalog.all.indices.filter { isShown(MetricCatalog.all[$0]) }, &taken)
    }

    private static func windows(_ duration: Double) -> Int {
        Int((duration / TileCutter.tileSeconds).rounded(.up))
    }

    private func timeline(
        _ segments: [ActivitySegment], through count: Int, duration: Double, shown: [Int],
        _ cursor: inout Cursor
    ) -> Timeline {
        var entries = Timeline.Entries(of: values, columns: shown)
        while cursor.window < count { addNext(to: &entries, segments, duration, &cursor) }
        return Timeline(metrics: shown.map { MetricCatalog.all[$0].documentation.id }, entries: entries)
    }

    private func addNext(
        to entries: inout Timeline.Entries, _ segments: [ActivitySegment], _ duration: Double,
        _ cursor: inout Cursor
    ) {
        let start = Double(cursor.window) * TileCutter.tileSeconds
        let end = min(duration, start + TileCutter.tileSeconds)
        cursor.window += 1
        // The last segment may still grow, so it is not passed.
        while cursor.segment + 1 < segments.count, segments[cursor.segment].end <= start {
            cursor.segment += 1
        }
        let kind = mainKind(segments[cursor.segment...], start, end)
        while cursor.row < rows.count, Double(rows[cursor.row].end) <= start { cursor.row += 1 }
        let row = kind == .running ? best(rows[cursor.row...], start, end) : nil
        entries.append(
            start: start, end: end, kind: kind, row: row.map { $0 * MetricCatalog.all.count })
    }

    /// What most of the window was; `other` in gaps.
    private func mainKind(_ segments: ArraySlice<ActivitySegment>, _ start: Double, _ end: Double)
        -> ActivityKind
    {
        var seconds: [ActivityKind: Double] = [:]
        for segment in segments {
            guard segment.start < end else { break }
            seconds[segment.kind, default: 0] += max(0, min(end, segment.end) - max(start, segment.start))
        }
        let order: [ActivityKind] = [.running, .walking, .still, .other]
        let most = order.max { seconds[$0, default: 0] < seconds[$1, default: 0] } ?? .other
        return seconds[most, default: 0] > 0 ? most : .other
    }

    /// The tile that covers most of the window.
    private func best(_ rows: ArraySlice<Row>, _ start: Double, _ end: Double) -> Int? {
        var best: (overlap: Double, row: Int)?
        for (place, row) in zip(rows.indices, rows) {
            guard Double(row.start) < end else { break }
            let overlap = min(end, Double(row.end)) - max(start, Double(row.start))
            if overlap > best?.overlap ?? 0 { best = (overlap, place) }
        }
        return best?.row
    }
}
