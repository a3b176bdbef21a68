// The time axis that all charts over the run share: its ticks, and what of it was not running.

internal import GaitModel

struct TimeAxis {
    /// Shorter pieces of a state are not drawn, share of the axis.
    static let visible = 0.002
    /// What a word needs on a phone, share of the axis.
    static let roomForWord = 0.12
    static let mostTicks = 8.0

    /// Seconds.
    let duration: Double
    private let segments: [ActivitySegment]

    init(_ report: AnalysisReport) {
        let last = report.gait.segments.last?.end ?? 0
        duration = max(1, report.input.clock.duration, last)
        segments = report.gait.segments
    }

    var axis: Plot.Axis { Plot.Axis(low: 0, high: duration) }

    private var step: Double {
        [10.0, 20, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14_400, 28_800].first {
            duration / $0 <= TimeAxis.mostTicks
        } ?? 86_400
    }

    var unit: String { step < 60 ? "seconds" : step < 3600 ? "minutes" : "hours" }

    var ticks: [(value: Double, text: String)] {
        let scale = step < 60 ? 1.0 : step < 3600 ? 60 : 3600
        return (0...Int(duration / step)).map { tick in
            (Double(tick) * step, NumberText.fixed(Double(tick) * step / scale, 0))
        }
    }

    /// Stretches of running, joined across what is too short to see.
    var running: [Range<Double>] {
        segments.filter { $0.kind == .running }.reduce(into: []) { all, segment in
            if let last = all.last, segment.start - last.upperBound < TimeAxis.visible * duration {
                all[all.count - 1] = last.lowerBound..<max(last.upperBound, segment.end)
            } else {
                all.append(segment.start..<max(segment.start, segment.end))
            }
        }
    }

    /// What lies between them.
    var rest: [Range<Double>] {
        var (rest, from): ([Range<Double>], Double) = ([], 0)
        for stretch in running {
            if stretch.lowerBound > from { rest.append(from..<stretch.lowerBound) }
            from = max(from, stretch.upperBound)
        }
        if from < duration { rest.append(from..<duration) }
        return rest.filter { $0.upperBound - $0.lowerBound >= TimeAxis.visible * duration }
    }

    /// The word for a stretch: what most of it was.
    func word(_ stretch: Range<Double>) -> String {
        var seconds: [ActivityKind: Double] = [:]
        for segment in segments {
            let shared = min(segment.end, stretch.upperBound) - max(segment.start, stretch.lowerBound)
            if shared > 0 { seconds[segment.kind, default: 0] += shared }
        }
        let order: [ActivityKind] = [.running, .walking, .still, .other]
        let most = order.max { (seconds[$0] ?? 0) < (seconds[$1] ?? 0) } ?? .other
        switch most {
        case _ where seconds.isEmpty: return "no data"
        case .running: return "running"
        case .walking: return "walking"
        case .still: return "still"
        case .other: return "other"
        }
    }

    func hasRoom(_ stretch: Range<Double>) -> Bool {
        stretch.upperBound - stretch.lowerBound >= TimeAxis.roomForWord * duration
    }
}

extension Plot {
    /// Hatches what was not running through the whole height.
    mutating func leftOut(_ time: TimeAxis) {
        for stretch in time.rest {
            under += HTML(
                "rect",
                [
                    "class": "left-out", "x": across(stretch.lowerBound), "y": "0",
                    "width": Coordinate.percent(
                        x.share(stretch.upperBound) - x.share(stretch.lowerBound)),
                    "height": Coordinate.text(height),
                ])
        }
    }
}
