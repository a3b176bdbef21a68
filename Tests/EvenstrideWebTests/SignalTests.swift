// The signal of a result: a place in it as a page, as numbers, as a table; gone with the result.

import Foundation
import HTTPTypes
import Testing

@testable import EvenstrideWeb

@Suite struct SignalRouteTests {
    private static func result(_ site: TestSite, _ content: String = MadeRun.csv) async throws -> String {
        let visit = try await site.visit()
        return try await site.drop(content, cookie: visit.cookie, token: visit.token).location
    }

    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func aPlaceComesInAsManyColumnsAsAskedFor() async throws {
        let site = try TestSite()
        let path = try await Self.result(site)
        let answer = try await site.send(.get, path + "/signal.json?from=20&to=30&columns=100")
        let document = try Self.object(answer.body)
        #expect(answer.status == 200 && document["schema"] as? String == "evenstride.signal")
        #expect(document["start_s"] as? Double == 20 && document["step_s"] as? Double == 0.1)
        #expect(document["columns"] as? Int == 100)
        let contacts = try #require(document["contacts"] as? [[String: Any]])
        #expect((24...32).contains(contacts.count))
        #expect(Set(contacts.compactMap { $0["mark"] as? String }) == ["a", "b"])
    }

    @Test func aPlaceIsAPageThatNeedsNoScript() async throws {
        let site = try TestSite()
        let path = try await Self.result(site)
        let page = try await site.send(.get, path + "/signal?from=20&to=22").body
        #expect(page.contains("<svg class=\"chart\""))
        #expect(page.contains("href=\"\(path)/signal?from=20.500&amp;to=21.500\""))
        #expect(page.contains("Landings: ") && page.contains(" at 0:2"))
        let report = try await site.send(.get, path).body
        #expect(report.contains("data-source=\"\(path)/signal.json\""))
        #expect(report.contains("data-from=\"0.000\""))
    }

    /// The file that can be taken along holds nothing that needs the server.
    @Test func theReportAsAFileHasNoneOfIt() async throws {
        let site = try TestSite()
        let file = try await site.send(.get, try await Self.result(site) + "/report.html").body
        #expect(!file.contains("signal.json") && !file.contains("<script"))
    }

    @Test func theTableHasARowForEachSample() async throws {
        let site = try TestSite()
        let answer = try await site.send(
            .get, try await Self.result(site) + "/signal.csv?from=20&to=21&columns=2000")
        let rows = answer.body.split(whereSeparator: \.isNewline)
        #expect(rows.first == "time_s,x_g,y_g,z_g,up_g" && rows.count == 101)
        #expect(answer["Content-Disposition"] == "attachment; filename=\"evenstride-signal.csv\"")
    }

    @Test(arguments: [
        "from=x", "to=nan", "from=inf", "from=9&to=5", "from=5&to=5", "from=1e300", "columns=0", "columns=-1",
        "columns=5000", "columns=x", "from=%3Cscript%3E",
    ])
    func aPlaceThatIsNoneIsSaidSo(query: String) async throws {
        let site = try TestSite()
        let answer = try await site.send(.get, try await Self.result(site) + "/signal.json?" + query)
        #expect(answer.status == 400 && !answer.body.contains("<script>"))
    }

    @Test func itGoesWithTheResult() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let path = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token).location
        #expect(try await site.send(.get, path + "/signal.json").status == 200)
        // Not even while it is looked at does it have a name in the folder.
        let names = try FileManager.default.contentsOfDirectory(atPath: site.site.folder.path)
        let known: Set<String> = ["lock", "runs", "server.lock", "uploads"]
        #expect(names.allSatisfy { known.contains($0) || $0.hasPrefix("history.sqlite") })
        #expect(site.uploads.count == 1)
        _ = try await site.send(
            .post, path + "/delete", headers: ["Cookie": visit.cookie], text: "token=\(visit.token)")
        for end in ["/signal", "/signal.json", "/signal.csv"] {
            #expect(try await site.send(.get, path + end).status == 404)
        }
    }

    /// A reading that was changed has its own names of the feet, in the signal too.
    @Test func namedFeetAreNamedInTheSignal() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let path = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token).location
        _ = try await site.send(
            .post, path + "/reading", headers: ["Cookie": visit.cookie],
            text: "token=\(visit.token)&side_a=right")
        let document = try Self.object(
            try await site.send(.get, path + "/signal.json?from=30&to=40").body)
        let contacts = try #require(document["contacts"] as? [[String: Any]])
        #expect(Set(contacts.compactMap { $0["name"] as? String }) == ["left", "right"])
        #expect(contacts.allSatisfy { ($0["name"] as? String == "left") == ($0["mark"] as? String == "a") })
    }

    @Test func withoutDygraphsPagesDoWithoutIt() async throws {
        let site = try TestSite { $0.dygraphs = "/nowhere.js" }
        #expect(try await site.send(.get, "/assets/dygraphs.js").status == 404)
        let page = try await site.send(.get, try await Self.result(site)).body
        #expect(!page.contains("/assets/dygraphs.js") && !page.contains("/assets/viewer.js"))
        #expect(page.contains("<svg class=\"chart\""))
    }
}
