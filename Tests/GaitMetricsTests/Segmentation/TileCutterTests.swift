// Proves that bouts are cut on the recording's 10 s grid, with context from the same bout only.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Tile cutter")
struct TileCutterTests {
    private static let rate = SampleRate(100)

    /// Tiles of one vigorous bout, handed over in pieces.
    private func tiles(_ bout: Range<Int>, pieces: [Range<Int>]? = nil) -> [Tile] {
        var cutter = TileCutter(rate: Self.rate)
        var tiles: [Tile] = []
        for piece in pieces ?? [bout] {
            tiles += cutter.process(MotionRun(motion: .vigorous, range: piece))
        }
        return tiles + cutter.finishBout()
    }

    @Test("25 s: two tiles of 10 s and a rest of 5 s, each with 2 s of its neighbours")
    func plain() {
        let tiles = tiles(0..<2500)
        #expect(tiles.map(\.range) == [0..<1000, 1000..<2000, 2000..<2500])
        #expect(tiles.map(\.context) == [0..<1200, 800..<2200, 1800..<2500])
        #expect(tiles.map(\.endsBout) == [false, false, true])
    }

    @Test("A rest below 4 s joins the tile before it; one of 4 s stands alone")
    func remainders() {
        #expect(tiles(0..<2399).map(\.range) == [0..<1000, 1000..<2399])
        #expect(tiles(0..<2400).map(\.range) == [0..<1000, 1000..<2000, 2000..<2400])
    }

    @Test("The grid belongs to the recording: a bout that begins late has a short or a long first tile")
    func firstTile() {
        #expect(tiles(550..<2600).map(\.range) == [550..<1000, 1000..<2000, 2000..<2600])
        #expect(tiles(601..<2600).map(\.range) == [601..<2000, 2000..<2600])
    }

    @Test("Context never reaches into another bout")
    func context() {
        let cut = tiles(550..<2100)
        #expect(cut.first?.context.lowerBound == 550)
        #expect(cut.last?.context.upperBound == 2100)
    }

    @Test("Even a bout of half a second is one tile: whoever measures decides")
    func tiny() { #expect(tiles(300..<350).map(\.range) == [300..<350]) }

    @Test("A change of motion or a jump of the clock closes the bout")
    func changes() {
        var cutter = TileCutter(rate: Self.rate)
        #expect(cutter.process(MotionRun(motion: .vigorous, range: 0..<600)).isEmpty)
        let first = cutter.process(MotionRun(motion: .moderate, range: 600..<900))
        let second = cutter.process(MotionRun(motion: .moderate, range: 1000..<1300))
        #expect(first.map(\.range) == [0..<600])
        #expect(first.map(\.motion) == [.vigorous])
        #expect(second.map(\.range) == [600..<900])
        #expect(cutter.finishBout().map(\.boutStart) == [1000])
    }

    @Test("Any bout in any pieces: the same tiles, which cover it and keep to the grid", arguments: 1...40)
    func property(seed: Int) {
        var random = Seeded(UInt64(seed))
        let start = Int.random(in: 0...3000, using: &random)
        let bout = start..<start + Int.random(in: 1...6000, using: &random)
        let whole = tiles(bout)
        #expect(tiles(bout, pieces: random.cuts(bout, longest: 700)) == whole)
        #expect(whole.first?.range.lowerBound == bout.lowerBound)
        #expect(whole.last?.range.upperBound == bout.upperBound)
        #expect(whole.dropLast().allSatisfy { $0.range.upperBound % 1000 == 0 && !$0.endsBout })
        #expect(whole.count == 1 || whole.allSatisfy { $0.range.count >= 400 })
        for (a, b) in zip(whole, whole.dropFirst()) { #expect(a.range.upperBound == b.range.lowerBound) }
        for tile in whole {
            #expect(tile.context.lowerBound == max(bout.lowerBound, tile.range.lowerBound - 200))
            #expect(tile.context.upperBound == min(bout.upperBound, tile.range.upperBound + 200))
        }
    }

    @Test("What a later tile may need is never given up")
    func memory() {
        var cutter = TileCutter(rate: Self.rate)
        #expect(cutter.neededFrom == nil)
        _ = cutter.process(MotionRun(motion: .vigorous, range: 100..<1700))
        #expect(cutter.neededFrom == 800)
    }
}
