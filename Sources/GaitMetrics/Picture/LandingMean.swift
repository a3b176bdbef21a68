// The average landing of one foot and how much single landings differ from it, point by point.

internal import GaitModel

struct LandingMean {
    /// s.
    static let step = 0.005
    static let lead = 0.040
    /// Until after the next contact: of the other foot, or of the same one for a leg, s.
    static let tail = 0.560
    static let legTail = 0.900

    private let points: Int
    private var sums: [Double]
    private var squares: [Double]
    private var count = 0

    init(isLeg: Bool) {
        points = Int(((isLeg ? Self.legTail : Self.tail) + Self.lead) / Self.step) + 1
        sums = [Double](repeating: 0, count: points)
        squares = sums
    }

    /// - Parameter start: contact, seconds from the recording's first sample.
    mutating func add(_ trace: WindowTrace, landingAt start: Double) {
        guard let values = trace.resampled(from: start - Self.lead, step: Self.step, count: points) else {
            return
        }
        for point in 0..<points {
            let value = Double(values[point])
            sums[point] += value
            squares[point] += value * value
        }
        count += 1
    }

    func landing(_ foot: Foot) -> MeanLanding? {
        guard count >= 4 else { return nil }
        let n = Double(count)
        let means = sums.map { $0 / n }
        let deviations = zip(squares, means).map { max(0, $0 / n - $1 * $1).squareRoot() }
        return MeanLanding(
            foot: foot, count: count, start: -Self.lead, step: Self.step, mean: means.map(Float.init),
            deviation: deviations.map(Float.init))
    }
}
