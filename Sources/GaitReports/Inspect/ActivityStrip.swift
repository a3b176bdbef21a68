// The recording as one line of characters: who ran when.

internal import GaitModel

struct ActivityStrip {
    /// Seconds between two times on the scale: the first step that leaves room for its words is taken.
    private static let steps: [Double] = [
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400,
    ]
    /// Columns that a time and its distance to the next need.
    private static let columnsPerTime = 12

    let segments: [ActivitySegment]
    let duration: Double
    let columns: Int

    /// A blank is a stretch that belongs to no activity, such as a gap.
    var cells: String {
        var result = ""
        for column in 0..<columns {
            let (start, end) = (time(column), time(column + 1))
            let kind = longestKind(start, end)
            result.append(kind.map(Self.mark) ?? " ")
        }
        return result
    }

    /// "0:00        10:00       20:00".
    var scale: String {
        let span = Double(Self.columnsPerTime) / Double(columns) * duration
        guard let step = Self.steps.first(where: { $0 >= span }) ?? Self.steps.last else { return "" }
        var result = ""
        for index in 0... {
            let column = Int((Double(index) * step / duration * Double(columns)).rounded())
            let label = Self.clock(Double(index) * step)
            guard column + label.count <= columns, column >= result.count else { break }
            result = TextWidth.padded(result, to: column) + label
        }
        return result
    }

    /// "= running 25 min 02 s", for the kinds that occur.
    var legend: [String] {
        [ActivityKind.running, .walking, .still, .other].compactMap { kind in
            let seconds = segments.filter { $0.kind == kind }.reduce(0) { $0 + $1.duration }
            guard seconds >= 0.5 else { return nil }
            return "\(Self.mark(kind)) \(Self.word(kind)) \(NumberText.duration(seconds))"
        }
    }

    private func time(_ column: Int) -> Double { Double(column) / Double(columns) * duration }

    private func longestKind(_ start: Double, _ end: Double) -> ActivityKind? {
        var lengths: [(kind: ActivityKind, length: Double)] = []
        for segment in segments where segment.end > start && segment.start < end {
            let length = min(segment.end, end) - max(segment.start, start)
            if let known = lengths.firstIndex(where: { $0.kind == segment.kind }) {
                lengths[known].length += length
            } else {
                lengths.append((segment.kind, length))
            }
        }
        guard let longest = lengths.max(by: { $0.length < $1.length }) else { return nil }
        return longest.length * 2 >= end - start ? longest.kind : lengths.count > 1 ? longest.kind : nil
    }

    private static func mark(_ kind: ActivityKind) -> Character {
        switch kind {
        case .running: "="
        case .walking: "."
        case .still: "_"
        case .other: "~"
        }
    }

    private static func word(_ kind: ActivityKind) -> String {
        kind == .other ? "other movement" : kind.rawValue
    }

    /// "0:00", "1:05:00".
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds)
        let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }
}

extension TextPage {
    mutating func strip(_ segments: [ActivitySegment], duration: Double) {
        guard !segments.isEmpty, duration.isFinite, duration > 0 else { return }
        let strip = ActivityStrip(segments: segments, duration: duration, columns: style.width - 4)
        line(" " + strip.scale, .quiet)
        line(" " + String(strip.cells.reversed().drop { $0 == " " }.reversed()))
        var legend = ""
        for part in strip.legend {
            let joined = legend.isEmpty ? " " + part : legend + "    " + part
            if TextWidth.of(joined) <= style.width {
                legend = joined
            } else {
                line(legend)
                legend = " " + part
            }
        }
        if !legend.isEmpty { line(legend) }
    }
}
