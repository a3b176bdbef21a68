// The outlier test marks what sticks out and nothing else.

import Testing

@testable import SignalCore

@Suite struct HampelTests {
    @Test func aSpikeIsMarkedAndATrendIsNot() {
        var values = (0..<30).map { i -> Double in
            let trend = 0.7 + 0.001 * Double(i)
            return i % 2 == 0 ? trend + 0.002 : trend - 0.002
        }
        #expect(!Hampel.outliers(values).contains(true))
        values[12] = 1.4
        values[29] = 0.1
        #expect(Hampel.outliers(values).enumerated().filter(\.element).map(\.offset) == [12, 29])
    }

    @Test func theStreamJudgesEveryValueOnceInOrder() {
        var random = SeededGenerator()
        for count in 0...14 {
            let values = (0..<count).map { _ in random.normal() }
            var test = Hampel(reach: 3)
            let verdicts = values.compactMap { test.add($0) } + test.finish()
            #expect(verdicts.map(\.value) == values)
            for (i, verdict) in verdicts.enumerated() {
                let neighbours = Array(values[max(0, i - 3)...min(count - 1, i + 3)])
                #expect(verdict.median == Quantile.median(neighbours))
            }
        }
    }
}
