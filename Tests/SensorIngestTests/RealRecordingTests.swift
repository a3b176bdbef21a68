// Real recordings, where they are at hand: read or refused as their makers' documents say.

import GaitModel
import Testing

@testable import SensorIngest

struct RealRecordingTests {
    struct Expected: Sendable {
        let file: String
        let id: String
        let unit: String
        let gravity: GravityMode
        let rate: ClosedRange<Double>
    }

    static let readable: [Expected] = [
        Expected(
            file: "waist-jogging/D03_SA01_R01.csv", id: "generic/csv", unit: "g", gravity: .included,
            rate: 200...200),
        Expected(
            file: "phone-phyphox/Accelerometer.csv", id: "phyphox/csv", unit: "m/s2", gravity: .included,
            rate: 99...100),
        Expected(
            file: "phone-phyphox/Linear Accelerometer.csv", id: "phyphox/csv", unit: "m/s2",
            gravity: .removed, rate: 99...100),
        Expected(
            file: "phone-sensorlogger/alisha-jogging1.csv", id: "sensor-logger/csv", unit: "m/s2",
            gravity: .removed,
            rate: 100...100),
        Expected(
            file: "treadmill-walking/PWS_SA.csv", id: "gaitup/physilog", unit: "g", gravity: .included,
            rate: 128...128),
        Expected(
            file: "sacrum-force/trial_01.csv", id: "generic/csv", unit: "g", gravity: .included,
            rate: 500...500),
        Expected(
            file: "lowback-walking/2-1_lb.txt", id: "xsens/mtw-text", unit: "m/s2", gravity: .included,
            rate: 100...100),
        Expected(
            file: "dialects/mhealth_format.csv", id: "mhealth/csv", unit: "g", gravity: .included,
            rate: 80...80),
        Expected(
            file: "dialects/polar_sensor_logger_ACC.txt", id: "polar/sensor-logger", unit: "mg",
            gravity: .included,
            rate: 51...52),
        Expected(
            file: "dialects/raw_lsb_tag_running.csv", id: "generic/csv", unit: "counts", gravity: .included,
            rate: 7...9),
        Expected(
            file: "dialects/shimmer_sacrum_running_512Hz.csv", id: "shimmer/consensys", unit: "m/s2",
            gravity: .included,
            rate: 512...513),
        Expected(
            file: "dialects/actigraph_raw_hip_walkrun.csv", id: "actigraph/raw", unit: "g",
            gravity: .included,
            rate: 100...100),
        Expected(
            file: "dialects/axivity_unix_timestamps.csv", id: "axivity/csv", unit: "g", gravity: .included,
            rate: 99...100),
        Expected(
            file: "dialects/sensorlogger_WatchAccelerometerUncalibrated_swim.csv", id: "sensor-logger/csv",
            unit: "g",
            gravity: .included, rate: 100...101),
    ]

    static let refused: [(String, ErrorCode)] = [
        ("dialects/ukbiobank.csv", .epoch), ("dialects/actigraph_timestamps.csv", .epoch),
        ("dialects/phyphox_meta_device.csv", .noAcceleration),
        ("dialects/shimmer_consensys.csv", .noAcceleration), ("phone-phyphox/Gyroscope.csv", .noAcceleration),
        ("dialects/counted_9_running_steps.csv", .noTime), ("wrist-strike/person1_heelstrike.csv", .noTime),
        ("tcx-gpx/strava-export.gpx", .gpsOnly), ("tcx-gpx/Standard.tcx", .gpsOnly),
    ]

    @Test(arguments: readable)
    func isRead(_ expected: Expected) throws {
        guard let folder = Files.data() else { return }
        let reading = Reading(try Files.bytes(folder + "/" + expected.file))
        let description = try #require(reading.description)
        #expect(description.format.id == expected.id)
        #expect(description.units.acceleration == expected.unit)
        #expect(description.gravity == expected.gravity)
        #expect(expected.rate.contains(description.clock.rate))
        #expect(description.clipping.level == nil)
    }

    @Test(arguments: refused)
    func isRefused(_ file: String, _ code: ErrorCode) throws {
        guard let folder = Files.data() else { return }
        #expect(Reading(try Files.bytes(folder + "/" + file)).error?.code == code)
    }

    @Test(arguments: 1...6, ["heelstrike", "forefootstrike"])
    func clippingAtTheWristIsFound(_ person: Int, _ strike: String) throws {
        guard let folder = Files.data() else { return }
        let bytes = try Files.bytes(folder + "/wrist-strike/person\(person)_\(strike).csv")
        let reading = Reading(bytes, options: ReadingOptions(rate: 50))
        #expect(reading.description?.clipping.level == 2)
        #expect(reading.notices.contains("W_CLIPPED"))
    }

    @Test(arguments: 1...6, ["D03", "D04"])
    func runningThatDoesNotClipIsLeftAlone(_ subject: Int, _ activity: String) throws {
        guard let folder = Files.data() else { return }
        let reading = Reading(try Files.bytes(folder + "/waist-jogging/\(activity)_SA0\(subject)_R01.csv"))
        #expect(reading.description?.clipping.level == nil)
        #expect(reading.x.count == 20_000)
    }
}
