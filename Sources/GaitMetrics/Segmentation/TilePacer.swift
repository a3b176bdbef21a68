// Reads the rhythm of a tile: half of the work of measuring, and the half that remembers nothing.

internal import GaitModel

/// What can be said of a tile of movement without knowing the tiles before it.
struct TilePace {
    /// The samples of the tile's context.
    let force: Columns3
    /// RMS about the mean vector, g.
    let totalRMS: Double
    /// A first guess of up, and the rhythm found with it; nil where there is none.
    let found: (up: UpAxis, rhythm: Rhythm)?
}

/// A tile on its way to being measured; one of rest, or too short to say anything, has no pace.
struct PacedTile {
    let tile: Tile
    let pace: TilePace?
}

/// Holds plans and scratch memory only: a tile's pace is the same whatever came before.
struct TilePacer {
    private let ups: UpTracker
    private var rhythms: RhythmEstimator

    init(rate: SampleRate, gravity: GravityMode, placement: SensorPlacement) {
        ups = UpTracker(rate: rate, gravity: gravity)
        rhythms = RhythmEstimator(rate: rate, placement: placement, gravity: gravity)
    }

    mutating func pace(_ tile: Tile, _ history: SampleHistory) -> TilePace {
        let force = history.columns(tile.context)
        var moments = HopMoments()
        moments.add(force, 0..<force.count)
        return TilePace(force: force, totalRMS: moments.totalRMS, found: rhythm(force, motion: tile.motion))
    }

    private mutating func rhythm(_ force: Columns3, motion: MotionClass) -> (up: UpAxis, rhythm: Rhythm)? {
        guard let up = ups.provisional(force),
            let rhythm = rhythms.rhythm(
                vertical: force.projected(on: up.direction), force: force, motion: motion)
        else { return nil }
        return (up, rhythm)
    }
}
