// Proves nothing by itself: measured windows and steps made by hand, for what is built on them.

import GaitModel
import SignalCore

@testable import GaitMetrics

extension GaitWindow {
    /// A steady window of running; times in s.
    static func made(
        _ start: Double, _ end: Double, bout: Int = 0, cadences: [Double] = [170, 170, 170],
        totalRMS: Double = 0.9, strideShare: Double = 0.02, steps: [MeasuredStep] = []
    ) -> GaitWindow {
        GaitWindow(
            start: start, end: end, bout: bout, cadence: Quantile.median(cadences), cadences: cadences,
            combShare: 0.9, totalRMS: totalRMS,
            strideShare: strideShare, up: UpAxis(direction: SIMD3(0, 0, 1), meanMagnitude: 1), contact: nil,
            oscillation: nil, stepRegularity: nil, strideRegularity: nil, improvedHarmonicRatio: nil,
            impactPower: nil, eventsAgree: true, steps: steps, rangeMarks: [], rejection: nil)
    }
}

extension MeasuredStep {
    /// Step number `index` of a run whose feet alternate, with this load peak, g.
    static func made(_ index: Int, load: Double, foot: Foot? = nil) -> MeasuredStep {
        let contact = Contact(
            start: 35 * Double(index), end: nil, peak: 0, loadPeak: load, velocitySwing: nil, impact: nil)
        return MeasuredStep(
            contact: contact, start: 0.35 * Double(index), stepTime: 0.35, impulse: nil, oscillation: nil,
            foot: foot ?? (index % 2 == 0 ? .a : .b), stride: index / 2, samplePeriod: 0.01)
    }
}
