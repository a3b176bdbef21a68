// The interface for other programs: the command line's document, and a description that leaves nothing out.

import Foundation
import GaitModel
import GaitPipeline
import GaitReports
import GaitSimulator
import HTTPTypes
import Testing

@testable import EvenstrideWeb

@Suite struct ProgramTests {
    /// What `evenstride analyze run.csv --json --reproducible --placement sacrum` prints.
    private func document(_ content: String, _ name: String) throws -> String {
        var options = AnalysisOptions(name: name)
        options.context.placement = .sacrum
        var session = AnalysisSession(options)
        let bytes = Array(content.utf8)
        try bytes.withUnsafeBytes { (raw) throws -> Void in _ = try session.process(raw) }
        return AnalysisDocument.text(try session.finish().report, isReproducible: true)
    }

    @Test func aBodyBecomesTheDocument() async throws {
        let site = try TestSite()
        let answer = try await site.send(
            .post, "/api/v1/analyses?placement=sacrum&name=run.csv&reproducible=1", text: MadeRun.csv)
        #expect(answer.status == 200 && answer["Content-Type"] == "application/json")
        #expect(answer.body == (try document(MadeRun.csv, "run.csv")))
        #expect(site.uploads.isEmpty && answer["Set-Cookie"] == nil)
        #expect(await site.site.shelf.count == 0)
    }

    @Test func walkingHasADocumentAndAnError() async throws {
        let site = try TestSite()
        let answer = try await site.send(
            .post, "/api/v1/analyses?placement=sacrum", text: MadeRun.made(.walking, minutes: 1))
        #expect(answer.status == 422 && answer.body.contains("E_NO_RUNNING"))
        #expect(answer.body.contains("evenstride.analysis"))
    }

    @Test(arguments: [
        ("", "E_EMPTY", 422), ("%PDF-1.4", "E_UNKNOWN", 415), ("time,lat,lon\n1,2,3\n", "E_GPS_ONLY", 422),
    ])
    func aRefusalIsADocument(content: String, code: String, status: Int) async throws {
        let answer = try await TestSite().send(.post, "/api/v1/analyses?name=a.csv", text: content)
        #expect(answer.status == status && answer.body.contains("\"code\": \"\(code)\""))
        #expect(answer.body.contains("\"file\": \"a.csv\""))
    }

    @Test func wrongAnswersAreNamed() async throws {
        let answer = try await TestSite().send(
            .post, "/api/v1/analyses?placement=nose&height=3&pace=fast&columns=q", text: MadeRun.csv)
        #expect(answer.status == 422)
        for field in ["placement", "height", "pace", "columns"] {
            #expect(answer.body.contains("\"field\": \"\(field)\""))
        }
    }

    @Test func theDescriptionIsComplete() async throws {
        let site = try TestSite()
        let answer = try await site.send(.get, "/openapi.json")
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        let described = Set(
            paths.flatMap { path, methods in
                methods.keys.filter { $0 != "parameters" }.map { "\($0.uppercased()) \(path)" }
            })
        let served = Set(
            site.site.interfaceRoutes.map { route in
                "\(route.method.rawValue) " + route.path.replacing(":id", with: "{id}")
            })
        #expect(described == served)
        // Every answer that the form understands is described, and the other way round.
        let post = try #require(paths["/api/v1/analyses"]?["post"] as? [String: Any])
        let parameters = try #require(post["parameters"] as? [[String: Any]])
        let names = Set(
            parameters.compactMap {
                $0["name"] as? String ?? ($0["$ref"] as? String)?.split(separator: "/").last.map(String.init)
            })
        #expect(names == RunForm.names)
    }

    @Test func whatIsNotThereIsSaidSo() async throws {
        let site = try TestSite()
        let nothing = try await site.send(.get, "/api/v1/nothing")
        #expect(nothing.status == 404 && nothing.body.contains("evenstride.problem"))
        let wrong = try await site.send(.get, "/api/v1/analyses")
        #expect(wrong.status == 405 && wrong["Allow"] == "POST")
        let page = try await site.send(.delete, "/")
        #expect(page.status == 405 && page["Allow"] == "GET, HEAD" && page.body.contains("<h1"))
        #expect(try await site.send(.head, "/healthz").status == 200)
        for path in [
            "/analyses/../etc/passwd", "/analyses/%2e%2e", "/analyses/" + String(repeating: "0", count: 32),
        ] {
            #expect(try await site.send(.get, path).status == 404)
        }
    }
}
