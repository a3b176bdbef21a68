// Collects what the wearer did into segments, joining neighbours of the same kind.

internal import GaitModel
internal import SignalCore

struct SegmentLog {
    /// What was done when; the last segment may still grow and has no cadence yet.
    private(set) var outline: [ActivitySegment] = []
    /// Cadence readings of the last segment; its cadence is their median.
    private var readings: [Double] = []

    /// - Parameter cadences: readings of steps/min inside the piece, may be empty.
    mutating func add(_ kind: ActivityKind, start: Double, end: Double, cadences: [Double] = []) {
        if let last = outline.last, last.kind == kind, abs(last.end - start) < 1e-6 {
            outline[outline.count - 1] = ActivitySegment(kind: kind, start: last.start, end: end)
        } else {
            if let last = closed { outline[outline.count - 1] = last }
            readings = []
            outline.append(ActivitySegment(kind: kind, start: start, end: end))
        }
        readings += cadences
    }

    /// All of them with their cadence. The median of a long run is not worth taking again for every piece.
    var segments: [ActivitySegment] { outline.dropLast() + (closed.map { [$0] } ?? []) }

    /// The last segment with its cadence.
    private var closed: ActivitySegment? {
        outline.last.map {
            ActivitySegment(
                kind: $0.kind, start: $0.start, end: $0.end,
                cadence: readings.isEmpty ? nil : Quantile.median(readings))
        }
    }

    func seconds(_ kind: ActivityKind) -> Double {
        outline.reduce(0) { $1.kind == kind ? $0 + $1.duration : $0 }
    }
}
