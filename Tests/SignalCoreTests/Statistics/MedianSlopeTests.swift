// The slope along a run and its exact interval.

import Testing

@testable import SignalCore

@Suite struct MedianSlopeTests {
    @Test func aLineIsFoundWhateverOnePointDoes() throws {
        var points = (0..<12).map { (x: Double($0), y: 3 + 0.5 * Double($0)) }
        points[4].y = 100
        let line = try #require(MedianSlope(points))
        #expect(line.slope == 0.5 && line.low <= 0.5 && line.high >= 0.5)
    }

    @Test func fewPointsSayNothing() {
        #expect(MedianSlope((0..<5).map { (x: Double($0), y: Double($0)) }) == nil)
    }

    /// Every order of seven values: the interval leaves out the true slope (none) in at most 5 % of them.
    @Test func theIntervalIsExact() {
        var orders: [[Int]] = [[]]
        for size in 1...7 {
            orders = orders.flatMap { order in
                (0...order.count).map { place in
                    var longer = order
                    longer.insert(size, at: place)
                    return longer
                }
            }
        }
        let missed = orders.count { order in
            let line = MedianSlope(order.enumerated().map { (x: Double($0.offset), y: Double($0.element)) })
            return line.map { $0.low > 0 || $0.high < 0 } ?? true
        }
        let share = Double(missed) / Double(orders.count)
        #expect(orders.count == 5040 && share <= 0.05 && share > 0.02, "\(share)")
    }

    /// Critical values of Kendall's S at 5 % (two-sided): 13, 15, 18, 20, 23 for 6 to 10 points.
    @Test func placesAreThoseOfTheTables() {
        for (count, critical) in [(6, 13), (7, 15), (8, 18), (9, 20), (10, 23)] {
            #expect(MedianSlope.placeOfEnd(count) == (count * (count - 1) / 2 - critical) / 2 + 1, "\(count)")
        }
        // Where counting ends, the approximation goes on.
        #expect(
            abs(MedianSlope.placeOfEnd(MedianSlope.counted) - MedianSlope.placeOfEnd(MedianSlope.counted + 1))
                < 20)
    }
}
