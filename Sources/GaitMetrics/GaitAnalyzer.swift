// The measuring room from end to end: blocks of samples in, steps and a summary out.

public import GaitModel

/// Both halves of measuring, one after the other.
public struct GaitAnalyzer {
    private var finder: TileFinder
    private var measurer: TileMeasurer

    public init(context: SessionContext) {
        finder = TileFinder(context: context)
        measurer = TileMeasurer(context: context)
    }

    /// Takes the next block and returns the steps that became final.
    public mutating func process(_ block: AccelerationBlock) -> [StepEvent] {
        measurer.process(finder.process(block))
    }

    /// Ends the recording.
    /// - Parameter input: what the reader found; decides about clipping.
    public mutating func finish(_ input: InputDescription) -> (steps: [StepEvent], summary: GaitSummary) {
        measurer.finish(finder.finish(), input)
    }
}
