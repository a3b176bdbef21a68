// Reads a recording once for its fingerprint and its report: the report is of the very bytes the fingerprint names.

public import GaitModel
internal import SensorIngest

public struct HashedAnalysis: Sendable {
    /// SHA-256 in hexadecimal; empty where the input could not be read to its end.
    public let hash: String
    public let bytes: Int
    public let outcome: Result<AnalysisReport, InputError>

    /// Reads on after an error in the content, so that a refused recording is known again too.
    /// - Parameter path: a file, or `-` for standard input.
    public init(path: String, options: AnalysisOptions) {
        var reading = Reading()
        let failure: InputError?
        do {
            try reading.run(path, options)
            failure = nil
        } catch { failure = error }
        hash = failure == nil ? reading.hash.text : ""
        bytes = reading.bytes
        outcome = failure.map { .failure($0) } ?? reading.outcome
    }
}

private struct Reading {
    var hash = FileHash()
    var bytes = 0
    private var session: AnalysisSession?
    private var refusal: InputError?

    /// - Throws: when the bytes cannot be had.
    mutating func run(_ path: String, _ options: AnalysisOptions) throws(InputError) {
        var source = try ByteSource(path: path)
        do {
            var options = options
            options.reading = try ArchiveSurvey.options(for: path, options.reading)
            session = AnalysisSession(options)
        } catch { refusal = error }
        while let count = try source.read({ take($0) }) { bytes += count }
    }

    private mutating func take(_ piece: UnsafeRawBufferPointer) -> Int {
        hash.add(piece)
        guard refusal == nil else { return piece.count }
        do { _ = try session?.process(piece) } catch { refusal = error }
        return piece.count
    }

    var outcome: Result<AnalysisReport, InputError> {
        mutating get {
            if let refusal { return .failure(refusal) }
            do {
                guard let report = try session?.finish().report else {
                    preconditionFailure("what is not refused has a session")
                }
                return report.noRunning.map { .failure($0) } ?? .success(report)
            } catch { return .failure(error) }
        }
    }
}
