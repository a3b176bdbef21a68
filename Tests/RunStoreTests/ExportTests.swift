// The archive of everything, read by another program; and the pieces it is made of.

import Foundation
import GaitModel
import Testing

@testable import RunStore

@Suite struct ExportTests {
    /// Python's zipfile checks every sum and lists what is there.
    private func members(_ path: String) throws -> [String] {
        let python = Process()
        python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
                + "print('\\n'.join(f'{i.filename} {i.file_size}' for i in z.infolist()))", path,
        ]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
        return text.split(separator: "\n").map(String.init)
    }

    @Test func everythingIsInTheArchive() throws {
        let place = Place()
        let store = try place.store()
        let big = [UInt8](repeating: 65, count: 33 << 20)
        let one = try store.add(
            summary("=Ada"), files: [RunFile(.reportHTML, text: "<p>"), RunFile(.original, .bytes(big))],
            now: 5)
        try store.add(summary("Bea"), now: 6)
        let path = place.path + "/all.zip"
        #expect(try store.export(to: path) == 2)
        let names = try members(path)
        #expect(names.contains("runs/\(one.id)/report.html 3"))
        #expect(names.contains("runs/\(one.id)/original.csv \(big.count)"))
        #expect(
            names.prefix(4).map { $0.split(separator: " ")[0] } == [
                "README.txt", "runs.csv", "numbers.csv", "findings.csv",
            ])
        #expect(try place.mode("all.zip") == 0o600)
        #expect(throws: InputError.self) { try store.export(to: path) }
        #expect(try store.export(to: path, athlete: "Bea", force: true) == 1)
        #expect(try members(path).count == 4)
        #expect(!place.files.contains { $0.hasSuffix(".partial") })
    }

    @Test func tablesAreSafeForSpreadsheets() {
        #expect(ExportTables.cell("=1+1") == "'=1+1" && ExportTables.cell("-12.5") == "-12.5")
        #expect(ExportTables.cell("a,\"b\"\r\n") == "\"a,\"\"b\"\"\r\n\"")
        var run = summary("=cmd")
        run.id = "1"
        #expect(ExportTables.runs([run]).contains("1,'=cmd,2024-10-04,"))
        #expect(ExportTables.numbers([run]).contains("1,asymmetry.load_pct,-12.5,-16.0,-9.0,0.5,3.0,B,"))
    }

    @Test func endingsOfNamesAreCutToWhatIsHarmless() {
        #expect(ExportTables.ending("run.CSV") == ".CSV" && ExportTables.ending("run") == "")
        #expect(ExportTables.ending("a.b/../x") == "" && ExportTables.ending("a.<script>") == "")
    }

    @Test func theFolderIsWhereTheSystemKeepsSuchThings() {
        #expect(DataFolder.path(stated: "x", dataHome: "/d", home: "/h") == "x")
        #expect(DataFolder.path(stated: nil, dataHome: "/d", home: "/h") == "/d/evenstride")
        #expect(DataFolder.path(stated: nil, dataHome: "d", home: "/h") == "/h/.local/share/evenstride")
        #expect(DataFolder.path(stated: nil, dataHome: nil, home: nil) == nil)
    }
}
