// Every sample cut at every byte: no crash, and what was whole before the cut is read. Longer samples are
// cut at every third byte unless EVENSTRIDE_LONG=1, which keeps the usual run quick.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct TruncationTests {
    static let samples: [String] = {
        var names: [String] = []
        guard let folder = opendir(Files.root + "/Fixtures/dialects") else { return [] }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // Once two sensors were seen the runner must choose, so more rows may mean a question.
            if name == "sensor-table-two.csv" { continue }
            if name.hasSuffix(".csv") || name.hasSuffix(".txt") { names.append(name) }
        }
        return names.sorted()
    }()

    @Test(arguments: samples)
    func keepsWholeRows(_ name: String) throws {
        let bytes = try Files.fixture(name)
        guard bytes.count < 8192 else { return }
        var most = 0
        let isThorough = bytes.count < 1200 || getenv("EVENSTRIDE_LONG") != nil
        for end in stride(from: 0, to: bytes.count, by: isThorough ? 1 : 3) {
            let reading = Reading(Array(bytes[..<end]))
            guard let description = reading.description else {
                let error = try #require(reading.error, "cut at \(end)")
                #expect(!error.what.isEmpty && !error.fix.isEmpty)
                // Once enough rows were there, fewer cannot be made of more.
                #expect(most == 0, "cut at \(end): \(error)")
                continue
            }
            #expect(description.rows >= most, "cut at \(end)")
            // Inside a line a last row may come and go: "1.2" is a number, "1.2E" is none yet.
            if [0x0A, 0x0D].contains(bytes[end - 1]) { most = max(most, description.rows) }
        }
        guard isThorough, let whole = Reading(bytes).description else { return }
        #expect(most >= whole.rows - 1, "\(most) of \(whole.rows)")
    }
}
