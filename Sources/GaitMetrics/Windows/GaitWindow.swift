// One tile of running, measured: what the metrics are made from.

internal import GaitModel

struct GaitWindow {
    /// Seconds from the recording's first sample, half-open.
    let start: Double
    let end: Double
    /// First sample of the bout it belongs to: equal for windows of one uninterrupted run.
    let bout: Int
    /// Cadence of the whole window, steps/min.
    let cadence: Double
    /// Cadence of each 8 s piece, steps/min.
    let cadences: [Double]
    /// How much of the signal's power lies on the comb, 0 to 1.
    let combShare: Double
    /// RMS about the mean vector, g.
    let totalRMS: Double
    /// Power at the stride frequency over power at stride and step frequency, all axes, 0 to 1.
    let strideShare: Double
    let up: UpAxis
    /// Median of the 8 s pieces; nil where the placement or the rate does not allow it.
    let contact: ContactEstimate?
    /// cm.
    let oscillation: Double?
    /// Autocorrelation of vertical force at one step and at one stride.
    let stepRegularity: Double?
    let strideRegularity: Double?
    /// 0 to 1.
    let improvedHarmonicRatio: Double?
    /// Mean square of 8 to 20 Hz vertical force beyond the half-sine part, g^2.
    let impactPower: Double?
    /// Contacts agree with the comb to 4 steps/min; otherwise only cadence is used (methods.md 2.8).
    let eventsAgree: Bool
    let steps: [MeasuredStep]
    /// Of each candidate full scale: samples that reached it.
    let rangeMarks: [RangeMark]
    /// Why the window does not count towards averages.
    var rejection: StepRejection?
    /// Share of sideways movement and likeness of steps fore-aft; nil where the directions are not known.
    var sideways: SidewaysReading?
    /// Rotation of the pelvis; nil without a gyroscope.
    var pelvis: PelvisReading?
    /// The signal itself; nil unless a picture of the run was asked for.
    var trace: WindowTrace?

    /// Seconds.
    var stepTime: Double { 60 / cadence }
    var duration: Double { end - start }
}

/// A contact with the time to the next one and the foot it belongs to.
struct MeasuredStep {
    let contact: Contact
    /// Seconds from the recording's first sample.
    let start: Double
    /// Seconds; nil when the next contact was not found.
    let stepTime: Double?
    /// Integral of force while it is above 0 g, g s.
    let impulse: Double?
    /// Range of displacement, cm.
    let oscillation: Double?
    let foot: Foot?
    /// Number of the stride in the recording.
    let stride: Int
    /// Seconds from sample to sample.
    let samplePeriod: Double
    /// What a sensor on this leg felt of it; nil elsewhere.
    var landing: LegLanding?
}
