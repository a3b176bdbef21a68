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

    @Test func anyCuttingGivesTheSameBits() {
        var random = SeededGenerator()
        let signal = random.noise(600)
        let fast = OverlapSave(Self.filter(reach: 12), blockLength: 50)
        let whole = fast.apply(signal, edges: .oddReflection)
        for longest in [1, 2, 3, 7, 64, 700] {
            fast.begin(edges: .oddReflection)
            var output: [Float] = []
            for piece in random.cuts(600, longest: longest) { output += fast.process(Array(signal[piece])) }
            output += fast.finish()
            #expect(output == whole, "pieces up to \(longest)")
        }
    }

    @Test func aFinishedStreamLeavesNothingBehind() {
        let fast = OverlapSave(Self.filter(reach: 3))
        let first = fast.apply([1, 2, 3, 4, 5], edges: .constant)
        fast.begin(edges: .constant)
        #expect(fast.finish() == [])
        for _ in 0..<2 { #expect(fast.process([1, 2, 3, 4, 5]) + fast.finish() == first) }
    }

    @Test func outputComesAsSoonAsItIsFinal() {
        let fast = OverlapSave(Self.filter(reach: 4), blockLength: 8)
        fast.begin(edges: .zero)
        #expect(fast.process([Float](repeating: 1, count: 11)).isEmpty)
        #expect(fast.process([1]).count == 8)
    }

    @Test func aStraightLineRunsThroughALowPassUnbentToItsEnds() {
        let filter = FIRDesign.zeroPhaseButterworthLowPass(cutoff: 5, order: 2, sampleRate: 100)
        let line = (0..<300).map { Float($0) / 100 }
        let output = OverlapSave(filter).apply(line, edges: .oddReflection)
        #expect(largestDifference(output, line) < 1e-5)
    }
}
