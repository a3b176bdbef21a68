// Peaks and crossings on shapes whose answers are plain.

import Testing

@testable import SignalCore

@Suite struct PeakFinderTests {
    @Test(arguments: [4.0, 4.2, 3.6, 4.49])
    func aParabolaGivesBackItsVertex(top: Double) throws {
        let signal = (0..<9).map { Float(5 - 0.25 * (Double($0) - top) * (Double($0) - top)) }
        let peak = try #require(PeakFinder.maxima(signal, minimumDistance: 1, minimumHeight: 0).first)
        #expect(peak.index == 4)
        #expect(abs(peak.position - top) < 1e-5)
        #expect(abs(peak.height - 5) < 1e-6)
    }

    func indices(_ signal: [Float], distance: Int = 1, height: Float = 0) -> [Int] {
        PeakFinder.maxima(signal, minimumDistance: distance, minimumHeight: height).map(\.index)
    }

    @Test func theHighestClearsItsSurroundings() {
        //                     0  1  2  3  4  5  6  7  8
        let signal: [Float] = [0, 3, 0, 5, 0, 4, 0, 2, 0]
        #expect(indices(signal) == [1, 3, 5, 7])
        #expect(indices(signal, distance: 2) == [1, 3, 5, 7])
        #expect(indices(signal, distance: 3) == [3, 7])
        #expect(indices(signal, distance: 5) == [3])
        #expect(indices(signal, height: 4) == [3, 5])
    }

    @Test func theEarlierOfEqualsStays() { #expect(indices([0, 1, 0, 1, 0], distance: 3) == [1]) }

    @Test func aFlatTopCountsOnceInItsMiddle() {
        let peaks = PeakFinder.maxima([0, 2, 2, 2, 2, 1, 1, 0], minimumDistance: 1, minimumHeight: 0)
        #expect(peaks == [Peak(index: 2, position: 2.5, height: 2)])
    }

    @Test func endsAndShelvesAreNoPeaks() {
        #expect(indices([3, 2, 1]) == [])
        #expect(indices([1, 2, 3, 3]) == [])
        #expect(indices([0, 1, 1, 2]) == [])
        #expect(indices([]) == [])
        #expect(indices([1]) == [])
    }

    @Test func crossingsLieBetweenSamples() {
        //                     0  1  2  3  4  5
        let signal: [Float] = [0, 2, 5, 5, 1, 3]
        let up = { PeakFinder.crossing(signal, level: 1, lastUpwardBefore: $0, notBefore: $1) }
        #expect(up(3, 0) == 0.5)
        #expect(up(3, 1) == nil)
        #expect(PeakFinder.crossing(signal, level: 2, lastUpwardBefore: 9, notBefore: -3) == 4.5)
        let down = { PeakFinder.crossing(signal, level: 3, firstDownwardAfter: $0, notAfter: $1) }
        #expect(down(2, 5) == 3.5)
        #expect(down(2, 3) == nil)
        #expect(down(4, 5) == nil)
    }
}
