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
}
