// The numbers whose changes are worth a coach's look, and the changes too small for a word.

internal import GaitModel

/// Few on purpose: of thirty numbers one or two are outside their band by chance in every run.
struct WatchedNumber {
    let metric: MetricID
    /// In the metric's unit: what the rules for changes along a run count as told apart [X]; for cadence and a sensor put
    /// on again what `compare` uses.
    let least: Double
    /// A smaller value is more even, steadier or softer, and no reason to look.
    let isFineWhenSmaller: Bool
    /// A change of pace alone moves it.
    let followsPace: Bool

    static let all = [
        WatchedNumber(metric: .loadAsymmetry, least: 3, isFineWhenSmaller: true, followsPace: false),
        WatchedNumber(
            metric: .landingResultantAsymmetry, least: 4, isFineWhenSmaller: true, followsPace: false),
        WatchedNumber(metric: .verticalOscillation, least: 0.5, isFineWhenSmaller: false, followsPace: true),
        WatchedNumber(metric: .contactTime, least: 10, isFineWhenSmaller: false, followsPace: true),
        WatchedNumber(metric: .cadence, least: 2, isFineWhenSmaller: false, followsPace: true),
        WatchedNumber(metric: .impactPower, least: 0.03, isFineWhenSmaller: true, followsPace: true),
        WatchedNumber(metric: .impactPeakResultant, least: 1.5, isFineWhenSmaller: true, followsPace: true),
        WatchedNumber(metric: .strideTimeVariation, least: 0.53, isFineWhenSmaller: true, followsPace: false),
    ]

    /// Whether a move by `difference` from `usual` is one to look at. Of a side difference its size counts.
    func isWorthALook(from usual: Double, to value: Double) -> Bool {
        guard abs(value - usual) >= least else { return false }
        let isSmaller = metric.isSideDifference ? abs(value) < abs(usual) : value < usual
        return !(isFineWhenSmaller && isSmaller)
    }
}
