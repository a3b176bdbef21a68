// A file as an answer, a piece at a time, to be saved and never shown.

internal import GaitModel
internal import Glibc
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Site {
    private static let piece = 64 << 10

    static func file(_ path: String, type: String, name: StaticString) -> Response {
        attachment(type, name) { writer in try await copy(path, to: &writer) }
    }

    /// Held, and so on the disk, until the last byte is sent.
    static func file(_ recording: SpooledRecording, type: String, name: StaticString) -> Response {
        attachment(type, name) { writer in try await copy(recording.path, to: &writer) }
    }

    private static func attachment(
        _ type: String, _ name: StaticString,
        _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody { writer in
                try await write(&writer)
                try await writer.finish(nil)
            })
    }

    private static func copy(_ path: String, to writer: inout any ResponseBodyWriter) async throws {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Problem.notFound }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: piece)
        while true {
            let count = read(file, &bytes, bytes.count)
            guard count >= 0 else { throw Problem.notFound }
            guard count > 0 else { return }
            try await writer.write(ByteBuffer(bytes: bytes[..<count]))
        }
    }
}
