// Proves the middle, the spread and the thirds of one metric along a run.

import Testing

@testable import GaitMetrics

@Suite("Metric series")
struct MetricSeriesTests {
    private func series(_ values: [Double?]) -> MetricSeries {
        values.reduce(into: MetricSeries()) { $0.add($1) }
    }

    @Test("Windows without a value keep their place and count for nothing else")
    func missing() {
        let series = series([1, nil, 3, 8])
        #expect(series.values.count == 4)
        #expect(series.values[1].isNaN)
        #expect(series.count == 3)
        #expect(series.median == 3)
    }

    @Test("Half width of 1, 2, 3: t(0.975, 2) x SD 1 / sqrt 3 = 2.484")
    func halfWidth() throws {
        #expect(abs(try #require(series([1, 2, 3]).halfWidth) - 4.3027 / 3.0.squareRoot()) < 1e-3)
        #expect(series([1, 2]).halfWidth == nil)
    }

    @Test("Thirds are medians of the first and last third, from six windows on")
    func thirds() throws {
        let thirds = try #require(series([1, 2, nil, 5, 5, 7, 9]).thirds)
        #expect(thirds.first == 1.5)
        #expect(thirds.last == 8)
        #expect(series([1, 2, 3, 4, 5]).thirds == nil)
    }

    @Test("Without windows there is nothing to say")
    func empty() { #expect(series([nil, nil]).median == nil) }
}
