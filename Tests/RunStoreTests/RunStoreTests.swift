// What goes in comes out, for its owner only, and what is deleted is gone.

import Foundation
import GaitModel
import Testing

@testable import RunStore

@Suite struct RunStoreTests {
    @Test func whatGoesInComesOut() throws {
        let place = Place()
        let store = try place.store()
        var ada = summary("Ada")
        ada.note = "wind \u{2014} \"gusts\""
        let kept = try store.add(
            ada, files: [RunFile(.reportHTML, text: "<p>"), RunFile(.original, text: "t,x")],
            now: 5)
        #expect(RandomWord(kept.id) != nil)
        var expected = ada
        expected.id = kept.id
        expected.storedEpoch = 5
        #expect(try store.run(id: kept.id) == expected)
        #expect(try place.store().runs(athlete: "Ada") == [expected])
        #expect(try store.runs(athlete: "Bea").isEmpty && store.athletes() == ["Ada"])
        let files = try store.files(of: kept.id)
        #expect(files.map(\.kind) == [.original, .reportHTML] && files.map(\.bytes) == [3, 3])
        #expect(try String(contentsOfFile: files[1].path, encoding: .utf8) == "<p>")
        #expect(try store.run(fileHash: expected.fileHash, athlete: "Ada") == expected)
    }

    @Test func onlyTheOwnerMayLook() throws {
        let place = Place()
        let store = try place.store()
        let id = try store.add(summary("Ada"), files: [RunFile(.reportJSON, text: "{}")], now: 5).id
        for name in ["", "runs", "runs/\(id)"] { #expect(try place.mode(name) == 0o700, "\(name)") }
        for name in place.files where !["runs", "runs/\(id)"].contains(name) {
            #expect(try place.mode(name) == 0o600, "\(name)")
        }
        #expect(place.files.contains("history.sqlite-wal"))
    }

    /// Not only the row: no byte of the name is left in the database, its log, or a file.
    @Test func deletedIsGoneFromTheBytes() throws {
        let place = Place()
        let store = try place.store()
        let (kept, gone) = ("Adalbert Zwischenraum", "Quirinius Xanthopoulos")
        for day in 0..<40 {
            try store.add(summary(kept, day: day), files: [RunFile(.reportJSON, text: kept)], now: 5)
            try store.add(summary(gone, day: day), files: [RunFile(.reportJSON, text: gone)], now: 5)
        }
        #expect(try place.holds(gone) && place.holds(kept))
        let ids = try store.runs(athlete: gone).map(\.id)
        for id in ids { #expect(try store.delete(id: id)) }
        #expect(try !place.holds(gone) && place.holds(kept))
        #expect(try ids.allSatisfy { try !place.holds($0) })
        #expect(try store.runs().count == 40 && store.athletes() == [kept])
        #expect(try !store.delete(id: ids[0]), "a second time there is nothing to delete")
        #expect(try store.deleteAll() == 40)
        #expect(try !place.holds(kept) && !place.holds("Zwischenraum"))
    }

    @Test func runsKeptTooLongGo() throws {
        let place = Place()
        let store = try place.store()
        let day = 86_400.0
        for stored in [1, 5, 9] {
            try store.add(summary("Ada", day: 100 + stored), now: Double(stored) * day)
        }
        #expect(try store.sweep(now: 100 * day) == 0, "no retention is set: kept for ever")
        try store.setRetention(days: 6)
        #expect(try place.store().retentionDays() == 6)
        #expect(try store.sweep(now: 12 * day) == 2)
        #expect(try store.runs().map(\.storedEpoch) == [9 * day])
        try store.setRetention(days: nil)
        #expect(try store.retentionDays() == nil)
    }

    @Test func theUsualComesFromTheRunnersOwnRuns() throws {
        let place = Place()
        let store = try place.store()
        for day in 0..<6 {
            try store.add(summary("Ada", day: day, cadence: 160 + Double(day % 2)), now: Double(day))
            try store.add(summary("Bea", day: day, cadence: 190), now: Double(day))
        }
        var today = summary("Ada", day: 9, cadence: 170)
        today.fileHash = "today"
        // All kept runs have the same hash, which is not that of today's file.
        let usual = try #require(try store.baseline(for: today)[.cadence])
        #expect(usual.runs == 6 && abs(usual.mean - 160.5) < 1e-9 && usual.isRealChange(170))
    }

    /// A run that could not be written leaves nothing.
    @Test func aRunThatFailsLeavesNothing() throws {
        let place = Place()
        let store = try place.store()
        let before = place.files
        #expect(throws: InputError.self) {
            try store.add(summary("Ada"), files: [RunFile(.original, .file("/no/such/file"))], now: 5)
        }
        #expect(try store.runs().isEmpty)
        let again = try place.store()
        #expect(try again.runs().isEmpty && place.files.filter { $0.hasPrefix("runs/") }.isEmpty)
        #expect(before.filter { $0.hasPrefix("runs/") }.isEmpty)
    }

    /// What a killed program can leave: a folder on its way, and a whole one whose row never came.
    @Test func leftoversAreClearedWhenOpened() throws {
        let place = Place()
        let id = try place.store().add(summary("Ada"), files: [RunFile(.reportJSON, text: "{}")], now: 5).id
        for name in ["new-\(RandomWord())", RandomWord().text] {
            try FileManager.default.createDirectory(
                atPath: place.path + "/runs/" + name, withIntermediateDirectories: false)
            try Data("half".utf8).write(
                to: URL(fileURLWithPath: place.path + "/runs/" + name + "/report.json"))
        }
        #expect(try place.holds("half"))
        let store = try place.store()
        #expect(try !place.holds("half"))
        #expect(place.files.filter { $0.hasPrefix("runs/") } == ["runs/\(id)", "runs/\(id)/report.json"])
        #expect(try store.files(of: id).count == 1)
    }

    /// Several threads and several stores on one folder at once.
    @Test func manyAtOnce() async throws {
        let place = Place()
        let stores = try [place.store(), place.store()]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<40 {
                group.addTask {
                    try stores[index % 2].add(
                        summary("Ada", day: index), files: [RunFile(.reportJSON, text: "\(index)")],
                        now: Double(index))
                }
            }
            try await group.waitForAll()
        }
        #expect(try stores[0].runs().count == 40 && stores[1].runs().count == 40)
        #expect(place.files.count { $0.hasSuffix("report.json") } == 40)
    }
}
