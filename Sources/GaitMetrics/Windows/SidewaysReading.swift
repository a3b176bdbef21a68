// How much of a window's movement goes sideways, and how alike its steps are fore-aft (methods.md 3.7, 3.11).

struct SidewaysReading {
    /// RMS of sideways force from 0.5 to 10 Hz over RMS of the force about its mean, 0 to 1.
    let ratio: Double
    /// Autocorrelation of fore-aft force at one step, -1 to 1.
    let stepLikeness: Double

    init(_ axes: HorizontalAxes, totalRMS: Double) {
        ratio = totalRMS > 0 ? axes.sidewaysRMS / totalRMS : 0
        stepLikeness = axes.stepLikeness
    }
}
