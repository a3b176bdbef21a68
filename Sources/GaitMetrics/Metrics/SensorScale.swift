// Whether the sensor reads 1 g where it should (methods.md 2.2).

internal import GaitModel
internal import SignalCore

enum SensorScale {
    /// Reasons to trust amplitudes less.
    static func downgrades(_ run: RunStatistics) -> [String] {
        if run.gravity == .removed {
            return ["gravity was removed by the app, so the sensor's scale cannot be checked"]
        }
        guard run.meanMagnitude.count > 0, abs(run.meanMagnitude.mean - 1) > 0.15 else { return [] }
        return [
            "the mean force reads \(NumberText.fixed(run.meanMagnitude.mean, 2)) g instead of 1: scale or offset is off"
        ]
    }

    /// Relative uncertainty of amplitudes from scale or offset.
    static func uncertainty(_ run: RunStatistics) -> Double {
        run.meanMagnitude.count > 0 ? max(0.03, abs(run.meanMagnitude.mean - 1)) : 0.1
    }
}
