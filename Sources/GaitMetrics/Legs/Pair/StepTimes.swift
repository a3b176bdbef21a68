// Step times between two legs whose clocks were matched.

internal import GaitModel
internal import SignalCore

/// Left contact to right contact, and right contact to the next left one.
struct StepTimes {
    /// Of a stride: the rest is a missed contact.
    static let plausible = 0.25...0.75

    private var differences = RunningStatistics()
    private var times = RunningStatistics()

    init(_ left: SensorTrack, _ right: SensorTrack, match: ClockMatch) {
        let a = left.landings.filter(\.isUsed).map(\.start)
        let b = right.landings.filter(\.isUsed).map { match.first($0.start) }
        var next = 0
        for (start, end) in zip(a, a.dropFirst()) {
            while next < b.count, b[next] <= start { next += 1 }
            let stride = end - start
            guard next < b.count, stride < 2, StepTimes.plausible.contains((b[next] - start) / stride) else {
                differences.breakSequence()
                continue
            }
            differences.add(2 * (b[next] - start) - stride)
            times.add(stride / 2)
        }
    }

    /// - Parameter timing: points by which reading contacts may differ between the legs.
    func assessment(_ match: ClockMatch, timing: Double) -> Assessment {
        guard differences.count >= 6, let half = differences.halfWidth95, times.mean > 0 else {
            return .notAssessable("too few strides with both contacts")
        }
        let value = 100 * differences.mean / times.mean
        // A clock error of d makes one step longer by d and the other shorter by d.
        let clock = 200 * match.uncertainty / times.mean
        return .measured(
            Measurement(
                value: value,
                range: LikelyRange(
                    around: value, halfWidth: combined(100 * half / times.mean, clock, timing)),
                count: differences.count, grade: .a,
                confidence: Confidence(0.85 * min(1, Double(differences.count) / 60)),
                method: "two-legs/1",
                reasons: ["the clocks are matched to \(NumberText.fixed(1000 * match.uncertainty, 1)) ms"]))
    }
}
