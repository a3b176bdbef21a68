// How fast something changes, with an interval that needs no bell curve (Theil 1950, Sen 1968).

/// Median of the slopes between all pairs of points. The interval is exact: which slopes are its ends follows from
/// how often each number of pairs in order comes up by chance (Kendall).
public struct MedianSlope: Equatable, Sendable {
    /// Fewer points say nothing.
    public static let fewest = 6
    /// Points up to which chance is counted out; beyond, Kendall's normal approximation serves.
    static let counted = 30

    public let slope: Double
    /// 95 % interval.
    public let low: Double
    public let high: Double

    public init?(_ points: [(x: Double, y: Double)]) {
        guard points.count >= MedianSlope.fewest else { return nil }
        var slopes: [Double] = []
        for (index, first) in points.enumerated() {
            for second in points[(index + 1)...] where second.x != first.x {
                slopes.append((second.y - first.y) / (second.x - first.x))
            }
        }
        slopes.sort()
        let end = MedianSlope.placeOfEnd(points.count)
        guard slopes.count >= 2 * end, end >= 1 else { return nil }
        slope = Quantile.median(slopes)
        low = slopes[end - 1]
        high = slopes[slopes.count - end]
    }

    /// Counted from either end, from 1: the largest place whose interval still holds 95 %.
    static func placeOfEnd(_ count: Int) -> Int {
        let pairs = count * (count - 1) / 2
        guard count <= counted else {
            let n = Double(count)
            let spread = (n * (n - 1) * (2 * n + 5) / 18).squareRoot()
            return Int((Double(pairs) - 1.959964 * spread) / 2)
        }
        // Chance that `place - 1` or fewer pairs are out of order, on either side.
        let chances = inversions(count)
        var (sum, place) = (0.0, 0)
        while place < pairs / 2, 2 * (sum + chances[place]) <= 0.05 {
            sum += chances[place]
            place += 1
        }
        return place
    }

    /// Probability of each number of pairs out of order in a random sequence.
    private static func inversions(_ count: Int) -> [Double] {
        var chances = [1.0]
        for size in stride(from: 2, through: count, by: 1) {
            var next = [Double](repeating: 0, count: size * (size - 1) / 2 + 1)
            for (pairs, chance) in chances.enumerated() {
                for more in 0..<size { next[pairs + more] += chance / Double(size) }
            }
            chances = next
        }
        return chances
    }
}
