// Running sums over pairs of neighbours, from which the lag-1 autocovariance comes out at any time.

/// Sums of y(t), y(t+1) and y(t) y(t+1) over all neighbours, with y = x - origin.
///
/// The origin is the first value: products of numbers far from zero would cancel.
struct LagPairs: Sendable {
    var previous: Double?
    private(set) var count = 0
    private var origin: Double?
    private var sumOfBoth = 0.0
    private var sumOfProducts = 0.0

    mutating func add(_ x: Double) {
        let origin = self.origin ?? x
        self.origin = origin
        if let previous {
            count += 1
            sumOfBoth += previous - origin + (x - origin)
            sumOfProducts += (previous - origin) * (x - origin)
        }
        previous = x
    }

    /// sum of (x(t) - center) (x(t+1) - center).
    func products(about center: Double) -> Double {
        let shift = center - (origin ?? 0)
        return sumOfProducts - shift * sumOfBoth + Double(count) * shift * shift
    }

    /// Adds the pairs of `other`, moved to this origin; no pair spans the border.
    mutating func merge(_ other: LagPairs) {
        previous = nil
        guard let otherOrigin = other.origin else { return }
        let origin = self.origin ?? otherOrigin
        self.origin = origin
        let shift = otherOrigin - origin
        sumOfProducts +=
            other.sumOfProducts + shift * other.sumOfBoth + Double(other.count) * shift * shift
        sumOfBoth += other.sumOfBoth + 2 * Double(other.count) * shift
        count += other.count
    }
}
