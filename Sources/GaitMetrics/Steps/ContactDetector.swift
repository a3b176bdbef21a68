// Finds foot contacts in vertical force: where each starts and ends, and how hard it was.

internal import GaitModel
internal import SignalCore

/// One contact in a piece of signal; positions in samples from the piece's start.
struct Contact: Equatable {
    let start: Double
    /// Where the load falls below the threshold again; nil at the piece's end.
    let end: Double?
    /// Position of the 10 Hz load peak.
    let peak: Double
    /// g.
    let loadPeak: Double
    /// m/s, nil at the piece's ends.
    let velocitySwing: Double?
    /// g, nil without the impact channel.
    let impact: Double?
}

enum ContactDetector {
    /// The rise of a contact is the one that passes the flight floor plus this, g (attainable.md 4); the contact
    /// starts where its tangent leaves the floor.
    static let edgeLevel: Float = 0.5
    /// The piece's own flight floor: this quantile of the 20 Hz signal, but not below free fall. A belt
    /// that rings after toe-off dips under 0 g; what flies reads 0 or, with an offset, more.
    static let floorQuantile = 0.05
    static let freeFall: Float = 0
    /// Peaks are at least this far apart, steps.
    static let minimumDistance = 0.6
    /// A contact may be under way when the piece starts: its first sample is this near the floor, g.
    static let startTolerance: Float = 0.8

    /// - Parameter step: samples per step.
    static func contacts(_ signals: VerticalChannels.Signals, step: Double, rate: SampleRate) -> [Contact] {
        let floor = max(freeFall, Quantile.value(floorQuantile, of: signals.edge))
        let level = floor + edgeLevel
        let peaks = PeakFinder.maxima(
            signals.load, minimumDistance: max(1, Int(minimumDistance * step)), minimumHeight: level)
        let rises = peaks.map { peak in
            rise(peak, signals.edge, level: level, floor: floor, step: step, rate: rate)
        }
        let lead = usualLead(rises)
        return zip(peaks, rises).compactMap { peak, rise in
            guard let start = rise?.start(usualLead: lead) else { return nil }
            let end = PeakFinder.crossing(
                signals.edge, level: level, firstDownwardAfter: peak.index,
                notAfter: min(signals.edge.count - 1, peak.index + Int(step)))
            return Contact(
                start: start, end: end, peak: peak.position, loadPeak: peak.height,
                velocitySwing: end.flatMap { _ in
                    swing(signals.velocity, start: start, peak: peak.index, step: step)
                },
                impact: impact(signals.impact, start: start, rate: rate))
        }
    }

    /// How a contact begins.
    private enum Rise {
        /// Through the level at `crossing`; its tangent left the floor at `foot`, nil where that cannot be told.
        case whole(crossing: Double, foot: Double?)
        /// Under way when the piece begins.
        case cutOff

        /// Where a tangent is missing, the contact began as long before the crossing as others do.
        func start(usualLead: Double) -> Double {
            switch self {
            case .whole(let crossing, let foot): max(0, foot ?? crossing - usualLead)
            case .cutOff: 0
            }
        }
    }

    private static func rise(
        _ peak: Peak, _ edge: [Float], level: Float, floor: Float, step: Double, rate: SampleRate
    ) -> Rise? {
        let earliest = max(0, peak.index - Int(minimumDistance * step))
        if let crossing = PeakFinder.crossing(
            edge, level: level, lastUpwardBefore: peak.index, notBefore: earliest)
        {
            return .whole(
                crossing: crossing,
                foot: RiseTangent.foot(edge, crossing: crossing, floor: floor, rate: rate))
        }
        // The piece begins on the rising flank: near the floor still, so the start is the first sample.
        guard earliest == 0, edge.count > 1, edge[0] < floor + startTolerance, edge[1] > edge[0] else {
            return nil
        }
        return .cutOff
    }

    /// Samples from leaving the floor to the crossing, as most contacts of the piece have it.
    private static func usualLead(_ rises: [Rise?]) -> Double {
        let leads = rises.compactMap { rise -> Double? in
            guard case .whole(let crossing, let foot?) = rise else { return nil }
            return crossing - foot
        }
        return leads.isEmpty ? 0 : Quantile.median(leads)
    }

    /// Fastest upward after the peak minus fastest downward before it, within 0.6 step (attainable.md 4).
    /// Both lie inside the contact, so a contact that is whole has a swing even at the piece's ends.
    private static func swing(_ velocity: [Float], start: Double, peak: Int, step: Double) -> Double? {
        guard start > 0 else { return nil }
        let reach = Int(minimumDistance * step)
        let (first, last) = (max(0, peak - reach), min(velocity.count - 1, peak + reach))
        let before = velocity[first...peak].min() ?? 0
        let after = velocity[peak...last].max() ?? 0
        return Double(after - before)
    }

    /// Largest 8 to 30 Hz swing from 20 ms before to 80 ms after contact start (methods.md 3.8).
    private static func impact(_ signal: [Float], start: Double, rate: SampleRate) -> Double? {
        let first = Int((start - 0.020 * rate.hertz).rounded(.down))
        let last = Int((start + 0.080 * rate.hertz).rounded(.up))
        guard first >= 0, last < signal.count, first < last else { return nil }
        return signal[first...last].reduce(0) { max($0, Double(abs($1))) }
    }
}
