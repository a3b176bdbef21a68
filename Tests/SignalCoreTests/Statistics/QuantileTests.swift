// Order statistics against a sorted array.

import Testing

@testable import SignalCore

@Suite struct QuantileTests {
    @Test func everyQuantileIsTheSortedOne() {
        var random = SeededGenerator()
        for count in 1...40 {
            // few distinct values, so that there are many ties
            let values = (0..<count).map { _ in Float(Int.random(in: 0...12, using: &random)) }
            let sorted = values.sorted()
            for p in [0, 0.05, 0.25, 1.0 / 3, 0.5, 0.95, 1] {
                let position = p * Double(count - 1)
                let below = Int(position)
                let above = min(below + 1, count - 1)
                let part = Float(position - Double(below))
                let expected = sorted[below] * (1 - part) + sorted[above] * part
                #expect(abs(Quantile.value(p, of: values) - expected) < 1e-5)
            }
        }
    }

    @Test func theMedianIsInTheMiddle() {
        #expect(Quantile.median([5, 1, 3]) == 3)
        #expect(Quantile.median([4, 1, 3, 2]) == 2.5)
        #expect(Quantile.median([]).isNaN)
    }

    @Test func theMiddleMeanLeavesOutAQuarterAtEitherEnd() {
        #expect(Quantile.middleMean([100, 1, 2, 3, 4, 5, 6, -100]) == 3.5)
        #expect(Quantile.middleMean([1, 2, 6]) == 3)
        #expect(Quantile.middleMean([]).isNaN)
    }
}
