// Archives made to hurt: every limit is counted while the bytes come out, whatever the archive claims.

import GaitModel
import Testing

@testable import SensorIngest

struct LimitTests {
    private func reading(_ bytes: [UInt8], _ limits: ContainerLimits) -> InputError? {
        var reader = SensorReader(name: "bomb.zip", options: ReadingOptions(), limits: limits)
        do throws(InputError) {
            _ = try reader.process(bytes)
            _ = try reader.finish()
            return nil
        } catch {
            return error
        }
    }

    /// A recording with 32 MB of blank lines behind it: a thousand to one.
    private static let flood = Array(MadeUp.regular(100).utf8) + [UInt8](repeating: 0x0A, count: 32 << 20)

    @Test func stopsAtTheRatio() throws {
        let gzip = try #require(reading(Packed.gzip(Self.flood), ContainerLimits()))
        #expect(gzip.code == .archiveLimit && gzip.code.exitStatus == 77)
        #expect(gzip.what.contains("more than 200 times"))
        for member in [
            MadeZip.Member("Raw Data.csv", bytes: Self.flood),
            MadeZip.Member("Raw Data.csv", bytes: Self.flood).streamed,
            // Kept packed until the archive ends.
            MadeZip.Member("run.csv", bytes: Self.flood),
            // A member nobody asked for, which has to be inflated to find its end.
            MadeZip.Member("Light.csv", bytes: Self.flood).streamed,
        ] {
            #expect(reading(MadeZip.of([member]), ContainerLimits())?.code == .archiveLimit)
        }
    }

    @Test func stopsAtTheTotal() throws {
        var limits = ContainerLimits()
        limits.inflatedBytes = 1 << 20
        let table = MadeUp.regular(40_000)
        #expect(reading(Packed.gzip(table), limits)?.what.contains("more than 1 MiB") == true)
        let two = [MadeZip.Member("Light.csv", table).streamed, MadeZip.Member("run.csv", table)]
        #expect(reading(MadeZip.of(two), limits)?.code == .archiveLimit)
        #expect(reading(MadeZip.of([MadeZip.Member("run.csv", table).stored]), limits) != nil)
        limits.inflatedBytes = 1 << 30
        limits.heldInflatedBytes = 1 << 20
        #expect(reading(MadeZip.of([MadeZip.Member("run.csv", table)]), limits)?.code == .archive)
    }

    @Test func stopsAtTheNumberOfMembers() {
        let members = (0...1000).map { MadeZip.Member("\($0).png", "x") }
        #expect(reading(MadeZip.of(members), ContainerLimits())?.what.contains("1000 members") == true)
    }

    @Test func doesNotKeepMoreThanItMay() {
        var limits = ContainerLimits()
        limits.heldBytes = 1000
        let error = reading(MadeZip.of([MadeZip.Member("run.csv", MadeUp.regular(2000))]), limits)
        #expect(error?.code == .archive)
        #expect(error?.fix.contains("as a file") == true)
    }
}
