// What two runs have to differ by where a runner's own spread is not known yet.

internal import GaitModel

struct PublishedChange {
    let value: Double
    let source: String

    /// nil where nobody has published one and this project chose none.
    init?(_ before: RunNumber, _ after: RunNumber) {
        if before.metric.isSideDifference {
            guard let one = before.mounting, let two = after.mounting else { return nil }
            self.init(
                (one * one + two * two).squareRoot(), "putting the sensor on again, twice, by our choice")
        } else if let known = Self.all[before.metric] {
            self = known
        } else {
            return nil
        }
    }

    private init(_ value: Double, _ source: String) {
        self.value = value
        self.source = source
    }

    /// methods.md 3.1, 3.2, 3.3, 3.8, 3.13, in the metric's unit.
    private static let all: [MetricID: PublishedChange] = [
        .cadence: PublishedChange(2, "our choice, at the same speed"),
        .verticalOscillation: PublishedChange(0.5, "our choice, sensor put on the same way"),
        .contactTime: PublishedChange(32, "Patoz et al. 2022, 100 runners"),
        .flightTime: PublishedChange(32, "Patoz et al. 2022, 100 runners"),
        .strideTimeVariation: PublishedChange(0.53, "published from day to day"),
        .impactPeakResultant: PublishedChange(1.5, "published, sensor put on again"),
        .impactPeakAxial: PublishedChange(2, "published, sensor put on again"),
    ]
}
