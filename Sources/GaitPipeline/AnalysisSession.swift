// The road: bytes in, report out. The only place that knows the order of the rooms.

internal import FormFaults
internal import GaitMetrics
public import GaitModel
internal import SensorIngest

/// How a recording is to be read and judged.
public struct AnalysisOptions: Sendable {
    /// File name without folder, or `-`.
    public var name: String
    public var reading: ReadingOptions
    public var context: SessionContext

    public init(
        name: String, reading: ReadingOptions = ReadingOptions(), context: SessionContext = SessionContext()
    ) {
        self.name = name
        self.reading = reading
        self.context = context
    }
}

/// One recording under way: push bytes in chunks of any size, take steps as they become final, finish.
public struct AnalysisSession {
    private let options: AnalysisOptions
    private var reader: SensorReader
    private var analyzer: GaitAnalyzer
    /// Kept when another sensor of the same runner is to be compared.
    private(set) var track: SensorTrack?

    public init(_ options: AnalysisOptions) { self.init(options, track: nil) }

    init(_ options: AnalysisOptions, track: SensorTrack?) {
        self.options = options
        self.track = track
        reader = SensorReader(name: options.name, options: options.reading)
        analyzer = GaitAnalyzer(context: options.context)
    }

    /// - Returns: steps that became final.
    public mutating func process(_ bytes: UnsafeRawBufferPointer) throws(InputError) -> [StepEvent] {
        var steps: [StepEvent] = []
        for block in try reader.process(bytes) { steps += step(block) }
        return steps
    }

    private mutating func step(_ block: AccelerationBlock) -> [StepEvent] {
        let steps = analyzer.process(block)
        track?.add(block)
        track?.add(steps)
        return steps
    }

    /// The last steps and the report. A recording without running still has one, with `noRunning` set.
    public mutating func finish() throws(InputError) -> (steps: [StepEvent], report: AnalysisReport) {
        var steps: [StepEvent] = []
        for block in try reader.finish() { steps += step(block) }
        guard let input = reader.inputDescription else {
            throw InputError(
                .internalBug, "the reader ended without a description",
                fix: "this is a bug in evenstride; please report it with the file's first lines")
        }
        if let run = reader.deviceRun { return ([], deviceReport(input, run)) }
        let (rest, gait) = analyzer.finish(input)
        track?.add(rest)
        return (steps + rest, report(input, gait))
    }

    /// The device knows the speed; what the user says wins.
    private func deviceReport(_ input: InputDescription, _ run: DeviceRun) -> AnalysisReport {
        let refusal = reader.refusal
        // Nothing of another sport is judged as if it were running.
        let judged = refusal == nil ? run : DeviceRun(startEpoch: run.startEpoch, times: [], channels: [])
        let (gait, speed) = DeviceAnalyzer.analyze(judged)
        var context = options.context
        context.speed = context.speed ?? speed
        return report(input, gait, context, refusal: refusal)
    }

    private func report(
        _ input: InputDescription, _ gait: GaitSummary, _ said: SessionContext? = nil,
        refusal: InputError? = nil
    ) -> AnalysisReport {
        let context = said ?? options.context
        let outcome = FaultCatalog.evaluate(FaultInput(gait: gait, context: context, input: input))
        return AnalysisReport(
            tool: .current, input: input, context: context, gait: gait, findings: outcome.findings,
            notAssessed: outcome.notAssessed,
            noRunning: refusal ?? (gait.hasRunning ? nil : NoRunning.error(gait, input)))
    }
}
