// What scripts/fuzz found, each named by what caused it.

import GaitModel
import Testing

@testable import SensorIngest

struct FoundByFuzzingTests {
    /// The ratio was counted with all bytes of a chunk, so another chunk size gave another message or none.
    @Test func theRatioOfABombDependedOnTheChunks() throws {
        let flood = Array(MadeUp.regular(100).utf8) + [UInt8](repeating: 0x0A, count: 6 << 20)
        for bytes in [
            Packed.gzip(flood), MadeZip.of([MadeZip.Member("Raw Data.csv", bytes: flood).streamed]),
        ] {
            let whole = try #require(Reading(bytes).error)
            #expect(whole.code == .archiveLimit)
            for chunk in [4, 61, 1000, 4096] {
                #expect(Reading(bytes, chunk: chunk).error?.what == whole.what, "chunks of \(chunk)")
            }
        }
    }

    /// Texts of cells were escaped in messages, names of columns were not.
    @Test func columnNamesCameUnescapedInMessages() throws {
        var text = "time,x,y\u{1B}[31m,z\n"
        for row in 0..<40 { text += "\(Double(row) / 100),0.1,\(row % 4 == 2 ? "n/x" : "1.0"),0.2\n" }
        let options = ReadingOptions(columns: [.x: "2", .y: "3", .z: "4"])
        let error = try #require(Reading(text, options: options).error)
        let message = error.what + error.detail + error.fix + (error.position.columnName ?? "")
        #expect(error.code == .parse && message.contains("u{1b}"))
        #expect(!message.contains("\u{1B}"))
    }

    /// After the last stream of a gzip file any later 1F that came first in a chunk was taken for another stream.
    @Test func aStreamAfterRubbishDependedOnTheChunks() throws {
        let rubbish: [UInt8] = [0x39, 0, 0x1F, 0x8B]
        for (first, code) in [("time,x,y,z\n", ErrorCode.noRows), (MadeUp.regular(300), nil)] {
            let bytes = Packed.gzip(Array(first.utf8)) + rubbish + Packed.gzip(Array(MadeUp.regular(50).utf8))
            let whole = Reading(bytes)
            #expect(whole.error?.code == code)
            for chunk in [1, 2, 3, 4, 7, 64] {
                #expect(Reading(bytes, chunk: chunk).joined.fingerprint == whole.joined.fingerprint)
            }
        }
    }
}
