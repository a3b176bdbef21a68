// Every dialect sample is read as it should be, or refused with the right code, however it is cut.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct FixtureTests {
    struct Expected: Sendable, CustomStringConvertible {
        let file: String
        let id: String
        let unit: String
        let gravity: GravityMode
        let rate: Double
        var gyroscope = false
        var description: String { file }
    }

    static let readable: [Expected] = [
        Expected(file: "geneactiv.csv", id: "geneactiv/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "generic-comma.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(
            file: "generic-decimal-comma.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(
            file: "generic-tab-comments.txt", id: "generic/csv", unit: "m/s2", gravity: .included, rate: 100,
            gyroscope: true),
        Expected(file: "generic-spaces.txt", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "generic-old-mac.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "generic-utf16.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "generic-quoted.csv", id: "generic/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(file: "headerless-epoch.csv", id: "axivity/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "iso-time.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "raw-counts.csv", id: "generic/csv", unit: "counts", gravity: .included, rate: 100),
        Expected(file: "phyphox-old.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(file: "phyphox-new.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(file: "phyphox-linear.csv", id: "phyphox/csv", unit: "m/s2", gravity: .removed, rate: 100),
        Expected(
            file: "sensor-logger.csv", id: "sensor-logger/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(
            file: "sensor-logger-wrist-motion.csv", id: "sensor-logger/watch", unit: "g", gravity: .included,
            rate: 100,
            gyroscope: true),
        Expected(
            file: "xsens-mtw.txt", id: "xsens/mtw-text", unit: "m/s2", gravity: .included, rate: 100,
            gyroscope: true),
        Expected(file: "movella-dot.csv", id: "movella/dot", unit: "m/s2", gravity: .removed, rate: 60),
        Expected(
            file: "gaitup-physilog.csv", id: "gaitup/physilog", unit: "g", gravity: .included, rate: 128,
            gyroscope: true),
        Expected(
            file: "shimmer-consensys.csv", id: "shimmer/consensys", unit: "m/s2", gravity: .included,
            rate: 512),
        Expected(
            file: "shimmer-plot.csv", id: "shimmer/consensys", unit: "m/s2", gravity: .included, rate: 512),
        Expected(file: "actigraph-raw.csv", id: "actigraph/raw", unit: "g", gravity: .included, rate: 30),
        Expected(
            file: "polar-sensor-logger.txt", id: "polar/sensor-logger", unit: "mg", gravity: .included,
            rate: 200),
        Expected(file: "metawear.csv", id: "metawear/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "coarse-stamps.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 50),
        Expected(file: "phyphox-tab.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(
            file: "phyphox-semicolon.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(
            file: "phyphox-tab-comma.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(
            file: "phyphox-semicolon-comma.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included,
            rate: 100),
        Expected(
            file: "sensorlog.csv", id: "sensorlog/csv", unit: "g", gravity: .included, rate: 100,
            gyroscope: true),
        Expected(file: "sensorlog-motion.csv", id: "sensorlog/csv", unit: "g", gravity: .included, rate: 100),
        Expected(
            file: "physics-toolbox.csv", id: "physics-toolbox/csv", unit: "g", gravity: .included, rate: 100),
        Expected(
            file: "physics-toolbox-clock.csv", id: "physics-toolbox/csv", unit: "g", gravity: .included,
            rate: 100),
        Expected(
            file: "blue-trident.csv", id: "vicon/blue-trident", unit: "m/s2", gravity: .included, rate: 100,
            gyroscope: true),
        Expected(file: "axivity.csv", id: "axivity/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "axivity-bare.csv", id: "axivity/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "mhealth.csv", id: "mhealth/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "empatica.csv", id: "empatica/acc", unit: "1/64 g", gravity: .included, rate: 32),
        Expected(
            file: "actigraph-american.csv", id: "actigraph/raw", unit: "g", gravity: .included, rate: 100),
        Expected(file: "movesense.csv", id: "movesense/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(
            file: "movesense.json", id: "movesense/json", unit: "m/s2", gravity: .included, rate: 100,
            gyroscope: true),
        Expected(file: "sensor-table.csv", id: "sensor-table/csv", unit: "g", gravity: .included, rate: 100),
        Expected(
            file: "sensor-logger.json", id: "sensor-logger/json", unit: "m/s2", gravity: .included, rate: 100),
    ]

    static let refused: [(String, ErrorCode)] = [
        ("headerless-counter.csv", .noTime), ("no-time.csv", .noTime), ("gps-track.csv", .gpsOnly),
        ("epochs.csv", .epoch), ("no-acceleration.csv", .noAcceleration), ("header-only.csv", .noRows),
        ("one-hertz.csv", .rateLow), ("comma-comma.csv", .decimal), ("androsensor.csv", .rateLow),
        ("phyphox-device.csv", .noAcceleration), ("sensor-logger-metadata.csv", .noAcceleration),
        ("sensor-logger-gravity.csv", .noAcceleration), ("sensor-table-two.csv", .ambiguousColumns),
        ("two-sensors-wide.csv", .ambiguousColumns), ("positions.json", .gpsOnly),
    ]

    @Test(arguments: readable)
    func isRead(_ expected: Expected) throws {
        let reading = Reading(try Files.fixture(expected.file))
        #expect(reading.error == nil)
        let description = try #require(reading.description)
        #expect(description.format.id == expected.id)
        #expect(description.units.acceleration == expected.unit)
        #expect(description.gravity == expected.gravity)
        #expect(description.clock.rate == expected.rate)
        #expect(description.hasGyroscope == expected.gyroscope)
        #expect(description.rows == (expected.file == "coarse-stamps.csv" ? 30 : 20))
        #expect(description.skippedRows == 0)
        #expect(reading.stretches == [0])
        if expected.gravity == .included {
            #expect(abs((description.units.meanMagnitude ?? 0) - 0.98) < 0.1)
            #expect(abs(reading.y[5] - 1.38) < 0.01, "the fifth row is the top of the bounce")
        }
    }

    @Test(arguments: refused)
    func isRefused(_ file: String, _ code: ErrorCode) throws {
        let error = try #require(Reading(try Files.fixture(file)).error)
        #expect(error.code == code)
        #expect(error.position.byte != nil)
        #expect(!error.fix.isEmpty)
    }

    @Test(arguments: readable.map(\.file) + refused.map(\.0))
    func doesNotDependOnChunks(_ file: String) throws {
        let bytes = try Files.fixture(file)
        let whole = Reading(bytes).fingerprint
        #expect(!whole.isEmpty)
        for chunk in [1, 2, 3, 7, 64, 4096] { #expect(Reading(bytes, chunk: chunk).fingerprint == whole) }
    }

    /// Files end in mid-line when a disk is full: an error or a description, never a crash.
    @Test(arguments: readable.map(\.file) + refused.map(\.0))
    func survivesTruncation(_ file: String) throws {
        let bytes = try Files.fixture(file)
        // Every byte takes minutes: with EVENSTRIDE_LONG=1, as scripts/test-long does.
        let isLong = getenv("EVENSTRIDE_LONG").map { String(cString: $0) } == "1"
        for count in stride(from: 0, to: bytes.count, by: isLong ? 1 : bytes.count > 1500 ? 11 : 5) {
            let reading = Reading(Array(bytes[..<count]))
            #expect(reading.error != nil || reading.description != nil)
        }
    }

    /// A cut in the last rows costs the row it hits and no other.
    @Test(arguments: readable.map(\.file).filter { !$0.hasPrefix("generic-utf16") && $0 != "movesense.json" })
    func losesNothingWhole(_ file: String) throws {
        let bytes = try Files.fixture(file)
        let rows = try #require(Reading(bytes).description?.rows)
        let ends = bytes.indices.filter { bytes[$0] == 0x0A || (file.contains("mac") && bytes[$0] == 0x0D) }
        // The rows of other sensors and closing lines stand between.
        let step = file == "sensor-logger.json" ? 2 : file == "sensor-table.csv" ? 3 : 1
        let last = file.hasSuffix("json") ? ends.count - 2 : ends.count - 1
        for back in 1...2 {
            let cut = ends[last - back * step] + 1
            for extra in [0, 3, 9] {
                let reading = Reading(Array(bytes.prefix(cut + extra)))
                #expect(
                    reading.description.map { $0.rows >= rows - back } == true,
                    "\(back) rows less, \(extra) bytes")
            }
        }
    }

    @Test func readsTheChosenSensor() throws {
        let table = try Files.fixture("sensor-table-two.csv")
        let chest = Reading(table, options: ReadingOptions(sensor: "CHEST"))
        #expect(chest.error == nil)
        #expect(chest.description?.sensor == "chest" && chest.description?.sensors == ["ankle", "chest"])
        #expect(abs(chest.y[5] - 1.38) < 0.01)
        let ankle = Reading(table, options: ReadingOptions(sensor: "ank"))
        #expect(abs(ankle.y[1] - 1.38) < 0.01)
        let wide = Reading(
            try Files.fixture("two-sensors-wide.csv"), options: ReadingOptions(sensor: "ankle"))
        #expect(wide.description?.sensors == ["chest", "ankle"])
        #expect(abs((wide.y.count > 1 ? wide.y[1] : 0) - 1.38) < 0.01)
        let unknown = try #require(Reading(table, options: ReadingOptions(sensor: "wrist")).error)
        #expect(unknown.code == .ambiguousColumns && unknown.detail == "Inside: ankle, chest.")
        let one = try Files.fixture("generic-comma.csv")
        #expect(Reading(one, options: ReadingOptions(sensor: "waist")).error?.code == .ambiguousColumns)
    }

    /// A label that changes now and then does not take rows away.
    @Test func aLabelIsNoSensor() throws {
        var text = "time,x,y,z,activity type\n"
        for row in 0..<300 {
            let (x, y, z) = MadeUp.force(row)
            text += NumberText.fixed(Double(row) / 100, 2) + ","
            text +=
                [x, y, z].map { NumberText.fixed($0, 4) }.joined(separator: ",")
                + (row < 90 ? ",walk\n" : ",run\n")
        }
        let description = try #require(Reading(text).description)
        #expect(description.rows == 300 && description.sensors.isEmpty)
    }

    @Test func startsAreLocalUnlessTheFileSaysTheZone() throws {
        let expected: [(String, Double, Bool)] = [
            ("actigraph-american.csv", 1_710_028_799.9, true), ("actigraph-raw.csv", 1_709_985_600, true),
            ("sensorlog.csv", 1_709_982_000, false), ("empatica.csv", 1_700_000_000, false),
            ("geneactiv.csv", 1_709_985_600, true), ("blue-trident.csv", 1_700_000_000.123456, false),
        ]
        for (file, start, isLocal) in expected {
            let clock = try #require(Reading(try Files.fixture(file)).description?.clock)
            #expect(
                clock.startEpoch.map { abs($0 - start) < 0.2 } == true, "\(file) \(clock.startEpoch ?? 0)")
            #expect(clock.startIsLocal == isLocal, "\(file)")
        }
    }

    @Test func everyDialectHasAdvice() {
        for dialect in DialectCatalog.all
        where !["epochs/counts", "gps/table", "watch/table"].contains(dialect.id) {
            #expect(dialect.advice.hasSuffix("."), "\(dialect.id)")
        }
        #expect(Set(DialectCatalog.all.map(\.id)).count == DialectCatalog.all.count)
    }

    @Test func saysWhatItFound() throws {
        let wrist = try #require(Reading(try Files.fixture("sensor-logger-wrist-motion.csv")).description)
        #expect(
            wrist.columns.map(\.role.rawValue).sorted() == [
                "gravityX", "gravityY", "gravityZ", "gx", "gy", "gz", "t", "x", "y", "z",
            ])
        #expect(wrist.clock.startEpoch == 1_700_000_000)
        let comma = try #require(Reading(try Files.fixture("generic-decimal-comma.csv")).description)
        #expect(comma.separator == ";" && comma.decimalMark == ",")
        #expect(comma.notices.map(\.code) == ["I_DECIMAL"])
        let wide = try #require(Reading(try Files.fixture("generic-utf16.csv")).description)
        #expect(wide.encoding == "UTF-16 LE")
        let shimmer = try #require(Reading(try Files.fixture("shimmer-consensys.csv")).description)
        #expect(shimmer.columns.contains { $0.name == "Made_Accel_WR_X_CAL" })
        #expect(shimmer.notices.contains { $0.code == "I_COLUMNS" })
        let health = try #require(Reading(try Files.fixture("mhealth.csv")).description)
        #expect(health.notices.map(\.code) == ["W_UNITS"])
        let slow = try #require(Reading(try Files.fixture("androsensor.csv")).error)
        #expect(slow.fix.contains("AndroSensor's settings"))
        let coarse = try #require(Reading(try Files.fixture("coarse-stamps.csv")).description)
        #expect(coarse.clock.isReconstructed && coarse.notices.contains { $0.code == "W_DUP_TIME" })
    }
}
