// Collects what the wearer did into segments, joining neighbours of the same kind.

internal import GaitModel
internal import SignalCore

struct SegmentLog {
    private(set) var segments: [ActivitySegment] = []
    /// Cadence readings of the open segment; its cadence is their median.
    private var readings: [Double] = []

    /// - Parameter cadences: readings of steps/min inside the piece, may be empty.
    mutating func add(_ kind: ActivityKind, start: Double, end: Double, cadences: [Double] = []) {
        let joins = segments.last.map { $0.kind == kind && abs($0.end - start) < 1e-6 } ?? false
        if !joins { readings = [] }
        readings += cadences
        let first = joins ? segments.removeLast().start : start
        let cadence = readings.isEmpty ? nil : Quantile.median(readings)
        segments.append(ActivitySegment(kind: kind, start: first, end: end, cadence: cadence))
    }

    func seconds(_ kind: ActivityKind) -> Double {
        segments.reduce(0) { $1.kind == kind ? $0 + $1.duration : $0 }
    }
}
