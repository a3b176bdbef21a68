// ZIP archives of phone apps and watches: the right member is read, from a pipe as from a file.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct ZipTests {
    private static let table = MadeUp.regular(300)
    private static let linear = "Time (s),X (m/s^2),Y (m/s^2),Z (m/s^2)\n0.00,0,0,0\n0.01,0,0,0\n"

    private static func member(_ name: String) -> MadeZip.Member { MadeZip.Member(name, table) }
    private static func other(_ name: String) -> MadeZip.Member { MadeZip.Member(name, linear) }

    /// What a file gives: a first pass over the names, then the reading.
    private func surveyed(
        _ bytes: [UInt8], entry: String? = nil, limits: ContainerLimits = ContainerLimits()
    ) throws -> Reading {
        let path = "/tmp/evenstride-zip-\(getpid())-\(UInt64.random(in: 0 ... .max)).zip"
        defer { unlink(path) }
        let file = try #require(fopen(path, "w"))
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        var options = ReadingOptions()
        options.entry = entry
        do throws(InputError) {
            options = try ArchiveSurvey.options(for: path, options, limits: limits)
        } catch {
            var reading = Reading([UInt8]("x,y\n".utf8))
            reading.error = error
            return reading
        }
        return Reading(bytes, name: "export.zip", options: options)
    }

    private func sameEitherWay(_ members: [MadeZip.Member], _ entry: String) throws {
        let bytes = MadeZip.of(members)
        let plain = Reading(Self.table)
        for reading in [Reading(bytes, name: "export.zip"), try surveyed(bytes)] {
            #expect(reading.error == nil)
            #expect(reading.description?.container?.entry == entry)
            #expect(reading.description?.name == "export.zip")
            #expect(reading.description?.bytes == bytes.count)
            #expect(reading.z == plain.z)
        }
    }

    @Test func prefersAccelerationWithGravity() throws {
        let other = Self.other
        try sameEitherWay(
            [
                other("Linear Accelerometer.csv"), other("Gyroscope.csv"), Self.member("Accelerometer.csv"),
                other("meta/device.csv"),
            ], "Accelerometer.csv")
        try sameEitherWay(
            [
                other("Accelerometer.csv"), other("Gravity.csv"), Self.member("TotalAcceleration.csv"),
                other("Metadata.csv"),
            ], "TotalAcceleration.csv")
        try sameEitherWay([other("Gyroscope.csv"), Self.member("Raw Data.csv")], "Raw Data.csv")
        try sameEitherWay([other("__MACOSX/._run.csv"), Self.member("folder/run.csv")], "folder/run.csv")
    }

    @Test func readsStoredAndStreamedMembers() throws {
        let member = Self.member("run.csv")
        let before = Self.other("Gyroscope.csv")
        let forms: [(MadeZip.Member) -> MadeZip.Member] = [
            { $0.stored }, { $0.streamed }, { $0.streamed.with { $0.hasDescriptorSignature = false } },
            { $0.streamed.with { $0.largeDescriptor = true } },
            {
                $0.streamed.with {
                    $0.largeDescriptor = true
                    $0.hasDescriptorSignature = false
                }
            },
        ]
        for form in forms {
            try sameEitherWay([form(before), form(member)], "run.csv")
            try sameEitherWay([form(member), form(before)], "run.csv")
        }
    }

    @Test func cutsDoNotMatter() {
        let members = [
            Self.other("Accelerometer.csv").streamed, Self.other("notes.pdf").stored,
            Self.member("TotalAcceleration.csv").streamed, Self.other("Light.csv"),
        ]
        let bytes = MadeZip.of(members)
        let whole = Reading(bytes).fingerprint
        for chunk in [1, 2, 3, 7, 64, 4096] {
            #expect(Reading(bytes, chunk: chunk).fingerprint == whole, "chunks of \(chunk)")
        }
    }

    @Test func addsGravityOfTheFileBeside() throws {
        var (movement, gravity) = ("time,seconds_elapsed,z,y,x\n", "time,seconds_elapsed,z,y,x\n")
        for row in 0..<400 {
            let seconds = Double(row) / 100
            let stamp = "\(1_700_000_000_000_000_000 + row * 10_000_000)"
            movement += "\(stamp),\(seconds),\(sin(seconds * 9)),0.25,0\n"
            gravity += "\(stamp),\(seconds + 0.002),9.80665,0,0\n"
        }
        let bytes = MadeZip.of([
            MadeZip.Member("Accelerometer.csv", movement), Self.other("Gyroscope.csv"),
            MadeZip.Member("Gravity.csv", gravity),
        ])
        for reading in [Reading(bytes), try surveyed(bytes)] {
            #expect(reading.error == nil)
            #expect(reading.description?.container?.gravityEntry == "Gravity.csv")
            #expect(reading.description?.gravity == .included)
            let mean = reading.z.reduce(0, +) / Float(max(1, reading.z.count))
            #expect(abs(mean - 1) < 0.05)
            #expect(reading.x.count >= 399)
        }
    }

    @Test func asksWhenSeveralFit() throws {
        let bytes = MadeZip.of([Self.member("monday.csv"), Self.member("tuesday.csv")])
        for reading in [Reading(bytes), try surveyed(bytes)] {
            #expect(reading.error?.code == .archive)
            #expect(reading.error?.fix == "Say which one: --entry NAME.")
            #expect(reading.error?.detail == "Inside: 'monday.csv', 'tuesday.csv'.")
        }
        #expect(try surveyed(bytes, entry: "tuesday.csv").description?.container?.entry == "tuesday.csv")
        #expect(try surveyed(bytes, entry: "sunday.csv").error?.code == .archive)
    }

    @Test func aPipeTakesTheFirstAndSaysSo() throws {
        let bytes = MadeZip.of([Self.member("Raw Data.csv"), Self.member("b/Raw Data.csv")])
        let reading = Reading(bytes)
        #expect(reading.notices == ["W_ARCHIVE_CHOICE"])
        #expect(try surveyed(bytes).error?.code == .archive)
    }

    @Test(arguments: ["../run.csv", "/etc/run.csv", "a/../../run.csv", "c:\\run.csv", "run\u{0}.csv"])
    func refusesNamesThatLeadOut(_ name: String) throws {
        let bytes = MadeZip.of([Self.member("Accelerometer.csv"), Self.member(name)])
        #expect(try surveyed(bytes).error?.code == .archive)
        #expect(Reading(MadeZip.of([Self.member(name)])).error?.code == .archive)
        #expect(Reading(MadeZip.of([Self.member(name)])).error?.what.contains("outside its folder") == true)
    }

    @Test func namesAreEscaped() throws {
        let bytes = MadeZip.of([Self.member("a\u{1B}[31m.csv"), Self.member("b\u{7}.csv")])
        let error = try #require(Reading(bytes).error)
        #expect(error.detail == "Inside: 'a\\u{1b}[31m.csv', 'b\\u{7}.csv'.")
    }

    @Test func refusesWhatCannotBeOpened() throws {
        let locked = Self.member("run.csv").with { $0.flags = 1 }
        #expect(Reading(MadeZip.of([locked])).error?.what == "The archive is password-protected.")
        let odd = Self.member("run.csv").with { $0.method = 14 }
        #expect(Reading(MadeZip.of([odd])).error?.what.contains("method 14 (LZMA)") == true)
        let inner = MadeZip.Member("inner.zip", bytes: MadeZip.of([Self.member("run.csv")]))
        #expect(Reading(MadeZip.of([inner])).error?.what == "The archive holds another archive.")
        let hidden = MadeZip.Member("run.csv", bytes: Packed.gzip(Self.table))
        let error = try #require(Reading(MadeZip.of([hidden])).error)
        #expect(error.code == .archive && error.position.entry == "run.csv")
        #expect(Reading(MadeZip.of([], directory: false)).error?.what == "The archive is empty.")
        let photo = Reading(MadeZip.of([Self.member("photo.jpg")]))
        #expect(photo.error?.what == "No recording in this archive.")
    }

    @Test func knowsFormatsThatAreArchives() {
        let gt3x = [MadeZip.Member("info.txt", "Serial"), MadeZip.Member("log.bin", "x")]
        #expect(Reading(MadeZip.of(gt3x)).error?.what.contains(".gt3x") == true)
        let excel = [
            MadeZip.Member("[Content_Types].xml", "<x/>"), MadeZip.Member("xl/workbook.xml", "<x/>"),
        ]
        #expect(Reading(MadeZip.of(excel)).error?.code == .xls)
    }

    @Test func errorsInsideNameTheMember() throws {
        let broken = MadeZip.Member("Raw Data.csv", "time,lat,lon\n1,2,3\n2,3,4\n")
        let error = try #require(Reading(MadeZip.of([broken])).error)
        #expect(error.position.entry == "Raw Data.csv")
    }

    @Test func everyTruncationKeepsWhatWasWhole() {
        let bytes = MadeZip.of([Self.other("Light.csv"), Self.member("Raw Data.csv").streamed])
        var most = 0
        for end in 0..<bytes.count {
            let reading = Reading(Array(bytes[..<end]))
            #expect(reading.error != nil || reading.description != nil)
            let rows = reading.description?.rows ?? 0
            #expect(rows >= most, "cut at \(end)")
            most = max(most, rows)
            if reading.error == nil && rows < 299 { #expect(reading.notices.contains("W_ARCHIVE_CUT")) }
        }
        #expect(most == 300)
    }

    @Test func damageIsReported() {
        let wrong = Self.member("Raw Data.csv").with { $0.checksum = 1 }
        #expect(Reading(MadeZip.of([wrong])).notices == ["W_ARCHIVE_DAMAGED"])
        #expect(Reading(MadeZip.of([wrong.streamed])).notices == ["W_ARCHIVE_DAMAGED"])
        #expect(Reading(MadeZip.of([wrong.stored])).notices == ["W_ARCHIVE_DAMAGED"])
        var bytes = MadeZip.of([Self.member("Raw Data.csv")])
        for index in stride(from: 200, to: 1000, by: 7) { bytes[index] ^= 0x55 }
        let reading = Reading(bytes)
        #expect(reading.error != nil || reading.notices.contains("W_ARCHIVE_DAMAGED"))
    }
}
