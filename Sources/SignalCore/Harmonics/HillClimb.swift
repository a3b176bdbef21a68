// Finds the top of a smooth function of one variable, the same way every time.

enum HillClimb {
    /// Golden sections after the scan: the hill's bracket shrinks to 0.618^10, below a hundredth.
    private static let sections = 10
    /// The scan takes at most this many steps.
    private static let mostSteps = 400.0

    /// Argument of the highest value: scan in steps of about `scanStep`, golden sections, one parabola.
    static func maximum(
        in range: ClosedRange<Double>, scanStep: Double, of value: (Double) -> Double
    ) -> Double {
        let width = range.upperBound - range.lowerBound
        let steps = min(mostSteps, max(2, (width / scanStep).rounded(.up)))
        let step = width / steps
        guard step > 0 else { return range.lowerBound }
        var best = (x: range.lowerBound, y: -Double.infinity)
        for i in 0...Int(steps) {
            let x = range.lowerBound + Double(i) * step
            let y = value(x)
            if y > best.y { best = (x, y) }
        }
        let bracket = max(range.lowerBound, best.x - step)...min(range.upperBound, best.x + step)
        return top(of: goldenSection(bracket, value), value)
    }

    private static func goldenSection(
        _ range: ClosedRange<Double>, _ value: (Double) -> Double
    ) -> ClosedRange<Double> {
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (range.lowerBound, range.upperBound)
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (leftValue, rightValue) = (value(left), value(right))
        for _ in 0..<sections {
            if leftValue >= rightValue {
                (high, right, rightValue) = (right, left, leftValue)
                left = high - ratio * (high - low)
                leftValue = value(left)
            } else {
                (low, left, leftValue) = (left, right, rightValue)
                right = low + ratio * (high - low)
                rightValue = value(right)
            }
        }
        return low...high
    }

    /// Vertex of the parabola through both ends and the middle, kept inside the range.
    private static func top(of range: ClosedRange<Double>, _ value: (Double) -> Double) -> Double {
        let middle = (range.lowerBound + range.upperBound) / 2
        let half = (range.upperBound - range.lowerBound) / 2
        let (a, b, c) = (value(range.lowerBound), value(middle), value(range.upperBound))
        let curvature = a - 2 * b + c
        guard curvature < 0 else { return a > c ? range.lowerBound : range.upperBound }
        return middle + half * max(-1, min(1, (a - c) / (2 * curvature)))
    }
}
