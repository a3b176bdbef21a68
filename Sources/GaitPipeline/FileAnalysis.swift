// Runs the road on a file or on standard input.

public import GaitModel
internal import SensorIngest

public enum FileAnalysis {
    /// How far a long reading has come.
    public struct Progress: Sendable {
        public let bytes: Int
        /// nil for standard input.
        public let total: Int?
    }

    /// - Parameters:
    ///   - path: a file, or `-` for standard input.
    ///   - onSteps: gets the steps as they become final; they are not kept anywhere else.
    ///   - onProgress: called after every chunk read.
    public static func analyse<Failure: Error>(
        path: String, options: AnalysisOptions, onSteps: ([StepEvent]) throws(Failure) -> Void,
        onProgress: (Progress) -> Void
    ) throws -> AnalysisReport {
        var source = try ByteSource(path: path)
        var options = options
        options.reading = try ArchiveSurvey.options(for: path, options.reading)
        var session = AnalysisSession(options)
        var read = 0
        let total = source.totalBytes
        while let chunk = try next(&source, &session) {
            read += chunk.bytes
            if !chunk.steps.isEmpty { try onSteps(chunk.steps) }
            onProgress(Progress(bytes: read, total: total))
        }
        let (steps, report) = try session.finish()
        if !steps.isEmpty { try onSteps(steps) }
        return report
    }

    private static func next(
        _ source: inout ByteSource, _ session: inout AnalysisSession
    ) throws(InputError) -> (bytes: Int, steps: [StepEvent])? {
        try source.read { bytes throws(InputError) in (bytes.count, try session.process(bytes)) }
    }
}
