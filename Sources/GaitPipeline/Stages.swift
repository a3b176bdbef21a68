// The road in two stages: bytes to tiles, tiles to the report. Whoever drives them, they do the same.

internal import GaitMetrics
internal import GaitModel
internal import SensorIngest

/// What the first stage made of a piece of the bytes.
struct Portion: Sendable {
    /// Bytes it was made of.
    let bytes: Int
    var blocks: [TiledBlock]
    /// Set in the last one.
    var end: End?

    struct End: Sendable {
        let tiles: LastTiles
        let input: InputDescription
        /// What a device had measured, where the file holds that instead of samples.
        let device: DeviceRun?
        /// Why nothing of it may be judged.
        let refusal: InputError?
    }
}

/// Reading, and what of measuring needs no memory of earlier tiles: about half of all work.
struct FirstStage {
    private var reader: SensorReader
    private var finder: TileFinder

    init(_ options: AnalysisOptions) {
        reader = SensorReader(name: options.name, options: options.reading)
        finder = TileFinder(context: options.context)
    }

    mutating func process(_ bytes: UnsafeRawBufferPointer) throws(InputError) -> Portion {
        Portion(bytes: bytes.count, blocks: tiled(try reader.process(bytes)))
    }

    /// What can be said of the bytes so far; results in the end are the same.
    mutating func pause() throws(InputError) -> [TiledBlock] { tiled(try reader.pause()) }

    mutating func finish() throws(InputError) -> Portion {
        let blocks = tiled(try reader.finish())
        guard let input = reader.inputDescription else {
            throw InputError(
                .internalBug, "the reader ended without a description",
                fix: "this is a bug in evenstride; please report it with the file's first lines")
        }
        let end = Portion.End(
            tiles: finder.finish(), input: input, device: reader.deviceRun, refusal: reader.refusal)
        return Portion(bytes: 0, blocks: blocks, end: end)
    }

    private mutating func tiled(_ blocks: [AccelerationBlock]) -> [TiledBlock] {
        blocks.map { finder.process($0) }
    }
}

/// Measuring and judging.
struct SecondStage {
    private let context: SessionContext
    private let judge: Judge
    private var measurer: TileMeasurer
    /// Kept when another sensor of the same runner is to be compared.
    private(set) var track: SensorTrack?
    private let keeper: SignalKeeper?
    private var collector: SignalCollector?

    init(_ options: AnalysisOptions, track: SensorTrack? = nil) {
        context = options.context
        judge = Judge(options)
        measurer = TileMeasurer(context: options.context, wantsPicture: options.wantsPicture)
        self.track = track
        keeper = options.signalKeeper
        collector = keeper.flatMap { SignalCollector(folder: $0.folder) }
    }

    /// The steps that became final and, after the last portion, the report.
    mutating func process(_ portion: Portion) -> (steps: [StepEvent], report: AnalysisReport?) {
        var steps: [StepEvent] = []
        for tiled in portion.blocks {
            let new = measurer.process(tiled)
            track?.add(tiled.block)
            track?.add(new)
            collector?.add(tiled.block)
            collector?.add(new)
            steps += new
        }
        guard let end = portion.end else { return (steps, nil) }
        if let run = end.device { return (steps, deviceReport(end, run)) }
        let (rest, gait) = measurer.finish(end.tiles, end.input)
        track?.add(rest)
        collector?.add(rest)
        if let signal = collector?.finish() { keeper?.keep(signal) }
        collector = nil
        return (steps + rest, report(end.input, gait))
    }

    mutating func takeWindows() -> Timeline { measurer.takeWindows() }

    /// The device knows the speed; what the user says wins.
    private func deviceReport(_ end: Portion.End, _ run: DeviceRun) -> AnalysisReport {
        // Nothing of another sport is judged as if it were running.
        let judged =
            end.refusal == nil ? run : DeviceRun(startEpoch: run.startEpoch, times: [], channels: [])
        let (gait, speed) = DeviceAnalyzer.analyze(judged)
        var context = context
        context.speed = context.speed ?? judge.answers.profile?.session.statedSpeed ?? speed
        return report(end.input, gait, context, refusal: end.refusal)
    }

    private func report(
        _ input: InputDescription, _ gait: GaitSummary, _ said: SessionContext? = nil,
        refusal: InputError? = nil
    ) -> AnalysisReport {
        judge.report(
            input, gait, said ?? context,
            noRunning: refusal ?? (gait.hasRunning ? nil : NoRunning.error(gait, input)))
    }
}
