// Holds back the windows of a bout until it is known whether its first minute counts (methods.md 2.6).

internal import GaitModel
internal import SignalCore

/// In bouts over 3 minutes the first minute (settling) and the last window are left out of averages;
/// shorter bouts count whole (attainable.md 6).
struct BoutHolder {
    static let longBout = 180.0
    static let settling = 60.0
    /// A window is unsteady when its 8 s pieces differ by more than this share of the cadence ...
    static let cadenceSpread = 0.04
    /// ... or its RMS by more than this share from the median of the windows around (methods.md 2.6).
    static let levelSpread = 0.15
    static let levelMemory = 30

    private var held: [GaitWindow] = []
    private var isLong = false
    private var levels: [Double] = []

    /// Windows that can be judged now, in order.
    mutating func add(_ window: GaitWindow, endsBout: Bool, boutStart: Double) -> [GaitWindow] {
        var ready: [GaitWindow] = []
        if let last = held.last, last.bout != window.bout { ready += finish() }
        levels = Array((levels + [window.totalRMS]).suffix(BoutHolder.levelMemory))
        held.append(window)
        if !isLong && window.end - boutStart > BoutHolder.longBout { isLong = true }
        if endsBout { return ready + finish(boutStart: boutStart) }
        if isLong { ready += release(held.count - 1, boutStart: boutStart) }
        return ready
    }

    /// The bout is over; what is held is judged as it stands.
    mutating func finish(boutStart: Double? = nil) -> [GaitWindow] {
        let start = boutStart ?? held.first?.start ?? 0
        if isLong, !held.isEmpty { held[held.count - 1].rejection = .boutEdge }
        let ready = release(held.count, boutStart: start)
        isLong = false
        levels = []
        return ready
    }

    private mutating func release(_ count: Int, boutStart: Double) -> [GaitWindow] {
        let level = levels.isEmpty ? 0 : Quantile.median(levels)
        let ready = held.prefix(count).map { window -> GaitWindow in
            var window = window
            if window.rejection == nil {
                window.rejection = rejection(window, level: level, boutStart: boutStart)
            }
            return window
        }
        held.removeFirst(count)
        return ready
    }

    private func rejection(_ window: GaitWindow, level: Double, boutStart: Double) -> StepRejection? {
        if isLong && window.start < boutStart + BoutHolder.settling - 1e-6 { return .settling }
        let spread = (window.cadences.max() ?? 0) - (window.cadences.min() ?? 0)
        if spread > BoutHolder.cadenceSpread * window.cadence { return .unsteady }
        return abs(window.totalRMS - level) > BoutHolder.levelSpread * level ? .unsteady : nil
    }
}
