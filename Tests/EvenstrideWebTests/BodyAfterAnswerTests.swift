// A sender who goes on after the answer is heard for a while and then cut off.

import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import EvenstrideWeb

@Suite struct BodyAfterAnswerTests {
    private let channel = EmbeddedChannel(handler: BodyAfterAnswer(most: 100))

    private func send(_ bytes: Int) throws {
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 1, count: bytes)))
    }

    private func begin() throws {
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
        try channel.writeInbound(
            HTTPRequestPart.head(.init(method: .post, scheme: "http", authority: "a", path: "/")))
    }

    private func answer() throws {
        try channel.writeOutbound(HTTPResponsePart.head(.init(status: .contentTooLarge)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func afterItsAnswerABodyHasAnEnd() throws {
        try begin()
        try send(1000)
        #expect(channel.isActive)
        try answer()
        try send(100)
        #expect(channel.isActive)
        try send(1)
        #expect(!channel.isActive)
    }

    @Test func theNextRequestBeginsAnew() throws {
        try begin()
        try answer()
        try send(90)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        try channel.writeInbound(
            HTTPRequestPart.head(.init(method: .post, scheme: "http", authority: "a", path: "/")))
        try send(1000)
        #expect(channel.isActive)
    }
}
