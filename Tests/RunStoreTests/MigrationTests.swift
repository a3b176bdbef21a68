// A database of an earlier version is brought up to date, with a copy until that has succeeded.

import Foundation
import GRDB
import GaitModel
import Testing

@testable import RunStore

@Suite struct MigrationTests {
    /// A database as the first version left it, with a run in it.
    private func old(_ place: Place) throws -> String {
        let store = try RunStore(folder: place.path, migrations: Array(Schema.migrations.prefix(1)))
        try store.pool.write { db in
            var run = summary("Ada")
            run.id = "0123456789abcdef0123456789abcdef"
            try run.insert(db)
        }
        return "0123456789abcdef0123456789abcdef"
    }

    @Test func runsOfAnEarlierVersionAreThere() throws {
        let place = Place()
        let id = try old(place)
        let store = try place.store()
        #expect(try store.run(id: id)?.numbers == summary("Ada").numbers)
        #expect(try store.files(of: id).isEmpty)
        #expect(!place.files.contains { $0.contains(".before") }, "the copy goes when all is well")
    }

    @Test func aCopyStaysWhenTheUpdateFails() throws {
        let place = Place()
        let id = try old(place)
        struct Broken: Error {}
        let broken = Array(Schema.migrations) + [Schema.Migration(name: "3") { _ in throw Broken() }]
        #expect(throws: InputError.self) { try RunStore(folder: place.path, migrations: broken) }
        #expect(place.files.contains("history.sqlite.before"))
        #expect(try place.mode("history.sqlite.before") == 0o600)
        // The copy is a whole database: without the broken step it opens.
        let rescued = Place()
        try FileManager.default.createDirectory(atPath: rescued.path, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: place.path + "/history.sqlite.before", toPath: rescued.path + "/history.sqlite")
        #expect(try rescued.store().run(id: id) != nil)
        #expect(try place.store().run(id: id) != nil, "and so does the original")
    }

    @Test func aLaterVersionIsLeftAlone() throws {
        let place = Place()
        let later = Schema.migrations + [Schema.Migration(name: "9") { _ in }]
        _ = try RunStore(folder: place.path, migrations: later)
        let error = #expect(throws: InputError.self) { try place.store() }
        #expect(error?.what.contains("later version") == true && error?.code == .history)
    }

    @Test func aFileThatIsNoDatabaseIsRefused() throws {
        let place = Place()
        try FileManager.default.createDirectory(atPath: place.path, withIntermediateDirectories: true)
        try Data("not a database, only a text of some length, so that SQLite looks at its head".utf8)
            .write(to: URL(fileURLWithPath: place.path + "/history.sqlite"))
        let error = #expect(throws: InputError.self) { try place.store() }
        #expect(error?.code == .history)
    }
}
