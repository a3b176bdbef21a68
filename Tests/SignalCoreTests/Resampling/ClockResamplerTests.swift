// The uniform grid against functions that are known everywhere.

import Foundation
import GaitTestSupport
import Testing

@testable import SignalCore

@Suite struct ClockResamplerTests {
    typealias Piece = (startIndex: Int, columns: [[Float]])

    /// Everything a resampler makes of one stretch.
    static func resample(_ times: [Double], _ columns: [[Float]], rate: Double) -> Piece? {
        var resampler = ClockResampler(rate: rate, channels: columns.count)
        resampler.append(times: times[...], columns: columns.map { $0[...] })
        resampler.finish()
        return resampler.take()
    }

    static func jittered(_ count: Int, interval: Double, from start: Double) -> [Double] {
        var random = SeededGenerator()
        return (0..<count).map { start + interval * (Double($0) + random.uniform(-0.3...0.3)) }
    }

    @Test func aRegularRecordingComesThroughBitForBit() throws {
        var random = SeededGenerator()
        let times = (0..<1000).map { Double($0 + 7) / 128 + random.uniform(-1e-6...1e-6) }
        let x = random.noise(1000)
        let y = random.noise(1000)
        let piece = try #require(Self.resample(times, [x, y], rate: 128))
        #expect(piece.startIndex == 7)
        #expect(piece.columns == [x, y])
    }

    @Test func parabolasAreExactOnAnyStamps() throws {
        let times = Self.jittered(300, interval: 0.011, from: 0.5)
        let line = times.map { Float(2 * $0 - 1) }
        let parabola = times.map { Float($0 * $0 - $0) }
        let piece = try #require(Self.resample(times, [line, parabola], rate: 100))
        #expect(piece.columns[0].count > 320)
        for (i, (a, b)) in zip(piece.columns[0], piece.columns[1]).enumerated() {
            let t = Double(piece.startIndex + i) / 100
            // on-grid copies may be off by the tolerance, 1e-5 s
            #expect(abs(Double(a) - (2 * t - 1)) < 3e-5)
            #expect(abs(Double(b) - (t * t - t)) < 1e-4)
        }
    }

    @Test func aSineIsKeptToTheOrderOfTheCubic() throws {
        // Five stamps a cycle apart by 1/20: error about (2 pi / 20)^3 / 30.
        let times = Self.jittered(400, interval: 0.01, from: 1)
        let piece = try #require(
            Self.resample(times, [times.map { Float(sin(2 * .pi * 5 * $0)) }], rate: 100))
        let errors = piece.columns[0].enumerated().map { i, value in
            abs(Double(value) - sin(2 * .pi * 5 * Double(piece.startIndex + i) / 100))
        }
        #expect(errors.dropFirst(2).dropLast(2).reduce(0, max) < 0.01)
        #expect((errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)).squareRoot() < 2e-3)
    }

    @Test func placesInATableAreTheSameAsColumns() {
        var random = SeededGenerator()
        let places = Self.jittered(200, interval: 1, from: 3)
        let (x, y) = (random.noise(200), random.noise(200))
        let table = x + Array(repeating: .nan, count: 56) + y
        var resampler = ClockResampler(rate: 1, channels: 2)
        resampler.append(places: places.span, values: table.span, stride: 256)
        resampler.finish()
        let piece = resampler.take()
        let expected = Self.resample(places, [x, y], rate: 1)
        #expect(
            piece != nil && piece?.startIndex == expected?.startIndex && piece?.columns == expected?.columns)
    }

    @Test func noGridPointIsMadeTwice() {
        var resampler = ClockResampler(rate: 1, channels: 1)
        resampler.append(times: [0, 1, 2.0005], columns: [[1, 2, 3]])
        resampler.finish()
        resampler.append(times: [2.0009, 3, 4], columns: [[7, 8, 9]])
        resampler.finish()
        let first = resampler.take()
        #expect(first?.columns == [[1, 2, 3]])
        let second = resampler.take()
        #expect(second?.startIndex == 3)
        #expect(second?.columns == [[8, 9]])
    }

    @Test func onlyGridPointsInsideTheStretchAreMade() throws {
        let piece = try #require(Self.resample([0.31, 1.2, 2, 3.4], [[0, 1, 2, 3]], rate: 1))
        #expect(piece.startIndex == 1)
        #expect(piece.columns[0].count == 3)
        #expect(piece.columns[0][1] == 2)
        let touching = try #require(Self.resample([1.0005, 2, 2.9995], [[5, 6, 7]], rate: 1))
        #expect(touching.startIndex == 1)
        #expect(touching.columns == [[5, 6, 7]])
        #expect(Self.resample([0.3, 0.6], [[1, 2]], rate: 1) == nil)
        #expect(try #require(Self.resample([4], [[9]], rate: 1)).columns == [[9]])
    }

    @Test func twoStampsMakeALine() throws {
        let piece = try #require(Self.resample([0, 4], [[0, 8]], rate: 1))
        #expect(piece.columns == [[0, 2, 4, 6, 8]])
    }

    @Test func stretchesStayApart() throws {
        var resampler = ClockResampler(rate: 10, channels: 1)
        resampler.append(times: [0, 0.1, 0.2], columns: [[1, 2, 3]])
        resampler.finish()
        resampler.append(times: [5, 5.1], columns: [[7, 8]])
        resampler.finish()
        var pieces: [Piece] = []
        while let piece = resampler.take() { pieces.append(piece) }
        #expect(pieces.map(\.startIndex) == [0, 50])
        #expect(pieces.map(\.columns) == [[[1, 2, 3]], [[7, 8]]])
    }

    /// Stamps that change between regular runs, jitter, other rates and near misses of the grid.
    static func mixedStamps() -> [Double] {
        var random = SeededGenerator()
        var time = 0.02
        var times: [Double] = []
        for block in 0..<12 {
            if block % 3 == 0 { time = ((time * 100).rounded(.up) + 1) / 100 }
            for _ in 0..<40 {
                times.append(time)
                switch block % 3 {
                case 0: time += 0.01
                case 1: time += random.uniform(0.001...0.03)
                default: time += 0.01 + random.uniform(-1e-5...2e-5)
                }
            }
        }
        return times
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1000])
    func anyCuttingGivesTheSameBits(longest: Int) throws {
        var random = SeededGenerator()
        let times = Self.mixedStamps()
        let column = random.noise(times.count)
        let whole = try #require(Self.resample(times, [column], rate: 100))
        for trial in 0..<10 {
            var resampler = ClockResampler(rate: 100, channels: 1)
            var output: [Float] = []
            var start: Int?
            func drain() {
                while let piece = resampler.take() {
                    if start == nil { start = piece.startIndex }
                    #expect(piece.startIndex == (start ?? 0) + output.count)
                    output += piece.columns[0]
                }
            }
            for piece in random.cuts(times.count, longest: longest) {
                resampler.append(times: times[piece], columns: [column[piece]])
                if trial % 2 == 0 { drain() }
            }
            resampler.finish()
            drain()
            #expect(start == whole.startIndex)
            #expect(output == whole.columns[0])
        }
    }
}
