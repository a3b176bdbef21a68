// Rows of one activity joined to segments, without flicker.

internal import GaitModel

enum DeviceSegments {
    static func of(_ rows: DeviceRows) -> [ActivitySegment] {
        var segments: [(kind: ActivityKind, first: Int, end: Int)] = []
        for row in rows.times.indices where rows.lengths[row] > 0 {
            let joins = segments.last.map { last in
                last.kind == rows.kinds[row]
                    && rows.times[row] - rows.times[last.end - 1] <= DeviceRows.longestRow
            }
            if joins == true {
                segments[segments.count - 1].end = row + 1
            } else {
                segments.append((rows.kinds[row], row, row + 1))
            }
        }
        return merged(segments, rows).map { segment in
            ActivitySegment(
                kind: segment.kind, start: rows.times[segment.first], end: end(segment.end, rows),
                cadence: cadence(segment.first..<segment.end, rows))
        }
    }

    private static func end(_ row: Int, _ rows: DeviceRows) -> Double {
        rows.times[row - 1] + rows.lengths[row - 1]
    }

    private static func merged(
        _ segments: [(kind: ActivityKind, first: Int, end: Int)], _ rows: DeviceRows
    ) -> [(kind: ActivityKind, first: Int, end: Int)] {
        var result: [(kind: ActivityKind, first: Int, end: Int)] = []
        for segment in segments {
            guard let last = result.last else {
                result.append(segment)
                continue
            }
            let length = end(segment.end, rows) - rows.times[segment.first]
            let touches = rows.times[segment.first] - end(last.end, rows) <= 1
            if touches, length < DeviceAnalyzer.shortestSegment || segment.kind == last.kind {
                result[result.count - 1].end = segment.end
            } else {
                result.append(segment)
            }
        }
        return result
    }

    private static func cadence(_ range: Range<Int>, _ rows: DeviceRows) -> Double? {
        guard let values = rows.columns[.cadence]?.values else { return nil }
        let known = values[range].filter { !$0.isNaN && $0 > 0 }.map(Double.init).sorted()
        return known.isEmpty ? nil : DeviceAnalyzer.quantile(known, 0.5)
    }
}
