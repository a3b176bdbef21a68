// The first stage on a file or on standard input, portion by portion.

internal import GaitModel
internal import SensorIngest

/// Portions in the order of the bytes; the last one has its `end` set, and nothing may be asked for after it.
protocol PortionSource {
    mutating func next() throws(InputError) -> Portion
}

struct FileReading: PortionSource {
    private var source: ByteSource
    private var stage: FirstStage
    /// Somebody waits for what can be said already.
    private let isLive: Bool

    init(path: String, options: AnalysisOptions, isLive: Bool) throws(InputError) {
        source = try ByteSource(path: path)
        stage = FirstStage(options)
        self.isLive = isLive
    }

    /// nil for standard input that is no file.
    var totalBytes: Int? { source.totalBytes }

    mutating func next() throws(InputError) -> Portion {
        guard var portion = try read() else { return try stage.finish() }
        if isLive && !source.hasMore { portion.blocks += try stage.pause() }
        return portion
    }

    private mutating func read() throws(InputError) -> Portion? {
        try source.read { bytes throws(InputError) in try stage.process(bytes) }
    }
}
