// Values a number cannot have, so that a band of chance does not run into them.

internal import GaitModel

enum NumberLimits {
    static func of(_ number: RunNumber, isSize: Bool) -> ClosedRange<Double> {
        if isSize { return 0...(.infinity) }
        if number.metric.isSideDifference || canBeNegative.contains(number.metric) {
            return -.infinity...(atMostOne.contains(number.metric) ? 1 : .infinity)
        }
        return 0...(atMostHundred.contains(number.metric) ? 100 : .infinity)
    }

    static func cut(_ band: LikelyRange, to limits: ClosedRange<Double>) -> LikelyRange {
        let (least, most) = (limits.lowerBound, limits.upperBound)
        return LikelyRange(low: min(max(band.low, least), most), high: max(min(band.high, most), least))
    }

    /// Likenesses (correlations), gains in dB, and angles with a sign.
    private static let canBeNegative: Set<MetricID> = atMostOne.union([
        .shockAttenuation, .pelvicDrop, .deviceBraking,
    ])
    private static let atMostOne: Set<MetricID> = [.stepRegularity, .strideRegularity, .foreAftRegularity]
    private static let atMostHundred: Set<MetricID> = [
        .improvedHarmonicRatio, .stanceShare, .contactBalance,
    ]
}
