// Runs the road on a file or on standard input, on one thread or on two, at once or as it arrives.

public import GaitModel

public enum FileAnalysis {
    /// How far a long reading has come.
    public struct Progress: Sendable {
        public let bytes: Int
        /// nil for standard input.
        public let total: Int?
    }

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - jobs: 2 or more let the two stages run side by side; everything handed out stays the same.
    ///   - onSteps: gets the steps as they become final; they are not kept anywhere else.
    ///   - onProgress: called after every chunk read; what it throws ends the reading.
    public static func analyse<Failure: Error>(
        path: String, options: AnalysisOptions, jobs: Int = 1,
        onSteps: ([StepEvent]) throws(Failure) -> Void, onProgress: (Progress) throws -> Void
    ) throws -> AnalysisReport {
        let reading = try FileReading(path: path, options: options, isLive: false)
        var read = 0
        return try run(portions(reading, jobs: jobs), options) { portion, steps, _ in
            read += portion.bytes
            if !steps.isEmpty { try onSteps(steps) }
            if portion.end == nil { try onProgress(Progress(bytes: read, total: reading.totalBytes)) }
        }
    }

    /// The same for input that is still being written.
    /// - Parameter onWindows: gets each 10 s window once no later sample can change it.
    public static func follow<Failure: Error>(
        path: String, options: AnalysisOptions, jobs: Int = 1,
        onSteps: ([StepEvent]) throws(Failure) -> Void, onWindows: (Timeline) throws(Failure) -> Void
    ) throws -> AnalysisReport {
        let reading = try FileReading(path: path, options: options, isLive: true)
        return try run(portions(reading, jobs: jobs), options) { _, steps, stage in
            if !steps.isEmpty { try onSteps(steps) }
            let windows = stage.takeWindows()
            if !windows.entries.isEmpty { try onWindows(windows) }
        }
    }

    static func portions(_ reading: FileReading, jobs: Int) -> any PortionSource {
        jobs > 1 ? ReadAhead(reading) : reading
    }

    /// The second stage on every portion there is.
    static func run(
        _ source: any PortionSource, _ options: AnalysisOptions,
        each: (Portion, [StepEvent], inout SecondStage) throws -> Void
    ) throws -> AnalysisReport {
        var source = source
        var stage = SecondStage(options)
        while true {
            let portion = try source.next()
            let (steps, report) = stage.process(portion)
            try each(portion, steps, &stage)
            if let report { return report }
        }
    }
}
