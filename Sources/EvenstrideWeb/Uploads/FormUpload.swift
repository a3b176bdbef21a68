// Receives a posted form: answers to memory, recordings to the disk, one piece at a time.

internal import GaitModel
internal import HummingbirdCore
internal import NIOCore

struct FormUpload: ~Copyable {
    private let folder: UploadFolder
    private let limits: WebLimits
    /// Of the visitor; the form has to carry it before its first recording.
    private let token: String
    private var form = PostedForm()
    private var header: PartHeader?
    private var answer: [UInt8] = []
    private var answerBytes = 0
    private var file: SpoolFile?
    private var fileBytes = 0

    init(folder: UploadFolder, limits: WebLimits, token: String) {
        self.folder = folder
        self.limits = limits
        self.token = token
    }

    consuming func receive(_ body: RequestBody, type: String, announced: Int?) async throws -> PostedForm {
        var meter = try BodyMeter(limits, announced: announced)
        try folder.checkSpace(for: announced ?? 0, keeping: limits.freeBytes)
        var scanner = try MultipartScanner(contentType: type)
        for try await piece in body {
            try meter.add(piece.readableBytes)
            try scanner.process(piece.readableBytesView) { try take($0) }
        }
        try scanner.finish()
        try checkToken()
        return form
    }

    private func checkToken() throws {
        guard let given = form.fields["token"], isSameSecret(given, token) else { throw Problem.stale }
    }

    private mutating func take(_ event: MultipartScanner.Event) throws {
        switch event {
        case .begin(let header): try begin(header)
        case .data(let bytes): try add(bytes)
        case .end: end()
        }
    }

    private mutating func begin(_ header: PartHeader) throws {
        self.header = header
        guard header.fileName != nil else { return }
        try checkToken()
        guard form.files.count < 2 else { throw MultipartScanner.Refusal.tooManyParts }
        file = try folder.newUpload()
        fileBytes = 0
    }

    private mutating func add(_ bytes: ArraySlice<UInt8>) throws {
        if header?.fileName != nil {
            fileBytes += bytes.count
            try bytes.withUnsafeBytes { try file?.write($0) }
            return
        }
        answerBytes += bytes.count
        guard answerBytes <= limits.formBytes else { throw MultipartScanner.Refusal.tooManyParts }
        answer += bytes
    }

    private mutating func end() {
        defer {
            header = nil
            answer = []
        }
        guard let header else { return }
        guard let name = header.fileName else {
            form.fields.append(header.name, String(decoding: answer, as: UTF8.self))
            return
        }
        // A field without a file arrives as one without a name; an empty file has one.
        guard let done = file.take(), !name.isEmpty || fileBytes > 0 else { return }
        form.files.append(
            (header.name, SpooledRecording(done, name: FileName.plain(name), bytes: fileBytes)))
    }
}
