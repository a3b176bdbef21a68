// Decides whether a rhythm is running or walking (methods.md 2.6, attainable.md 5).

internal import GaitModel

enum RunningTest {
    /// The slowest cadence that is still running, steps/min: it keeps brisk walkers out.
    static let slowest = 130.0
    /// Where the sensor moves far more than walking does (0.45 g), slow joggers are let in [X]. A leg
    /// moves that much in walking, so this is not for a leg, nor for a position nobody knows.
    static let slowestClear = 122.0
    static let clearlyRunning = 0.65
    /// Real running repeats itself to 0.41 or more in the worst 14 s seen, a swimmer's wrist to 0.01 to
    /// 0.34. A stated wrist is let off: sensors clip there, and arms do as they like [X].
    static let lowestPeriodicity = 0.30

    /// A leg that moves as gently as in walking may walk this fast, steps/min (WalkMeasurer's limit).
    static let fastestWalk = 143.0

    /// On a leg the walking rhythm is found by the same comb: regular, and too slow to be running.
    static func isWalking(_ rhythm: Rhythm, motion: MotionClass, placement: SensorPlacement) -> Bool {
        placement.isLeg && rhythm.periodicity >= lowestPeriodicity
            && 60 * rhythm.stepFrequency < (motion == .vigorous ? slowest : fastestWalk)
    }

    static func isRunning(_ rhythm: Rhythm, totalRMS: Double, placement: SensorPlacement) -> Bool {
        let isClear = totalRMS >= clearlyRunning && !placement.isLeg && placement != .unknown
        let isFast = 60 * rhythm.stepFrequency >= (isClear ? slowestClear : slowest)
        return isFast && (placement == .wrist || rhythm.periodicity >= lowestPeriodicity)
    }
}
