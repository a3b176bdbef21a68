// Every dialect sample is read as it should be, or refused with the right code, however it is cut.

import GaitModel
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
        Expected(file: "headerless-epoch.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "iso-time.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "raw-counts.csv", id: "generic/csv", unit: "counts", gravity: .included, rate: 100),
        Expected(file: "phyphox-old.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(file: "phyphox-new.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(file: "phyphox-linear.csv", id: "phyphox/csv", unit: "m/s2", gravity: .removed, rate: 100),
        Expected(
            file: "sensor-logger.csv", id: "sensor-logger/csv", unit: "m/s2", gravity: .included, rate: 100),
        Expected(
            file: "sensor-logger-wrist-motion.csv", id: "sensor-logger/csv", unit: "g", gravity: .included,
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
            file: "polar-sensor-logger.txt", id: "generic/csv", unit: "mg", gravity: .included, rate: 200),
        Expected(file: "metawear.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 100),
        Expected(file: "coarse-stamps.csv", id: "generic/csv", unit: "g", gravity: .included, rate: 50),
    ]

    static let refused: [(String, ErrorCode)] = [
        ("headerless-counter.csv", .noTime), ("no-time.csv", .noTime), ("gps-track.csv", .gpsOnly),
        ("epochs.csv", .epoch), ("no-acceleration.csv", .noAcceleration), ("header-only.csv", .noRows),
        ("one-hertz.csv", .rateLow), ("comma-comma.csv", .decimal),
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
        for count in stride(from: 0, to: bytes.count, by: bytes.count > 1500 ? 7 : 2) {
            let reading = Reading(Array(bytes[..<count]))
            #expect(reading.error != nil || reading.description != nil)
        }
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
        let coarse = try #require(Reading(try Files.fixture("coarse-stamps.csv")).description)
        #expect(coarse.clock.isReconstructed && coarse.notices.contains { $0.code == "W_DUP_TIME" })
    }
}
