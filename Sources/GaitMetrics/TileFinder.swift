// The first half of measuring: blocks of samples to tiles with their rhythm. It knows nothing of steps.

public import GaitModel
internal import SignalCore

/// A block of samples with the tiles that became known with it.
public struct TiledBlock: Sendable {
    public let block: AccelerationBlock
    /// The samples before this block are missing.
    let startsStretch: Bool
    /// Tiles of the stretch that ended before this block.
    let before: [PacedTile]
    let tiles: [PacedTile]
    /// The oldest sample that a later tile or an unclassed hop may need.
    let neededFrom: Int
}

/// The tiles that only the end of the recording makes known.
public struct LastTiles: Sendable {
    let tiles: [PacedTile]
}

/// Stages 2 and 3 of the road, and the reading of rhythm. What it hands on is all that `TileMeasurer` needs, so the
/// two halves may run side by side.
public struct TileFinder {
    private let context: SessionContext
    private var stages: Stages?

    public init(context: SessionContext) { self.context = context }

    public mutating func process(_ block: AccelerationBlock) -> TiledBlock {
        var now = stages ?? Stages(rate: block.rate, gravity: block.gravity, context: context)
        stages = nil
        defer { stages = now }
        return now.process(block)
    }

    public mutating func finish() -> LastTiles { LastTiles(tiles: stages?.finishStretch() ?? []) }
}

/// Everything that depends on rate and gravity, which the first block brings.
private struct Stages {
    /// An unclassed hop and what is needed round it, s.
    private static let unclassed = 8.0

    private let rate: SampleRate
    private let isLeg: Bool
    private var history = SampleHistory()
    private var segmenter: MotionSegmenter
    private var cutter: TileCutter
    private var pacer: TilePacer

    init(rate: SampleRate, gravity: GravityMode, context: SessionContext) {
        self.rate = rate
        isLeg = context.placement.isLeg
        segmenter = MotionSegmenter(rate: rate, gravity: gravity)
        cutter = TileCutter(rate: rate)
        pacer = TilePacer(rate: rate, gravity: gravity, placement: context.placement)
    }

    mutating func process(_ block: AccelerationBlock) -> TiledBlock {
        let startsStretch = block.startsStretch || block.startIndex != history.end
        let before = startsStretch ? finishStretch() : []
        if startsStretch {
            history.startStretch(at: block.startIndex)
            segmenter.startStretch(at: block.startIndex)
        }
        history.append(block)
        var tiles: [PacedTile] = []
        for run in segmenter.process(block.force) { tiles += paced(cutter.process(run)) }
        let neededFrom = min(
            cutter.neededFrom ?? history.end, history.end - rate.samples(Stages.unclassed))
        history.forget(before: neededFrom)
        return TiledBlock(
            block: block, startsStretch: startsStretch, before: before, tiles: tiles, neededFrom: neededFrom)
    }

    mutating func finishStretch() -> [PacedTile] {
        guard history.end > history.start else { return [] }
        var tiles: [PacedTile] = []
        for run in segmenter.finishStretch() { tiles += paced(cutter.process(run)) }
        return tiles + paced(cutter.finishBout())
    }

    private mutating func paced(_ tiles: [Tile]) -> [PacedTile] {
        tiles.map { tile in
            PacedTile(tile: tile, pace: mayBeRunning(tile) ? pacer.pace(tile, history) : nil)
        }
    }

    /// On a leg moderate movement may be running too; elsewhere it is left to `WalkMeasurer`.
    private func mayBeRunning(_ tile: Tile) -> Bool {
        tile.range.count >= rate.samples(TileCutter.minimumSeconds) - 1
            && (tile.motion == .vigorous || (tile.motion == .moderate && isLeg))
    }
}
