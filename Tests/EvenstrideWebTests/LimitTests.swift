// Too much, too many, too slow: refused with the right status, and nothing is left behind.

import GaitModel
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import EvenstrideWeb

@Suite struct LimitTests {
    @Test func anAnnouncedGiantIsRefusedUnread() async throws {
        let site = try TestSite { $0.limits.uploadBytes = 1 << 20 }
        let body = RequestBody(asyncSequence: Untouchable())
        let answer = try await site.send(
            .post, "/api/v1/analyses?name=big.csv", headers: ["Content-Length": "5368709120"], body: body)
        #expect(answer.status == 413)
        #expect(
            answer.body.contains("E_TOO_LARGE") && answer.body.contains("5120 MB is above this server's 1 MB")
        )
    }

    @Test func anUnannouncedGiantIsRefusedOnTheWay() async throws {
        let site = try TestSite { $0.limits.uploadBytes = 10_000 }
        let answer = try await site.send(
            .post, "/api/v1/analyses", body: RequestBody(asyncSequence: Endless()))
        #expect(answer.status == 413 && site.uploads.isEmpty)
    }

    @Test func aSlowSenderIsRefused() async throws {
        let site = try TestSite {
            $0.limits.patience = 0
            $0.limits.slowestUpload = 1 << 30
        }
        let answer = try await site.send(
            .post, "/api/v1/analyses", body: RequestBody(asyncSequence: Endless(pause: .milliseconds(300))))
        #expect(answer.status == 408 && answer.body.contains("E_TIME_LIMIT") && site.uploads.isEmpty)
    }

    @Test func computingHasAnEnd() async throws {
        let site = try TestSite { $0.limits.jobSeconds = 0 }
        let answer = try await site.send(.post, "/api/v1/analyses", text: MadeRun.csv)
        #expect(answer.status == 408 && site.uploads.isEmpty)
    }

    @Test func aFullDiskIsNotFilled() async throws {
        let site = try TestSite { $0.limits.freeBytes = 1 << 60 }
        let answer = try await site.send(.post, "/api/v1/analyses", text: MadeRun.csv)
        #expect(answer.status == 507)
        #expect(try await site.send(.get, "/readyz").status == 507)
    }

    /// One seat, one place to wait: the third is asked to come back, and the others get their answer.
    @Test func whoFindsNoSeatComesBack() async throws {
        let site = try TestSite {
            $0.limits.analyses = 1
            $0.limits.waiting = 1
        }
        let (first, gate) = Gated.body(MadeRun.csv)
        async let one = site.send(.post, "/api/v1/analyses?placement=sacrum", body: first)
        await gate.isRead()
        async let two = site.send(.post, "/api/v1/analyses?placement=sacrum", text: MadeRun.csv)
        while await !site.site.analyser.desk.isFull { await Task.yield() }
        let three = try await site.send(.post, "/api/v1/analyses?placement=sacrum", text: MadeRun.csv)
        #expect(three.status == 503 && three["Retry-After"] == "5" && three.body.contains("E_BUSY"))
        #expect(try await site.send(.get, "/readyz").status == 503)
        gate.open()
        let answers = (try await one.status, try await two.status)
        #expect(answers == (200, 200))
        #expect(try await site.send(.get, "/readyz").status == 200)
    }

    @Test func aSenderWhoVanishesLeavesNothing() async throws {
        let site = try TestSite { $0.limits.analyses = 1 }
        let answer = try await site.send(
            .post, "/api/v1/analyses", body: RequestBody(asyncSequence: Broken()))
        #expect(answer.status == 500 && site.uploads.isEmpty)
        #expect(
            try await site.send(.post, "/api/v1/analyses?placement=sacrum", text: MadeRun.csv).status == 200)
    }

    /// Reports leave memory, recordings leave the disk, oldest first.
    @Test func theShelfHasAnEnd() async throws {
        let site = try TestSite {
            $0.limits.uploads = 2
            $0.limits.reports = 1
        }
        let visit = try await site.visit()
        var results: [String] = []
        for _ in 0..<3 {
            results.append(
                try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token).location)
        }
        #expect(site.uploads.count == 2)
        #expect(try await site.send(.get, results[0]).status == 404)
        let again = try await site.send(.get, results[1])
        #expect(again.status == 200 && again.body.contains("One side lands harder"))
    }
}

/// A body nobody may ask for.
private struct Untouchable: AsyncSequence, Sendable {
    struct AsyncIterator: AsyncIteratorProtocol {
        mutating func next() async throws -> ByteBuffer? {
            Issue.record("a byte was read")
            return nil
        }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
}

/// Rows without end.
private struct Endless: AsyncSequence, Sendable {
    var pause = Duration.zero

    struct AsyncIterator: AsyncIteratorProtocol {
        let pause: Duration
        mutating func next() async throws -> ByteBuffer? {
            if pause > .zero { try await Task.sleep(for: pause) }
            return ByteBuffer(string: "0.01,0.1,0.2,1.0\n")
        }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(pause: pause) }
}

/// Half a file, then the connection is gone.
private struct Broken: AsyncSequence, Sendable {
    struct Gone: Error {}
    struct AsyncIterator: AsyncIteratorProtocol {
        var isSent = false
        mutating func next() async throws -> ByteBuffer? {
            guard !isSent else { throw Gone() }
            isSent = true
            return ByteBuffer(string: String(MadeRun.csv.prefix(10_000)))
        }
    }
    func makeAsyncIterator() -> AsyncIterator { AsyncIterator() }
}

/// A body that is held back half way.
private enum Gated {
    struct Gate: Sendable {
        let begun: AsyncStream<Void>
        let opening: AsyncStream<Void>.Continuation
        func isRead() async { for await _ in begun { return } }
        func open() { opening.finish() }
    }

    static func body(_ text: String) -> (RequestBody, Gate) {
        let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
        let (opened, opening) = AsyncStream.makeStream(of: Void.self)
        let pieces = AsyncStream<ByteBuffer> { continuation in
            continuation.yield(ByteBuffer(substring: text.prefix(1000)))
            let task = Task {
                beginning.yield()
                for await _ in opened {}
                continuation.yield(ByteBuffer(substring: text.dropFirst(1000)))
                continuation.finish()
            }
            continuation.onTermination = { _ in task.cancel() }
        }
        return (RequestBody(asyncSequence: pieces), Gate(begun: begun, opening: opening))
    }
}
