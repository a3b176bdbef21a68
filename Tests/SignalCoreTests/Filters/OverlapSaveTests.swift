// Block convolution against the plain sum, for any block and any cutting.

import Testing

@testable import SignalCore

@Suite struct OverlapSaveTests {
    /// sum_j taps[j] x[i + h - j], extended at both ends.
    static func direct(_ filter: FIRFilter, _ signal: [Float], _ edges: EdgeExtension) -> [Float] {
        guard !signal.isEmpty else { return [] }
        let h = filter.delay
        let before = edges.outside(of: signal, count: h)
        let after = edges.outside(of: signal.reversed(), count: h)
        let extended = before.reversed() + signal + after
        return signal.indices.map { i in
            Float(
                filter.taps.indices.reduce(0.0) {
                    $0 + Double(filter.taps[$1]) * Double(extended[i + 2 * h - $1])
                })
        }
    }

    @Test func edgesAreExtendedNearestFirst() {
        let signal: [Float] = [1, 2, 4]
        #expect(EdgeExtension.zero.outside(of: signal, count: 2) == [0, 0])
        #expect(EdgeExtension.constant.outside(of: signal, count: 2) == [1, 1])
        #expect(EdgeExtension.oddReflection.outside(of: signal, count: 4) == [0, -2, -2, -2])
    }

    static func filter(reach: Int) -> FIRFilter {
        var random = SeededGenerator(seed: UInt64(reach))
        let right = random.noise(reach)
        return FIRFilter(taps: right.reversed() + [1] + right)
    }

    @Test(arguments: [EdgeExtension.zero, .oddReflection, .constant])
    func everyLengthAndBlockIsThePlainSum(edges: EdgeExtension) {
        var random = SeededGenerator()
        for reach in [0, 1, 2, 7] {
            let filter = Self.filter(reach: reach)
            for block in [nil, 1, 2, 5, 16, 33] {
                let fast = OverlapSave(filter, blockLength: block)
                for count in Array(0...18) + [40, 101] {
                    let signal = random.noise(count)
                    let expected = Self.direct(filter, signal, edges)
                    let error = largestDifference(fast.apply(signal, edges: edges), expected)
                    #expect(error < 2e-5, "reach \(reach), block \(block ?? 0), \(count) samples")
                }
            }
        }
    }

    @Test func filtersTogetherAreThoseFiltersOneByOne() {
        var random = SeededGenerator()
        let filters = [12, 0, 5].map { Self.filter(reach: $0) }
        let signal = random.noise(200)
        let together = OverlapSave(filters, blockLength: 50).applyAll(signal, edges: .oddReflection)
        for (filter, output) in zip(filters, together) {
            #expect(largestDifference(output, Self.direct(filter, signal, .oddReflection)) < 2e-5)
        }
    }

    @Test func aStraightLineRunsThroughALowPassUnbentToItsEnds() {
        let filter = FIRDesign.zeroPhaseButterworthLowPass(cutoff: 5, order: 2, sampleRate: 100)
        let line = (0..<300).map { Float($0) / 100 }
        let output = OverlapSave(filter).apply(line, edges: .oddReflection)
        #expect(largestDifference(output, line) < 1e-5)
    }
}
