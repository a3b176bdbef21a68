// Whether foot A made the very first step of running, so that the wearer's word about that step names the feet.

internal import GaitModel
internal import SignalCore

/// The first contact with a clear start is foot A, but the step off from standing may come before it. Looks back
/// over the load peaks to the stand or to the start of the recording; walking into a run leaves it unknown.
struct FirstStep {
    /// A load peak of a step, g.
    static let peakLevel: Float = 1.5
    /// Standing before the first step: load within this, g.
    static let standing: ClosedRange<Float> = 0.75...1.3
    /// Where to look for standing, steps before the first peak.
    static let quiet = 0.7...1.8
    /// Two peaks this far apart are neighbours, steps.
    static let neighbours = 0.6...1.5
    /// Samples wanted before the bout, s.
    static let lookBack = 2.0

    /// 10 Hz load from before the bout on, g.
    let load: [Float]
    /// Samples per step.
    let step: Double
    /// The piece begins where the recording begins.
    let beginsRecording: Bool

    /// The foot of the first step; nil when it cannot be told.
    /// - Parameter firstA: load peak of the first contact handed out, samples from the piece's start.
    func foot(firstA: Double) -> Foot? {
        let peaks = PeakFinder.maxima(
            load, minimumDistance: max(1, Int(0.6 * step)), minimumHeight: FirstStep.peakLevel)
        guard var place = peaks.firstIndex(where: { abs($0.position - firstA) < 0.3 * step }) else {
            return nil
        }
        var earlier = 0
        while place > 0, isNeighbour(peaks[place - 1], peaks[place]), !isCut(peaks[place - 1]) {
            place -= 1
            earlier += 1
        }
        let isFirst = place == 0 || isCut(peaks[place - 1])
        let first = peaks[place].position
        guard
            isFirst && beginsRecording && first < FirstStep.neighbours.upperBound * step
                || stood(before: first)
        else { return nil }
        return earlier % 2 == 0 ? .a : .b
    }

    private func isNeighbour(_ a: Peak, _ b: Peak) -> Bool {
        FirstStep.neighbours.contains((b.position - a.position) / step)
    }

    /// A contact under way when the recording begins has no start in it.
    private func isCut(_ peak: Peak) -> Bool {
        beginsRecording && peak.position < 0.3 * step && load[0] > 1
    }

    private func stood(before peak: Double) -> Bool {
        let from = Int(peak - FirstStep.quiet.upperBound * step)
        let to = Int(peak - FirstStep.quiet.lowerBound * step)
        guard from >= 0, to > from else { return false }
        return load[from...to].allSatisfy { FirstStep.standing.contains($0) }
    }
}
