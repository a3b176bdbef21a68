// A server in memory: requests go to the same routes as over the wire, with a folder of their own.

import Foundation
import GaitModel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import RunStore
import Testing

@testable import EvenstrideWeb

/// What came back, with the body as a whole.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let body: String

    subscript(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    var location: String { headers[.location] ?? "" }
}

/// One browser at one server.
final class TestSite: Sendable {
    let site: Site
    private let responder: RouterResponder<WebContext>

    init(_ change: (inout WebSettings) -> Void = { _ in }) throws {
        var settings = WebSettings(folder: TestSite.newFolder())
        change(&settings)
        site = try Site(settings)
        responder = site.router().buildResponder()
    }

    deinit { try? FileManager.default.removeItem(atPath: site.settings.folder) }

    static func newFolder() -> String {
        FileManager.default.temporaryDirectory.path + "/evenstride-web-\(RandomWord())"
    }

    /// Files of uploads on the disk.
    var uploads: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: site.folder.uploads)) ?? []
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, host: String? = "127.0.0.1:8080",
        headers: [String: String] = [:],
        body: RequestBody = RequestBody(buffer: ByteBuffer())
    ) async throws -> Answer {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let head = HTTPRequest(
            method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let context = WebContext(
            source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: .quiet))
        let response = try await responder.respond(to: Request(head: head, body: body), context: context)
        let collector = Collector()
        try await response.body.write(collector)
        return Answer(status: response.status.code, headers: response.headers, body: await collector.text)
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, headers: [String: String] = [:],
        text: some StringProtocol
    ) async throws -> Answer {
        try await send(
            method, path,
            headers: headers.merging(["Content-Length": "\(text.utf8.count)"]) { own, _ in own },
            body: RequestBody(buffer: ByteBuffer(substring: Substring(text))))
    }

    /// The cookie and the token of a page, as a browser would have them.
    func visit(_ path: String = "/") async throws -> (cookie: String, token: String) {
        let answer = try await send(.get, path)
        let cookie = try #require(answer["Set-Cookie"]?.split(separator: ";").first)
        let marker = "name=\"token\" value=\""
        let start = try #require(answer.body.range(of: marker)?.upperBound)
        return (String(cookie), String(answer.body[start...].prefix { $0 != "\"" }))
    }
}

private actor Collector: ResponseBodyWriter {
    private var buffer = ByteBuffer()
    var text: String { String(buffer: buffer) }

    func write(_ buffer: ByteBuffer) async throws { self.buffer.writeImmutableBuffer(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

extension Logger {
    static var quiet: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}
