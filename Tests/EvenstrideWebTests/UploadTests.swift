// From a file to a result and to nothing: both ways of sending, and what is wrong said where it is wrong.

import Foundation
import GaitModel
import HTTPTypes
import RunStore
import Testing

@testable import EvenstrideWeb

@Suite struct UploadTests {
    @Test func aDroppedFileBecomesAResult() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let answer = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token)
        #expect(answer.status == 201)
        #expect(answer.location.hasPrefix("/analyses/") && answer.location.count == 42)
        let page = try await site.send(.get, answer.location, headers: ["Cookie": visit.cookie])
        #expect(page.status == 200 && page.body.contains("One side lands harder"))
        #expect(site.uploads.count == 1)
    }

    @Test func aPlainFormBecomesTheSameResult() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let form = try await site.post(
            [("token", visit.token), ("placement", "sacrum")], files: [("file", "run.csv", MadeRun.csv)],
            cookie: visit.cookie)
        #expect(form.status == 303)
        let dropped = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token)
        let one = try await site.send(.get, form.location + "/report.html")
        let two = try await site.send(.get, dropped.location + "/report.html")
        #expect(one.body == two.body && one.body.count > 20_000)
        #expect(one["Content-Disposition"] == "attachment; filename=\"evenstride-report.html\"")
    }

    @Test func deleteNowDeletes() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let result = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token).location
        let answer = try await site.send(
            .post, result + "/delete", headers: ["Cookie": visit.cookie], text: "token=\(visit.token)")
        #expect(answer.status == 200 && answer.body.contains("Deleted"))
        #expect(site.uploads.isEmpty)
        for path in ["", "/report.html", "/analysis.json", "/steps.csv"] {
            #expect(try await site.send(.get, result + path).status == 404)
        }
    }

    @Test func oldUploadsGoByThemselves() async throws {
        let site = try TestSite { $0.limits.keptSeconds = 1800 }
        let visit = try await site.visit()
        let result = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token).location
        await site.site.shelf.sweep(now: .now + .seconds(1799))
        #expect(site.uploads.count == 1)
        await site.site.shelf.sweep(now: .now + .seconds(1801))
        #expect(site.uploads.isEmpty)
        #expect(try await site.send(.get, result).status == 404)
    }

    /// What a killed server left behind is gone after the next start, and only that.
    @Test func startingSweeps() throws {
        let path = TestSite.newFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path + "/uploads", withIntermediateDirectories: true)
        let left = path + "/uploads/\(RandomWord())"
        for file in [left, path + "/uploads/notes.txt", path + "/runs.sqlite"] {
            _ = FileManager.default.createFile(atPath: file, contents: Data("x".utf8))
        }
        let folder = try UploadFolder(path)
        #expect(!FileManager.default.fileExists(atPath: left))
        #expect(FileManager.default.fileExists(atPath: path + "/uploads/notes.txt"))
        #expect(FileManager.default.fileExists(atPath: path + "/runs.sqlite"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.uploads)[.posixPermissions]
        #expect(mode as? Int == 0o700)
        let error = #expect(throws: InputError.self) { try UploadFolder(path) }
        #expect(error?.code == .address)
    }

    @Test func aReadingCanBeChanged() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let result = try await site.drop(MadeRun.csv, cookie: visit.cookie, token: visit.token).location
        #expect(try await site.send(.get, result).body.contains("side B"))
        let answer = try await site.send(
            .post, result + "/reading", headers: ["Cookie": visit.cookie],
            text: "token=\(visit.token)&side_a=left")
        #expect(answer.status == 303 && answer.location == result)
        let named = try await site.send(.get, result).body
        #expect(!named.contains("side B") && named.contains("right"))
        let wrong = try await site.send(
            .post, result + "/reading", headers: ["Cookie": visit.cookie],
            text: "token=\(visit.token)&rate=fast")
        #expect(wrong.status == 422 && wrong.body.contains("A number from"))
    }

    /// Short here: a debug build takes its time. The samples at their full length are looked at in the browser.
    @Test func aSampleIsAReport() async throws {
        let site = try TestSite { $0.sampleMinutes = 1.5 }
        let visit = try await site.visit()
        let answer = try await site.send(
            .post, "/samples", headers: ["Cookie": visit.cookie],
            text: "token=\(visit.token)&sample=one-side-harder")
        let page = try await site.send(.get, answer.location)
        #expect(page.body.contains("One side lands harder") && page.body.contains("This run is simulated"))
        let nothing = try await site.send(
            .post, "/samples", headers: ["Cookie": visit.cookie], text: "token=\(visit.token)&sample=../x")
        #expect(nothing.status == 404)
    }

    // MARK: what is wrong

    @Test func aRefusedFileSaysTheThreeLines() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let table = "time,lat,lon\n0,52.1,13.4\n1,52.2,13.5\n"
        let page = try await site.post(
            [("token", visit.token)], files: [("file", "<b>walk.csv", table)], cookie: visit.cookie)
        #expect(page.status == 422)
        #expect(page.body.contains("E_GPS_ONLY") && page.body.contains("&lt;b&gt;walk.csv"))
        let reply = try await site.drop(table, cookie: visit.cookie, token: visit.token)
        #expect(reply.status == 422 && reply.body.contains("\"code\": \"E_GPS_ONLY\""))
        #expect(site.uploads.isEmpty)
    }

    @Test func wrongAnswersAreSaidBesideTheirFields() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let page = try await site.post(
            [
                ("token", visit.token), ("height", "tall"), ("pace", "5.30"),
                ("shoe", "\"><script>alert(1)</script>"),
            ],
            files: [("file", "run.csv", MadeRun.csv)], cookie: visit.cookie)
        #expect(page.status == 422)
        #expect(page.body.contains("id=\"height-wrong\"") && page.body.contains("id=\"pace-wrong\""))
        #expect(page.body.contains("value=\"tall\""))
        #expect(!page.body.contains("<script>alert"))
        #expect(site.uploads.isEmpty)
    }

    @Test func aFormWithoutFileAsksForOne() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let page = try await site.post(
            [("token", visit.token)], files: [("file", "", "")], cookie: visit.cookie)
        #expect(page.status == 422 && page.body.contains("Choose a recording first"))
    }

    @Test func withoutItsTokenNothingIsWritten() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let answer = try await site.post(
            [("placement", "sacrum")], files: [("file", "run.csv", MadeRun.csv)], cookie: visit.cookie)
        #expect(answer.status == 403 && site.uploads.isEmpty)
    }

    @Test func twoSensorsTakeThePairRoad() async throws {
        let site = try TestSite()
        let visit = try await site.visit()
        let back = try await site.post(
            [("token", visit.token), ("placement", "sacrum"), ("sensors", "legs")],
            files: [("file", "l.csv", MadeRun.csv), ("file2", "r.csv", MadeRun.csv)], cookie: visit.cookie)
        #expect(back.status == 422 && back.body.contains("choose shin or shoe"))
        let half = try await site.post(
            [("token", visit.token), ("placement", "tibia"), ("sensors", "legs")],
            files: [("file", "l.csv", MadeRun.csv)], cookie: visit.cookie)
        #expect(half.status == 422 && half.body.contains("Choose the second recording"))
        let pair = try await site.post(
            [("token", visit.token), ("placement", "tibia"), ("sensors", "legs")],
            files: [("file", "l.csv", MadeRun.csv), ("file2", "r.csv", MadeRun.csv)], cookie: visit.cookie)
        #expect(pair.status == 303 || pair.body.contains("E_PAIR"))
    }
}
