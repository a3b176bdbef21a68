// One sign of tiring: a number, which way it goes when form goes, and what change of it can be told apart.

internal import GaitModel
internal import SignalCore

struct DriftSign: Sendable {
    enum Kind: Sendable {
        /// As it is, in the metric's unit.
        case plain
        /// In percent of its level.
        case relative
        /// The size of a signed number, whichever foot it favours.
        case size
    }

    let metric: MetricID
    let title: String
    let unit: String
    let decimals: Int
    let kind: Kind
    /// True where less of it is the worse.
    var falls = false
    /// Smallest change that can be told apart, in the unit of the change.
    let smallest: Threshold

    static let rhythm = DriftSign(
        metric: .strideTimeVariation, title: "Stride rhythm", unit: "%", decimals: 1, kind: .plain,
        smallest: Thresholds.changeRhythm)
    static let sideways = DriftSign(
        metric: .sidewaysRatio, title: "Sideways share", unit: "", decimals: 2, kind: .relative,
        smallest: Thresholds.changeSideways)
    static let foreAft = DriftSign(
        metric: .foreAftRegularity, title: "Fore-aft regularity", unit: "", decimals: 2, kind: .plain,
        falls: true, smallest: Thresholds.changeForeAft)
    static let bounce = DriftSign(
        metric: .verticalOscillation, title: "Bounce", unit: "cm", decimals: 1, kind: .plain,
        smallest: Thresholds.changeBounce)
    static let impact = DriftSign(
        metric: .impactPower, title: "Impact", unit: "g", decimals: 2, kind: .plain,
        smallest: Thresholds.changeImpact)
    static let sides = DriftSign(
        metric: .loadAsymmetry, title: "Side difference", unit: "%", decimals: 0, kind: .size,
        smallest: Thresholds.changeSides)
    /// Follows speed closely, so it is a sign only where speed is known along the run.
    static let contact = DriftSign(
        metric: .contactTime, title: "Contact time", unit: "ms", decimals: 0, kind: .plain,
        smallest: Thresholds.changeContact)

    /// The composite of methods.md 3.16.
    static let composite = [rhythm, sideways, foreAft, bounce, impact, sides]
}

/// What became of one sign along a run.
struct SignChange {
    let sign: DriftSign
    /// In the sign's own unit, the first and the last third.
    let first: Double
    let last: Double
    /// From the middle of the first third to that of the last, positive = worse; in the unit of `sign.smallest`.
    let change: Double
    let low: Double
    let high: Double
    /// What went into the trend.
    let parts: Int

    var isClear: Bool { low > 0 || high < 0 }

    var calculation: String {
        "first third \(NumberText.fixed(first, sign.decimals)), last third "
            + "\(NumberText.fixed(last, sign.decimals)); slope over \(parts) parts"
    }

    func steps(by book: Rulebook) -> Double { change / book[sign.smallest] }

    /// - Parameter atSpeed: take out what follows the speed of the parts.
    init?(_ sign: DriftSign, _ parts: [RunCourse.Part], atSpeed: Bool) {
        var points = parts.compactMap { part in part.values[sign.metric].map { (x: part.middle, y: $0) } }
        guard points.count >= MedianSlope.fewest, points.count * 5 >= parts.count * 4 else { return nil }
        if sign.kind == .size {
            let direction = Middle.median(points.map(\.y)) >= 0 ? 1.0 : -1
            points = points.map { ($0.x, direction * $0.y) }
        }
        if atSpeed { points = SignChange.without(speed: parts, points, sign.metric) }
        guard let trend = MedianSlope(points) else { return nil }
        let third = max(1, points.count / 3)
        first = Middle.mean(points.prefix(third).map(\.y))
        last = Middle.mean(points.suffix(third).map(\.y))
        let middles = points.map(\.x)
        let span = Middle.mean(Array(middles.suffix(third))) - Middle.mean(Array(middles.prefix(third)))
        let scale = (sign.falls ? -1 : 1) * span * (sign.kind == .relative ? 100 / max(1e-9, abs(first)) : 1)
        let ends = [scale * trend.low, scale * trend.high]
        self.sign = sign
        change = scale * trend.slope
        low = min(ends[0], ends[1])
        high = max(ends[0], ends[1])
        self.parts = points.count
    }

    /// First the metric on speed, then what is left along the run (methods.md 3.16).
    private static func without(
        speed parts: [RunCourse.Part], _ points: [(x: Double, y: Double)], _ metric: MetricID
    ) -> [(x: Double, y: Double)] {
        let pairs = parts.compactMap { part -> (x: Double, y: Double)? in
            guard let speed = part.values[.speed], let value = part.values[metric] else { return nil }
            return (speed, value)
        }
        guard pairs.count == points.count, let slope = MedianSlope(pairs)?.slope else { return points }
        let usual = Middle.median(pairs.map(\.x))
        return zip(points, pairs).map { ($0.x, $0.y - slope * ($1.x - usual)) }
    }
}
