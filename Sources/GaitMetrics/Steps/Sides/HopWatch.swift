// Watches the stream for "stand, hop on one leg, stand" and keeps what was learned from it.

internal import GaitModel
internal import SignalCore

/// Works in quarter-second cells from the start of a stretch, so that results do not depend on blocks.
///
///     still still ... still | moving ... moving | still ... still
///       3 s or more            10 s at most        2 s or more
struct HopWatch {
    static let cellSeconds = 0.25
    /// Standing swings less than this about its mean in a cell, g; a noisy sensor alone shows 0.09.
    static let stillLimit = 0.15
    /// Whole cells inside 3 s and 2 s of standing and the most cells of hopping (methods.md 1.3).
    static let standBefore = 11
    static let standAfter = 7
    static let longestBurst = 40
    /// Moments are taken from about so many samples a second.
    static let momentRate = 50.0
    /// Calibrations kept; nobody does more, and memory stays bounded.
    static let kept = 8

    private let rate: SampleRate
    private let cell: Int
    private let thinning: Int
    private let channels: VerticalChannels
    /// First sample of the stretch, and cells looked at since.
    private var origin = 0
    private var cells = 0
    /// Still cells in a row up to now.
    private var still = 0
    /// First cell of the movement that may be hops.
    private var burst: Int?
    private(set) var calibrations: [HopCalibration] = []

    init(rate: SampleRate, channels: VerticalChannels) {
        self.rate = rate
        self.channels = channels
        cell = max(1, rate.samples(HopWatch.cellSeconds))
        thinning = max(1, Int(rate.hertz / HopWatch.momentRate))
    }

    mutating func startStretch(at index: Int) {
        (origin, cells, still, burst) = (index, 0, 0, nil)
    }

    /// The oldest sample that may still be asked for.
    var neededFrom: Int { sample((burst ?? max(0, cells - still)) - HopWatch.standBefore) }

    /// Looks at the cells that have become complete.
    mutating func process(_ history: SampleHistory) {
        while sample(cells + 1) <= history.end {
            accept(isStill(history.columns(sample(cells)..<sample(cells + 1))), history)
            cells += 1
        }
    }

    /// The last calibration that was over before a sample.
    func calibration(before index: Int) -> HopCalibration? { calibrations.last { $0.end <= index } }

    private func sample(_ cell: Int) -> Int { max(origin, origin + cell * self.cell) }

    private func isStill(_ force: Columns3) -> Bool {
        var moments = HopMoments()
        for i in stride(from: 0, to: force.count, by: thinning) { moments.add(force, i..<i + 1) }
        return moments.totalRMS < HopWatch.stillLimit
    }

    private mutating func accept(_ isStill: Bool, _ history: SampleHistory) {
        guard !isStill else {
            still += 1
            if still == HopWatch.standAfter, let first = burst { finish(burst: first, history) }
            return
        }
        if burst == nil, still >= HopWatch.standBefore { burst = cells }
        if let first = burst, cells - first >= HopWatch.longestBurst { burst = nil }
        still = 0
    }

    /// The stand after the movement is long enough: was it hops?
    private mutating func finish(burst first: Int, _ history: SampleHistory) {
        burst = nil
        let stand = sample(first - HopWatch.standBefore)..<sample(first)
        let after = sample(cells + 1 - HopWatch.standAfter)..<sample(cells + 1)
        guard
            let found = HopCalibration(
                stand: stand, burst: stand.upperBound..<after.lowerBound, after: after, history: history,
                channels: channels, rate: rate)
        else { return }
        calibrations = (calibrations + [found]).suffix(HopWatch.kept)
    }
}
