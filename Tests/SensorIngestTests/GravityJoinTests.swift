// Sensor Logger's JSON: total acceleration is preferred, else gravity is added back, in whatever order they come.

import GaitModel
import Testing

@testable import SensorIngest

struct GravityJoinTests {
    private static let g = 9.80665

    private static func record(_ sensor: String, _ time: Double, _ force: [Double]) -> String {
        let numbers = zip(["x", "y", "z"], force).map { "\"\($0)\":\"\(NumberText.fixed($1 * g, 6))\"" }
        return
            "{\"sensor\":\"\(sensor)\",\"time\":\"\(1_772_352_000_000_000_000 + Int(time * 1e9))\","
            + "\"seconds_elapsed\":\"\(NumberText.fixed(time, 4))\"," + numbers.joined(separator: ",") + "}"
    }

    /// Gravity along y, in records 1 ms after those of the movement.
    private static func records(_ sensor: String, _ rows: Int = 600) -> [String] {
        (0..<rows).map { row in
            let (x, y, z) = MadeUp.force(row)
            let time = Double(row) / 100
            return switch sensor {
            case "Accelerometer": record(sensor, time, [x, y - 1, z])
            case "Gravity": record(sensor, time + 0.001, [0, 1, 0])
            case "TotalAcceleration": record(sensor, time, [x, y, z])
            default: record(sensor, time, [0.1, 0.2, 0.3])
            }
        }
    }

    private static func document(_ groups: [String], takingTurns: Bool, rows: Int = 600) -> String {
        let lists = groups.map { records($0, rows) }
        let all = takingTurns ? (0..<rows).flatMap { row in lists.map { $0[row] } } : lists.flatMap { $0 }
        return "[{\"sensor\":\"Metadata\",\"version\":\"3\"}," + all.joined(separator: ",") + "]"
    }

    @Test(
        arguments: [true, false],
        [
            ["Accelerometer", "Gravity", "Gyroscope"], ["Gravity", "Accelerometer"],
            ["Accelerometer", "TotalAcceleration"],
            ["Gyroscope", "Accelerometer", "Gravity", "TotalAcceleration"],
        ])
    func gravityIsThere(takingTurns: Bool, sensors: [String]) throws {
        let text = Self.document(sensors, takingTurns: takingTurns)
        let reading = Reading(text)
        let found = try #require(reading.description, "\(reading.error.map { "\($0)" } ?? "")")
        #expect(found.format.id == "sensor-logger/json" && found.gravity == .included)
        #expect(found.rows == 600 && found.skippedRows == 0)
        for row in [0, 1, 300, 599] {
            #expect(abs(Double(reading.y[row]) - MadeUp.force(row).1) < 1e-4, "row \(row)")
        }
        for chunk in [1, 61, 4096] { #expect(Reading(text, chunk: chunk).fingerprint == reading.fingerprint) }
    }

    @Test(arguments: [["Accelerometer"], ["Accelerometer", "Gyroscope"]])
    func withoutGravityTheMovementIsRead(_ sensors: [String]) throws {
        for takingTurns in [true, false] {
            let reading = Reading(Self.document(sensors, takingTurns: takingTurns, rows: 3000))
            #expect(reading.description?.gravity == .removed)
            #expect(reading.description?.rows == 3000)
            #expect(abs(Double(reading.y[2900]) - MadeUp.force(2900).1 + 1) < 1e-4)
        }
    }

    @Test func asAskedForTheMovementIsReadAlone() throws {
        let options = ReadingOptions(sensor: "Accelerometer")
        let text = Self.document(["Accelerometer", "Gravity"], takingTurns: true)
        #expect(Reading(text, options: options).description?.gravity == .removed)
    }

    /// What the app sends over the network while it records.
    @Test func messagesOfTheAppAreRead() throws {
        let messages = (0..<60).map { block in
            let records = (0..<10).map { row -> String in
                let (x, y, z) = MadeUp.force(10 * block + row)
                let values = zip(["z", "y", "x"], [z, y, x]).map {
                    "\"\($0)\":\(NumberText.fixed($1 * Self.g, 5))"
                }
                return
                    "{\"name\":\"accelerometer\",\"time\":\(1_772_352_000_000_000_000 + (10 * block + row) * 10_000_000),"
                    + "\"values\":{" + values.joined(separator: ",") + "}}"
            }
            return "{\"messageId\":\(block),\"payload\":[" + records.joined(separator: ",")
                + ",{\"name\":\"gyroscope\",\"time\":1,\"values\":{\"x\":1,\"y\":2,\"z\":3}}]}"
        }
        let reading = Reading(messages.joined(separator: "\n"))
        #expect(reading.description?.rows == 600 && reading.description?.clock.rate == 100)
        #expect(abs(Double(reading.y[300]) - MadeUp.force(300).1) < 1e-3)
    }

    @Test(arguments: [
        "{\"t\":[0,0.01,0.02,0.03,0.04],\"x\":[1,2,3,4,5],\"y\":[1,2,3,4,5],\"z\":[1,2,3,4,5]}",
        "{\"buffer\":{\"accX\":{\"size\":0,\"buffer\":[1,2,3,4,5]},\"accY\":{\"size\":0,\"buffer\":[1,2,3,4,5]},"
            + "\"accZ\":{\"size\":0,\"buffer\":[1,2,3,4,5]}}}",
        "[[0,1,2,3],[0.01,1,2,3],[0.02,1,2,3]]",
    ])
    func listsOfNumbersAreRefusedWithAWayOut(_ text: String) throws {
        let error = try #require(Reading(text).error)
        #expect(error.code == .notSupportedYet && error.what.contains("lists of numbers"))
        #expect(error.fix.contains("{\"t\": 0.01"))
    }
}
