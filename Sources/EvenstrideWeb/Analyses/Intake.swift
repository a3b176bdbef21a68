// Bytes of an upload on their way to the disk and, where they can be read as they come, down the road.

internal import GaitModel
internal import GaitPipeline
internal import NIOCore

struct Intake: ~Copyable {
    /// How a ZIP archive begins: which file in it is the recording can be chosen when all of it is there.
    private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

    private let options: AnalysisOptions
    private var file: SpoolFile
    private var meter: BodyMeter
    private var clock: JobClock
    private var beginning: [UInt8] = []
    /// nil before the first bytes and for archives.
    private var session: AnalysisSession?

    init(_ options: AnalysisOptions, file: consuming SpoolFile, meter: BodyMeter, clock: JobClock) {
        self.options = options
        self.file = file
        self.meter = meter
        self.clock = clock
    }

    mutating func take(_ piece: ByteBuffer) throws {
        try meter.add(piece.readableBytes)
        try piece.withUnsafeReadableBytes { bytes in
            try file.write(bytes)
            let started = ContinuousClock.now
            try read(bytes)
            try clock.spend(ContinuousClock.now - started)
        }
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) throws(InputError) {
        if beginning.count >= Intake.zip.count {
            _ = try session?.process(bytes)
            return
        }
        beginning += bytes
        guard beginning.count >= Intake.zip.count, !beginning.starts(with: Intake.zip) else { return }
        session = AnalysisSession(options)
        try readBeginning()
    }

    private mutating func readBeginning() throws(InputError) {
        let bytes = beginning
        let result = bytes.withUnsafeBytes { raw in
            Result { () throws(InputError) in _ = try session?.process(raw) }
        }
        try result.get()
    }

    /// The report, and the recording on the disk.
    consuming func finish(name: String) throws -> (report: AnalysisReport, recording: SpooledRecording) {
        let (isWhole, count, options, clock) = (session != nil, meter.bytes, options, clock)
        if !isWhole, !beginning.starts(with: Intake.zip) {
            // Shorter than any sign of an archive.
            session = AnalysisSession(options)
            try readBeginning()
        }
        let report = try session?.finish().report
        let recording = SpooledRecording(file, name: name, bytes: count)
        if let report { return (report, recording) }
        return (
            try FileAnalysis.analyse(
                path: recording.path, options: options, onSteps: { (_) throws in },
                onProgress: { (_) throws in try clock.check() }), recording
        )
    }
}
