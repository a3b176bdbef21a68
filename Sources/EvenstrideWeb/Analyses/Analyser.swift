// Runs the road for a visitor: on a body as it arrives, or on recordings that wait on the disk.

internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import HummingbirdCore
internal import NIOCore

struct Analyser: Sendable {
    let folder: UploadFolder
    let desk: AnalysisDesk
    let threads: WorkThreads
    let limits: WebLimits

    /// Measures while the bytes come and puts them on the disk as well, for another look.
    func analyse(_ body: RequestBody, announced: Int?, name: String, options: AnalysisOptions) async throws
        -> (result: Analysed, recording: SpooledRecording)
    {
        try folder.checkSpace(for: announced ?? 0, keeping: limits.freeBytes)
        let meter = try BodyMeter(limits, announced: announced)
        let keeper = options.wantsPicture ? SignalKeeper(folder: folder.path) : nil
        var options = options
        options.signalKeeper = keeper
        return try await onSeat { [options] in
            var intake = Intake(options, file: try folder.newUpload(), meter: meter, clock: JobClock(limits))
            for try await piece in body { try intake.take(piece) }
            let (report, recording) = try intake.finish(name: name)
            return (Analysed(report: report, signal: keeper?.signal), recording)
        }
    }

    /// On the disk already.
    func analyse(_ recordings: [SpooledRecording], form: RunForm, wantsPicture: Bool) async throws
        -> Analysed
    {
        let today = WallClock.today
        let keeper = wantsPicture && recordings.count == 1 ? SignalKeeper(folder: folder.path) : nil
        return try await onSeat {
            let clock = JobClock(limits)
            let report = try Road.analyse(
                recordings, form, today: today, wantsPicture: wantsPicture, keeper: keeper
            ) {
                try clock.check()
            }
            return Analysed(report: report, signal: keeper?.signal)
        }
    }

    /// The table of steps of a recording.
    func steps(_ recording: SpooledRecording, form: RunForm) async throws -> [UInt8] {
        let today = WallClock.today
        return try await onSeat {
            let clock = JobClock(limits)
            var table = Array(StepCSV.header.utf8)
            let report = try FileAnalysis.analyse(
                path: recording.path, options: form.options(named: recording.name, today: today),
                onSteps: { (steps) throws in
                    for step in steps { StepCSV.row(step, into: &table) }
                }, onProgress: { (_) throws in try clock.check() })
            if var names = StepNames(report.gait.sides) { table = names.process(table) }
            return table
        }
    }

    /// One of the few seats, on a thread of our own.
    func onSeat<Result: Sendable>(_ work: @Sendable () async throws -> Result) async throws -> Result {
        try await desk.seated { try await withTaskExecutorPreference(threads) { try await work() } }
    }
}

/// Which road several recordings take together.
enum Road {
    static func analyse(
        _ recordings: [SpooledRecording], _ form: RunForm, today: CalendarDay?, wantsPicture: Bool,
        keeper: SignalKeeper? = nil, check: () throws -> Void
    ) throws -> AnalysisReport {
        func source(_ role: SensorFile.Role, _ recording: SpooledRecording) -> SensorSource {
            var options = form.options(named: recording.name, today: today)
            options.wantsPicture = wantsPicture
            options.context.side = BodySide(rawValue: role.rawValue)
            if role == .tibia { options.context.placement = .tibia }
            return SensorSource(role: role, path: recording.path, options: options)
        }
        guard let first = recordings.first else { throw Problem.notFound }
        guard recordings.count == 2, let pair = form.pair else {
            var options = form.options(named: first.name, today: today)
            options.wantsPicture = wantsPicture
            options.signalKeeper = keeper
            return try FileAnalysis.analyse(
                path: first.path, options: options, onSteps: { (_) throws in },
                onProgress: { (_) throws in try check() })
        }
        return switch pair {
        case .legs:
            try PairAnalysis.legs(
                left: source(.left, first), right: source(.right, recordings[1]),
                isSwapConfirmed: form.isSwapConfirmed, onProgress: { _ in try check() })
        case .trunk:
            try PairAnalysis.trunk(
                source(.trunk, first), tibia: source(.tibia, recordings[1]), onProgress: { _ in try check() })
        }
    }
}
