// The second half of measuring: tiles with their rhythm to steps, windows and a summary.

public import GaitModel
internal import SignalCore

/// Stages 4 to 6 of the road (design.md 2). Memory does not grow with samples or steps, only with
/// 10 s windows; results do not depend on how the recording was cut into blocks.
public struct TileMeasurer {
    private let context: SessionContext
    private let wantsPicture: Bool
    private let wantsWindows: Bool
    private var road: Road?
    /// Windows that only the end of the recording made final.
    private var lastWindows = Timeline(metrics: [], entries: [])

    /// - Parameters:
    ///   - wantsPicture: gather what charts are drawn from; numbers stay the same.
    ///   - wantsWindows: somebody takes windows as they become final, so keep the last ones too.
    public init(context: SessionContext, wantsPicture: Bool = false, wantsWindows: Bool = false) {
        self.context = context
        self.wantsPicture = wantsPicture
        self.wantsWindows = wantsWindows
    }

    /// Takes the next block with its tiles and returns the steps that became final.
    public mutating func process(_ tiled: TiledBlock) -> [StepEvent] {
        let block = tiled.block
        if road == nil {
            road = Road(
                rate: block.rate, gravity: block.gravity, context: context, wantsPicture: wantsPicture)
        }
        return road?.process(tiled) ?? []
    }

    /// Windows of the timeline that are final and were not taken yet, with the numbers the stated position may
    /// give. Whether they count towards averages is decided later.
    public mutating func takeWindows() -> Timeline {
        if road != nil { return road?.takeWindows() ?? lastWindows }
        defer { lastWindows = Timeline(metrics: lastWindows.metrics, entries: []) }
        return lastWindows
    }

    /// Ends the recording.
    /// - Parameter input: what the reader found; decides about clipping.
    public mutating func finish(
        _ last: LastTiles, _ input: InputDescription
    ) -> (steps: [StepEvent], summary: GaitSummary) {
        var ended =
            road
            ?? Road(
                rate: SampleRate(max(1, input.clock.rate)), gravity: input.gravity, context: context,
                wantsPicture: false)
        road = nil
        let steps = ended.finish(last)
        if wantsWindows { lastWindows = ended.takeWindows(duration: input.clock.duration) }
        return (steps, ended.summary(input))
    }
}
