// The clock of a recording as the first rows show it: unit of the stamps, rate, and whether stamps are usable.

import GaitModel

struct ClockPlan {
    /// Seconds of one tick of the time column.
    var tick: Double
    var unit: String
    var source: InputDescription.Source
    /// Of the uniform grid, Hz.
    var rate: Double
    /// Median step between different stamps, ticks.
    var medianStep: Double
    /// Stamps are bunched or too coarse: rows are spread evenly between block centres.
    var needsRebuild: Bool
    var notices: [Notice] = []

    /// Slower recordings cannot show steps at all.
    static let slowest = 5.0
    static let fastest = 4000.0
    /// No accelerometer is faster; such a time column is in another unit.
    static let impossible = 20_000.0
    /// A longer step than this many medians is a gap (methods.md 2.3).
    static let gapFactor = 2.5

    /// Rates that sensors are set to; the clock of a phone is not exact enough to tell 512 from 513.
    private static let usual: [Double] = [
        25, 30, 32, 50, 51.2, 60, 64, 75, 80, 100, 102.4, 104, 120, 128, 200, 204.8, 208, 240, 250, 256, 400,
        416,
        500, 512, 800, 1000, 1024, 1600, 2000,
    ]

    static func isUsual(_ rate: Double) -> Bool { usual.contains(rate) }

    /// Snapped to a usual rate or to whole Hz within 0.2 %, else kept to 0.01 Hz.
    static func snapped(_ rate: Double) -> Double {
        if let known = usual.first(where: { abs(rate - $0) <= 0.002 * $0 }) { return known }
        let whole = rate.rounded()
        if whole >= 1 && abs(rate - whole) <= 0.002 * whole { return whole }
        return max(0.01, (rate * 100).rounded() / 100)
    }
}
