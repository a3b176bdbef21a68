// How much more the trunk moves than the centre of mass, read from what it feels in flight.

internal import SignalCore

/// In flight the centre of mass feels 0 g, and a mean step whose mean is 1 g cannot be below. Where it is, the
/// sensor moves k times as much as the centre of mass: f = 1 + k (f_com - 1), so the floor of flight is
/// 1 - k. A belt that rings and a pelvis that swings against the legs both do this, and a contact time that
/// is read from the size of the step comes out short by as much.
///
/// Only k above 1 is taken: a floor above 0 g may also mean that there is no flight.
struct TrunkGain {
    /// Part of a step over which the floor is averaged, so that one swing of a ringing belt is not taken for it.
    static let floorShare = 0.15
    /// A gain beyond this is not a gain any more.
    static let largest = 1.5
    static let fewest = 4

    /// Floor of the half-sine model at each duty, g, for 4, 5, ... harmonics.
    private let floors: [[Double]]
    private let duties: [Double]

    /// - Parameter models: harmonics of the half-sine model at each duty.
    init(duties: [Double], models: [[Complex64]]) {
        self.duties = duties
        floors = (TrunkGain.fewest...MeanStepReading.mostHarmonics).map { count in
            models.map { StepWave.lowestMean($0.prefix(count), over: TrunkGain.floorShare) }
        }
    }

    /// Lowest mean over `floorShare` of a step, g, where the mean step is 1 g.
    func floor(_ harmonics: [Complex64]) -> Double {
        StepWave.lowestMean(harmonics.prefix(MeanStepReading.mostHarmonics), over: TrunkGain.floorShare)
    }

    /// 1 to `largest`.
    /// - Parameters:
    ///   - floor: of the mean step made of `count` harmonics, g.
    ///   - duty: what the half-sine model is compared at.
    func gain(floor: Double, count: Int, duty: Double) -> Double {
        let expected = modelFloor(count: count, duty: duty)
        guard expected < 0.9 else { return 1 }
        return min(TrunkGain.largest, max(1, (1 - floor) / (1 - expected)))
    }

    private func modelFloor(count: Int, duty: Double) -> Double {
        let row = floors[min(count, MeanStepReading.mostHarmonics) - TrunkGain.fewest]
        let place = (duty - duties[0]) / (duties[1] - duties[0])
        let index = min(max(0, Int(place)), duties.count - 2)
        let part = min(1, max(0, place - Double(index)))
        return row[index] * (1 - part) + row[index + 1] * part
    }
}
