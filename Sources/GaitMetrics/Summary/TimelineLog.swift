// The run in 10 s windows on the recording's grid, built from the tiles and the segments.

internal import GaitModel
internal import SignalCore

struct TimelineLog {
    private struct Row {
        let start: Float
        let end: Float
        let values: [Float]
    }

    private var rows: [Row] = []

    mutating func add(_ window: GaitWindow) {
        let values = MetricCatalog.all.map { $0.windowValue(window).map(Float.init) ?? .nan }
        rows.append(Row(start: Float(window.start), end: Float(window.end), values: values))
    }

    /// - Parameter allowed: whether a metric may be shown at all, in catalog order.
    func timeline(_ segments: [ActivitySegment], duration: Double, allowed: [Bool]) -> Timeline {
        let shown = MetricCatalog.all.indices.filter { allowed[$0] }
        let count = Int((duration / TileCutter.tileSeconds).rounded(.up))
        var (row, segment) = (0, 0)
        let entries = (0..<count).map { number -> Timeline.Entry in
            let start = Double(number) * TileCutter.tileSeconds
            let end = min(duration, start + TileCutter.tileSeconds)
            while segment < segments.count, segments[segment].end <= start { segment += 1 }
            let kind = mainKind(segments[segment...], start, end)
            while row < rows.count, Double(rows[row].end) <= start { row += 1 }
            let values = kind == .running ? best(rows[row...], start, end) : nil
            return Timeline.Entry(
                start: start, end: end, kind: kind, values: values.map { all in shown.map { all[$0] } } ?? [])
        }
        return Timeline(metrics: shown.map { MetricCatalog.all[$0].documentation.id }, entries: entries)
    }

    /// What most of the window was; `other` in gaps.
    private func mainKind(_ segments: ArraySlice<ActivitySegment>, _ start: Double, _ end: Double)
        -> ActivityKind
    {
        var seconds: [ActivityKind: Double] = [:]
        for segment in segments {
            guard segment.start < end else { break }
            seconds[segment.kind, default: 0] += min(end, segment.end) - max(start, segment.start)
        }
        let order: [ActivityKind] = [.running, .walking, .still, .other]
        return order.max { seconds[$0, default: 0] < seconds[$1, default: 0] } ?? .other
    }

    /// Values of the tile that covers most of the window.
    private func best(_ rows: ArraySlice<Row>, _ start: Double, _ end: Double) -> [Float]? {
        var best: (overlap: Double, values: [Float])?
        for row in rows {
            guard Double(row.start) < end else { break }
            let overlap = min(end, Double(row.end)) - max(start, Double(row.start))
            if overlap > best?.overlap ?? 0 { best = (overlap, row.values) }
        }
        return best?.values
    }
}
