// Collects what the wearer did into segments, joining neighbours of the same kind.

internal import GaitModel
internal import SignalCore

struct SegmentLog {
    private(set) var segments: [ActivitySegment] = []
    /// Cadences of the tiles in the open segment, with their lengths, for its mean.
    private var cadence: (sum: Double, seconds: Double) = (0, 0)

    mutating func add(_ kind: ActivityKind, start: Double, end: Double, cadence new: Double?) {
        let joins = segments.last.map { $0.kind == kind && abs($0.end - start) < 1e-6 } ?? false
        if !joins { cadence = (0, 0) }
        if let new { cadence = (cadence.sum + new * (end - start), cadence.seconds + end - start) }
        let mean = cadence.seconds > 0 ? cadence.sum / cadence.seconds : nil
        let first = joins ? segments.removeLast().start : start
        segments.append(ActivitySegment(kind: kind, start: first, end: end, cadence: mean))
    }

    func seconds(_ kind: ActivityKind) -> Double {
        segments.reduce(0) { $1.kind == kind ? $0 + $1.duration : $0 }
    }
}
