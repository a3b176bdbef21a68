// gzip: whatever is inside is read as if it came unpacked.

import GaitModel
import Testing

@testable import SensorIngest

struct GzipTests {
    @Test func readsLikeThePlainFile() {
        let table = MadeUp.regular(5000)
        let bytes = Packed.gzip(table)
        let plain = Reading(table)
        for chunk in [1, 7, 4096, bytes.count] {
            let reading = Reading(bytes, name: "a/run.csv.gz", chunk: chunk)
            #expect(reading.z == plain.z)
            #expect(reading.description?.name == "run.csv.gz")
            #expect(reading.description?.container?.entry == "run.csv")
            #expect(reading.description?.bytes == bytes.count)
            #expect(reading.notices == plain.notices)
        }
    }

    @Test func readsSeveralStreamsAndIgnoresFilling() {
        let lines = MadeUp.regular(500).split(separator: "\n", omittingEmptySubsequences: false)
        let first = lines[..<200].map { $0 + "\n" }.joined()
        let second = lines[200...].map { $0 + "\n" }.joined()
        let bytes = Packed.gzip(first) + Packed.gzip(second) + [0, 0, 0, 0]
        for chunk in [1, bytes.count] { #expect(Reading(bytes, chunk: chunk).x.count == 500) }
    }

    @Test func everyTruncationKeepsWhatWasWhole() {
        let bytes = Packed.gzip(MadeUp.regular(200))
        var most = 0
        for end in 0..<bytes.count {
            let reading = Reading(Array(bytes[..<end]))
            #expect(reading.error != nil || reading.notices.contains("W_ARCHIVE_CUT"))
            let rows = reading.description?.rows ?? 0
            #expect(rows >= most)
            most = rows
        }
        #expect(most == 200)
    }

    @Test func reportsDamage() {
        var bytes = Packed.gzip(MadeUp.regular(200))
        bytes[bytes.count - 5] ^= 1
        #expect(Reading(bytes).notices == ["W_ARCHIVE_DAMAGED"])
        #expect(Reading([0x1F, 0x8B, 8, 0]).error?.code == .archive)
        let rubbish: [UInt8] = [0x1F, 0x8B] + [UInt8](repeating: 9, count: 10)
        #expect(Reading(rubbish).error?.what == "The gzip file is damaged.")
        #expect(Reading(Packed.gzip(Packed.gzip("time,x,y,z\n"))).error?.code == .archive)
        #expect(Reading(Packed.gzip("")).error?.code == .empty)
    }
}
