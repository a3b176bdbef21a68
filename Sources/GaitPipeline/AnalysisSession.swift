// The road for whoever holds the bytes: push them in, report out.

internal import GaitMetrics
public import GaitModel

/// One recording under way: push bytes in chunks of any size, take steps as they become final, finish.
public struct AnalysisSession {
    private var first: FirstStage
    private var second: SecondStage

    public init(_ options: AnalysisOptions) { self.init(options, track: nil) }

    init(_ options: AnalysisOptions, track: SensorTrack?) {
        first = FirstStage(options)
        second = SecondStage(options, track: track)
    }

    /// Kept when another sensor of the same runner is to be compared.
    var track: SensorTrack? { second.track }

    /// - Returns: steps that became final.
    public mutating func process(_ bytes: UnsafeRawBufferPointer) throws(InputError) -> [StepEvent] {
        second.process(try first.process(bytes)).steps
    }

    /// For live input, when no more bytes are waiting: brings on what would otherwise come with later bytes.
    /// Results in the end are the same.
    public mutating func pause() throws(InputError) -> [StepEvent] {
        second.process(Portion(bytes: 0, blocks: try first.pause())).steps
    }

    /// The 10 s windows that became final since the last call, with the numbers the stated position may give.
    public mutating func takeWindows() -> Timeline { second.takeWindows() }

    /// The last steps and the report. A recording without running still has one, with `noRunning` set.
    public mutating func finish() throws(InputError) -> (steps: [StepEvent], report: AnalysisReport) {
        let (steps, report) = second.process(try first.finish())
        guard let report else { preconditionFailure("the last portion brings the report") }
        return (steps, report)
    }
}
