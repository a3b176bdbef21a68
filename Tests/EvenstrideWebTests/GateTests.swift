// Who is let in, and what every answer tells the browser (product.md 7).

import Foundation
import GaitModel
import HTTPTypes
import Logging
import RunStore
import Testing

@testable import EvenstrideWeb

@Suite struct GateTests {
    @Test(arguments: ["127.0.0.1:8080", "localhost", "LOCALHOST:9", "[::1]:8080"])
    func ownNamesAreServed(host: String) async throws {
        #expect(try await TestSite().send(.get, "/", host: host).status == 200)
    }

    /// DNS rebinding: a page of somebody else that reaches our address under a name of its own.
    @Test(arguments: [
        "evil.example", "evil.example:8080", "127.0.0.1.evil.example", "[::2]:8080", "localhost.evil",
    ])
    func otherNamesAreNot(host: String) async throws {
        let answer = try await TestSite().send(.get, "/", host: host)
        #expect(answer.status == 421)
        #expect(!answer.body.contains("token"))
    }

    @Test(arguments: [nil, "", ":8080", "[::1", "a:b:c", "localhost:99999999"])
    func aRequestNeedsAName(host: String?) async throws {
        #expect(try await TestSite().send(.get, "/", host: host).status == 400)
    }

    @Test(arguments: [
        ["Origin": "http://evil.example"], ["Origin": "null"], ["Origin": "http://127.0.0.1:8081"],
        ["Origin": "https://127.0.0.1:8080"], ["Sec-Fetch-Site": "cross-site"],
        ["Sec-Fetch-Site": "same-site"],
        ["Sec-Fetch-Site": "none"], ["Sec-Fetch-Site": "same-origin", "Origin": "http://evil.example"],
    ])
    func otherPagesChangeNothing(headers: [String: String]) async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        for path in ["/samples", "/delete-all", "/analyses", "/api/v1/analyses"] {
            let answer = try await site.send(
                .post, path, headers: headers.merging(["Cookie": visit.cookie]) { own, _ in own },
                text: "token=\(visit.token)&sample=balanced")
            #expect(answer.status == 403, "\(path)")
        }
        #expect(await site.site.shelf.count == 0)
    }

    @Test func ownPagesMay() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let answer = try await site.send(
            .post, "/delete-all",
            headers: [
                "Cookie": visit.cookie, "Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "same-origin",
            ], text: "token=\(visit.token)")
        #expect(answer.status == 200)
    }

    /// The token of the page and the cookie of the browser belong together.
    @Test func aFormNeedsItsPage() async throws {
        let site = try TestSite()
        let (visit, other) = (try await site.visit(), try await site.visit())
        #expect(visit.token != other.token)
        for (cookie, token) in [
            ("", visit.token), (visit.cookie, ""), (visit.cookie, other.token),
            (visit.cookie, visit.token + "0"),
            ("evenstride=" + String(repeating: "0", count: 32), visit.token),
        ] {
            for path in ["/samples", "/delete-all", "/analyses/\(RandomWord())/delete"] {
                let answer = try await site.send(
                    .post, path, headers: ["Cookie": cookie], text: "token=\(token)&sample=balanced")
                #expect(answer.status == 403)
            }
        }
        #expect(try await site.send(.get, "/").headers[.setCookie]?.contains("SameSite=Strict") == true)
        #expect(try await site.send(.get, "/").headers[.setCookie]?.contains("HttpOnly") == true)
    }

    @Test(arguments: [
        "/", "/help", "/privacy", "/nothing", "/assets/look.css", "/api/v1/analyses", "/healthz",
    ])
    func everyAnswerIsGuarded(path: String) async throws {
        let answer = try await TestSite().send(.get, path)
        #expect(answer["Content-Security-Policy"] == SafetyHeaders.policy)
        #expect(answer["X-Content-Type-Options"] == "nosniff")
        #expect(answer["Referrer-Policy"] == "same-origin")
        #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
        #expect(answer["Access-Control-Allow-Origin"] == nil)
        #expect(answer["Cache-Control"] == (path.hasPrefix("/assets/") ? "no-cache" : "no-store"))
    }

    /// The policy forbids what is not in a file; so no page may need it.
    @Test(arguments: ["/", "/help", "/privacy", "/delete-all", "/nothing"])
    func noPageHoldsScriptOrStyle(path: String) async throws {
        let body = try await TestSite().send(.get, path).body
        #expect(!body.contains("<style") && !body.contains(" style=") && !body.contains("javascript:"))
        #expect(try #/\son[a-z]+="/#.firstMatch(in: body) == nil)
        #expect(
            body.components(separatedBy: "<script").dropFirst().allSatisfy {
                $0.hasPrefix(" src=\"/assets/page.js\"")
            })
    }

    @Test func addressesOthersReachNeedAToken() throws {
        for address in ["0.0.0.0", "::", "192.168.1.5", "10.0.0.1"] {
            var settings = WebSettings(folder: TestSite.newFolder())
            settings.addresses = [address]
            let error = #expect(throws: InputError.self) { try WebServer(settings, logger: .quiet) }
            #expect(error?.code == .exposed && error?.code.exitStatus == 77)
        }
    }

    // MARK: with a token

    private static let word = "correct-horse-battery"

    private func closed() throws -> TestSite { try TestSite { $0.token = Self.word } }

    @Test func withATokenNothingIsOpenButTheDoor() async throws {
        let site = try closed()
        for path in ["/", "/help", "/analyses/\(RandomWord())", "/openapi.json", "/version", "/nothing"] {
            let answer = try await site.send(.get, path)
            #expect(answer.status == 401, "\(path)")
            #expect(answer["WWW-Authenticate"] == "Bearer")
        }
        #expect(try await site.send(.post, "/api/v1/analyses", text: "t,x,y,z").status == 401)
        #expect(try await site.send(.get, "/healthz").status == 200)
        #expect(try await site.send(.get, "/assets/look.css").status == 200)
        #expect(
            try await site.send(.get, "/version", headers: ["Authorization": "Bearer \(Self.word)"]).status
                == 200)
    }

    @Test func signingInOpensThisBrowser() async throws {
        let site = try closed()
        #expect(try await site.send(.post, "/sign-in", text: "access=wrong").status == 401)
        let answer = try await site.send(.post, "/sign-in", text: "access=\(Self.word)")
        #expect(answer.status == 303)
        let cookie = String(try #require(answer["Set-Cookie"]).prefix { $0 != ";" })
        #expect(try await site.send(.get, "/", headers: ["Cookie": cookie]).status == 200)
        #expect(
            try await site.send(.get, "/", headers: ["Cookie": "evenstride=\(RandomWord())"]).status == 401)
    }

    @Test func nobodyTriesAllTokens() async throws {
        let site = try closed()
        for _ in 0..<10 {
            #expect(try await site.send(.post, "/sign-in", text: "access=wrong").status == 401)
        }
        let answer = try await site.send(.post, "/sign-in", text: "access=\(Self.word)")
        #expect(answer.status == 429 && answer["Retry-After"] == "60")
    }

    @Test func wordsAreLongAndDiffer() {
        let words = Set((0..<1000).map { _ in RandomWord().text })
        #expect(words.count == 1000 && words.allSatisfy { $0.count == 32 })
        #expect(
            RandomWord("../../../../etc/passwd") == nil
                && RandomWord(String(repeating: "G", count: 32)) == nil)
    }
}
