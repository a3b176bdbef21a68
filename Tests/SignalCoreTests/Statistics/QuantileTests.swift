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

    @Test(arguments: [256, 257, 1000, 3001])
    func soIsEveryQuantileOfMany(count: Int) {
        var random = SeededGenerator(seed: UInt64(count))
        let shapes = [
            random.noise(count), (0..<count).map { _ in Float(Int.random(in: 0...3, using: &random)) },
            (0..<count).map { $0 == 0 ? 1e6 : Float($0 % 7) }, [Float](repeating: 2, count: count),
        ]
        for values in shapes {
            let sorted = values.sorted()
            for p in [0, 0.001, 0.05, 1.0 / 3, 0.5, 0.999, 1] {
                let position = p * Double(count - 1)
                let below = Int(position)
                let part = position - Double(below)
                let expected =
                    Double(sorted[below]) * (1 - part) + Double(sorted[min(below + 1, count - 1)]) * part
                #expect(Quantile.value(p, of: values) == Float(expected))
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
