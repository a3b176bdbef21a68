// The measuring room from end to end: blocks of samples in, steps and a summary out.

public import GaitModel
internal import SignalCore

/// Stages 2 to 6 of the road (design.md 2). Memory does not grow with samples or steps, only with
/// 10 s windows; results do not depend on how the recording was cut into blocks.
public struct GaitAnalyzer {
    private let context: SessionContext
    private var road: Road?

    public init(context: SessionContext) { self.context = context }

    /// Takes the next block and returns the steps that became final.
    public mutating func process(_ block: AccelerationBlock) -> [StepEvent] {
        if road == nil { road = Road(rate: block.rate, gravity: block.gravity, context: context) }
        return road?.process(block) ?? []
    }

    /// Ends the recording.
    /// - Parameter input: what the reader found; decides about clipping.
    public mutating func finish(_ input: InputDescription) -> (steps: [StepEvent], summary: GaitSummary) {
        var last =
            road ?? Road(rate: SampleRate(max(1, input.clock.rate)), gravity: input.gravity, context: context)
        road = nil
        let steps = last.finish()
        return (steps, last.summary(input))
    }
}
