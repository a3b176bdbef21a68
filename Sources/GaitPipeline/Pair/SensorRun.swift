// One of several recordings of a runner on its way along the road.

internal import GaitMetrics
public import GaitModel
internal import SensorIngest

/// A recording that is read for comparison with another one.
public struct SensorSource: Sendable {
    public let role: SensorFile.Role
    /// A file; both have to be read, so standard input will not do.
    public let path: String
    public let options: AnalysisOptions

    public init(role: SensorFile.Role, path: String, options: AnalysisOptions) {
        self.role = role
        self.path = path
        self.options = options
    }
}

/// Its report, with what the comparison needs.
struct SensorRun {
    let file: SensorFile
    let report: AnalysisReport
    let track: SensorTrack

    var gait: GaitSummary { report.gait }
    var leg: LegSide { LegSide(track: track, summary: gait, duration: file.input.clock.duration) }

    init(_ source: SensorSource, onProgress: (FileAnalysis.Progress) throws -> Void) throws {
        var bytes = try ByteSource(path: source.path)
        var options = source.options
        options.reading = try ArchiveSurvey.options(for: source.path, options.reading)
        var session = AnalysisSession(options, track: SensorTrack())
        var read = 0
        let total = bytes.totalBytes
        while let count = try SensorRun.next(&bytes, &session) {
            read += count
            try onProgress(FileAnalysis.Progress(bytes: read, total: total))
        }
        report = try session.finish().report
        track = session.track ?? SensorTrack()
        file = SensorFile(role: source.role, input: report.input)
        guard report.input.tier == .raw else {
            throw InputError(
                .pair, "\(source.options.name) holds a device's own numbers and no acceleration.",
                fix: "Give raw recordings of both sensors, or analyse this file alone.")
        }
    }

    private static func next(_ source: inout ByteSource, _ session: inout AnalysisSession) throws(InputError)
        -> Int?
    {
        try source.read { bytes throws(InputError) in
            _ = try session.process(bytes)
            return bytes.count
        }
    }
}
