// How hard the sensor is being moved: the first, coarse cut between rest, walking and running.

internal import GaitModel

enum MotionClass: Equatable {
    case still, moderate, vigorous

    /// Thresholds of attainable.md 5, g. Measured: walking reaches 0.45 total and 0.34 vertical,
    /// running starts at 0.68 total and 0.44 vertical; theory for running without flight is 0.48
    /// vertical (methods.md 2.6). Do not lower them: the margin keeps walkers out.
    static let stillLimit = 0.05
    static let vigorousTotal = 0.55
    static let vigorousVertical = 0.44

    init(_ moments: HopMoments, gravity: GravityMode) {
        let total = moments.totalRMS
        if total < MotionClass.stillLimit {
            self = .still
        } else if total >= MotionClass.vigorousTotal
            && (gravity == .removed || moments.verticalRMS >= MotionClass.vigorousVertical)
        {
            self = .vigorous
        } else {
            self = .moderate
        }
    }
}

/// A run of samples of one motion class, half-open sample indices.
struct MotionRun: Equatable {
    let motion: MotionClass
    let range: Range<Int>
}
