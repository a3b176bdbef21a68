// Files, folders and missing files.

import GaitModel
import Testing

@testable import SensorIngest

struct ByteSourceTests {
    private func failure(_ path: String) -> InputError? {
        do throws(InputError) {
            var source = try ByteSource(path: path)
            _ = try source.read { $0.count }
            return nil
        } catch {
            return error
        }
    }

    @Test func readsWholeFiles() throws {
        let path = Files.root + "/Fixtures/dialects/phyphox-old.csv"
        var source = try ByteSource(path: path)
        let total = try #require(source.totalBytes)
        var read = 0
        while let count = try source.read({ $0.count }) { read += count }
        #expect(read == total && total > 1000)
    }

    @Test func saysWhyNot() {
        #expect(failure("/nowhere/run.csv")?.code == .fileMissing)
        #expect(failure("/nowhere/run.csv")?.what.contains("/nowhere/run.csv") == true)
        #expect(failure("/tmp")?.code == .fileUnreadable)
        #expect(failure("bad\u{1B}name")?.what.contains("\\u{1b}") == true)
    }

    @Test func devicesHaveNoSize() throws {
        #expect(try ByteSource(path: "/dev/null").totalBytes == nil)
    }
}
