// Runs that are kept: found again, compared, exported, deleted for good, by people and by programs.

import Foundation
import GaitModel
import GaitSimulator
import HTTPTypes
import RunStore
import Testing

@testable import EvenstrideWeb

@Suite struct RunTests {
    /// A kept run of Ada's, by the form of its result page.
    private func keep(
        _ site: TestSite, _ content: String, name: String = "run.csv", extra: String = ""
    ) async throws -> String {
        let visit = try await site.visit()
        let result = try await site.drop(content, cookie: visit.cookie, token: visit.token).location
        let answer = try await site.send(
            .post, result + "/keep", headers: ["Cookie": visit.cookie],
            text: "token=\(visit.token)&athlete=Ada%20%3Cb%3E\(extra)")
        #expect(answer.status == 303)
        return answer.location
    }

    @Test func aKeptRunIsListedAndDeleted() async throws {
        let site = try TestSite()
        let run = try await keep(site, MadeRun.csv, extra: "&original=1")
        let list = try await site.send(.get, "/runs").body
        #expect(list.contains("Ada &lt;b&gt;") && list.contains(run))
        let page = try await site.send(.get, run).body
        #expect(page.contains("One side lands harder") && page.contains("Cadence"))
        let original = try await site.send(.get, run + "/original")
        #expect(
            original.body == MadeRun.csv && original["Content-Disposition"]?.hasPrefix("attachment") == true)
        #expect(try await site.send(.get, run + "/report.html").body.contains("One side lands harder"))
        #expect(try await site.send(.get, run + "/../history.sqlite").status == 404)
        let visit = try await site.visit()
        let answer = try await site.send(
            .post, run + "/delete", headers: ["Cookie": visit.cookie], text: "token=\(visit.token)")
        #expect(answer.status == 200)
        for path in [run, run + "/original", run + "/report.html"] {
            #expect(try await site.send(.get, path).status == 404)
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: site.site.settings.folder + "/runs")
        #expect(left.isEmpty)
    }

    /// The same recording is the same run.
    /// What was said on the form goes with the run, and a speed does as well as a pace.
    @Test func shoesGroundAndNotesAreKept() async throws {
        let site = try TestSite()
        let said =
            "placement=waist&pace=10,8%20km/h&shoe=old%20pair&surface=track&surface=grass"
            + "&note=wind%20%3Ci%3E&athlete=Ada&keep=1"
        #expect(try await site.send(.post, "/api/v1/analyses?\(said)", text: MadeRun.csv).status == 200)
        let answer = try await site.send(.get, "/api/v1/runs").body
        let runs = try #require(
            JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any])
        let run = try #require((runs["runs"] as? [[String: Any]])?.first)
        #expect(run["shoe"] as? String == "old pair" && run["surface"] as? String == "track, grass")
        #expect(run["note"] as? String == "wind <i>" && run["speed_mps"] as? Double == 3.0)
        let id = try #require(run["id"] as? String)
        #expect(try await site.send(.get, "/runs/\(id)").body.contains("Notes: wind &lt;i&gt;"))
    }

    /// A day that is said when the run is kept puts it into the trend of its runner, whatever the name is.
    @Test func theTrendOfARunnerNeedsDays() async throws {
        let site = try TestSite()
        _ = try await keep(site, MadeRun.csv)
        let address = RunPage.trendAddress("Ada <b>")
        #expect(address == "/runs/trend?athlete=Ada%20%3cb%3e")
        let none = try await site.send(.get, address)
        #expect(none.status == 404 && none.body.contains("Say the day when you keep a run"))
        #expect(!(try await site.send(.get, "/runs").body.contains(address)))
        _ = try await keep(
            site, MadeRun.made(.overstriding, minutes: 1.25), extra: "&date=2026-10-03&note=windy")
        let page = try await site.send(.get, address)
        #expect(page.status == 200 && page.body.contains("2026-10-03") && page.body.contains("Cadence"))
        #expect(page.body.contains("Ada &lt;b&gt;") && !page.body.contains("Ada <b>"))
        let list = try await site.send(.get, "/runs").body
        #expect(list.contains(address) && list.contains("2026-10-03"))
    }

    @Test func keepingTwiceKeepsOnce() async throws {
        let site = try TestSite()
        let (one, two) = (try await keep(site, MadeRun.csv), try await keep(site, MadeRun.csv))
        #expect(one == two)
    }

    @Test func twoRunsAreCompared() async throws {
        let site = try TestSite()
        let one = try await keep(site, MadeRun.csv)
        let two = try await keep(site, MadeRun.made(.overstriding, minutes: 1.25))
        let query = "before=\(one.suffix(32))&after=\(two.suffix(32))"
        let page = try await site.send(.get, "/runs/compare?\(query)")
        #expect(page.status == 200 && page.body.contains("Cadence") && page.body.contains("Before"))
        #expect(try await site.send(.get, "/runs/compare?before=\(one.suffix(32))").status == 422)
        let nobody = "before=\(one.suffix(32))&after=\(RandomWord())"
        #expect(try await site.send(.get, "/runs/compare?\(nobody)").status == 404)
    }

    @Test func allCanBeTakenAndDeleted() async throws {
        let site = try TestSite()
        _ = try await keep(site, MadeRun.csv)
        let archive = try await site.send(.get, "/runs/export.zip")
        #expect(archive["Content-Type"] == "application/zip" && archive.body.hasPrefix("PK"))
        let visit = try await site.visit()
        let answer = try await site.send(
            .post, "/delete-all", headers: ["Cookie": visit.cookie], text: "token=\(visit.token)")
        #expect(answer.status == 200)
        #expect(try await site.send(.get, "/runs").body.contains("Nothing is kept yet"))
        #expect(site.uploads.isEmpty)
    }

    @Test func programsListLookAndDelete() async throws {
        let site = try TestSite()
        let kept = try await site.send(
            .post, "/api/v1/analyses?placement=sacrum&name=run.csv&athlete=Ada&keep=1", text: MadeRun.csv)
        #expect(kept.status == 200)
        let list = try await site.send(.get, "/api/v1/runs?athlete=Ada").body
        let id = String(try #require(list.firstMatch(of: #/"id": "([0-9a-f]{32})"/#)).1)
        #expect(list.contains("evenstride.runs") && !list.contains("\"numbers\""))
        #expect(try await site.send(.get, "/api/v1/runs?athlete=Bob").body.contains(id) == false)
        #expect(try await site.send(.get, "/api/v1/runs/\(id)").body.contains("\"title\": \"Cadence\""))
        let foreign = try await site.send(
            .delete, "/api/v1/runs/\(id)", headers: ["Origin": "http://evil.example"])
        #expect(foreign.status == 403)
        #expect(try await site.send(.delete, "/api/v1/runs/\(id)").status == 204)
        #expect(try await site.send(.delete, "/api/v1/runs/\(id)").status == 404)
        #expect(try await site.send(.get, "/api/v1/runs/\(id)").status == 404)
    }

    /// Five kept runs make something usual, and the sixth report says how it lies to it.
    @Test func theReportKnowsTheUsual() async throws {
        let site = try TestSite()
        for seed in 1...6 {
            var runner = SimulationPreset.balanced.runner(minutes: 1, sampleRate: 50, seed: UInt64(seed))
            let table = SimulatedCSV(.generic, sampleRate: 50)
            var bytes = table.header
            while let block = runner.next() { table.write(block, into: &bytes) }
            let answer = try await site.send(
                .post, "/api/v1/analyses?placement=sacrum&athlete=Ada&keep=1",
                text: String(decoding: bytes, as: UTF8.self))
            #expect(answer.status == 200)
            #expect(answer.body.contains("\"baseline\": {"), "run \(seed)")
            #expect(answer.body.contains("band95") == (seed == 6), "run \(seed)")
        }
    }
}
