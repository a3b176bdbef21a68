// Unit and gravity from header and physics.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct UnitTests {
    private func table(
        _ names: String, scale: Double, gravity: Double = 1, size: Double = 0.6, decimals: Int = 5
    ) -> Reading {
        var text = "time (s),\(names)\n"
        for row in 0..<3000 {
            let phase = Double(row) * 0.17
            let values = [0.1 * sin(phase), gravity + size * sin(phase), size * cos(phase)].map { $0 * scale }
            text +=
                NumberText.fixed(Double(row) / 100, 2) + ","
                + values.map { NumberText.fixed($0, decimals) }.joined(separator: ",")
            text += "\n"
        }
        return Reading(text)
    }

    @Test(arguments: [("g", 1.0), ("m/s2", 9.80665), ("mg", 1000), ("counts", 4096), ("counts", 16384)])
    func withoutHeaderFromPhysics(_ unit: String, _ scale: Double) throws {
        let reading = table("x,y,z", scale: scale, decimals: unit == "counts" ? 0 : 5)
        let units = try #require(reading.description?.units)
        #expect(units.acceleration == unit && units.source == .detected)
        #expect(abs((units.meanMagnitude ?? 0) - 1) < 0.02)
        #expect(reading.description?.gravity == .included)
    }

    @Test func countsAreWholeNumbers() {
        #expect(table("x,y,z", scale: 300, decimals: 0).description?.units.acceleration == "counts")
        #expect(table("x,y,z", scale: 300).error?.code == .units)
    }

    @Test func headerWins() throws {
        let units = try #require(table("x (m/s^2),y (m/s^2),z (m/s^2)", scale: 9.80665).description?.units)
        #expect(units.acceleration == "m/s2" && units.source == .header)
    }

    @Test func physicsBeatsAWrongHeader() throws {
        let reading = table(
            "X_ACCELERATION_METERS_PER_SECOND_SQUARED,Y_ACCELERATION_METERS_PER_SECOND_SQUARED,"
                + "Z_ACCELERATION_METERS_PER_SECOND_SQUARED", scale: 1)
        #expect(reading.description?.units.acceleration == "g")
        #expect(reading.description?.gravity == .included)
        #expect(reading.notices == ["W_UNITS"])
    }

    @Test func removedGravityByHeaderUnitOrSize() throws {
        for names in ["x (m/s^2),y (m/s^2),z (m/s^2)", "x,y,z"] {
            let reading = table(names, scale: 9.80665, gravity: 0)
            #expect(reading.description?.gravity == .removed)
            #expect(reading.description?.units.acceleration == "m/s2")
            #expect(reading.notices == ["W_NO_GRAVITY"])
            #expect(reading.blocks[0].gravity == .removed)
        }
        let named = table(
            "userAccelerationX (g),userAccelerationY (g),userAccelerationZ (g)", scale: 1, gravity: 0.05)
        #expect(named.description?.gravitySource == .header)
    }

    @Test func unclearUnitsAreRefused() throws {
        let error = try #require(table("x,y,z", scale: 77).error)
        #expect(error.code == .units)
        #expect(error.fix.contains("--units"))
        #expect(table("x,y,z", scale: 2900).error?.code == .units, "2048 and 4096 counts both fit")
    }

    @Test func offScaleIsSaid() {
        #expect(table("x (g),y (g),z (g)", scale: 1.3).notices == ["W_SCALE"])
    }

    @Test func gyroscopeUnits() throws {
        var text = "time (s),ax (g),ay (g),az (g),gx (rad/s),gy (rad/s),gz (rad/s)\n"
        for row in 0..<200 { text += "\(Double(row) / 100),0,1,0,1,0,0\n" }
        let reading = Reading(text)
        #expect(reading.description?.hasGyroscope == true)
        #expect(abs((reading.blocks[0].angularRate?.x[0] ?? 0) - 57.29578) < 1e-4)
    }

    @Test(arguments: [256.0, 512, 2048, 16384])
    func countsOfSensorsAreFoundByGravity(_ scale: Double) throws {
        var text = "moment,ax,ay,az\n"
        for row in 0..<2000 {
            let (x, y, z) = MadeUp.force(row)
            text +=
                "\(1_700_000_000_000 + row * 10),"
                + [x, y, z].map { "\(Int(($0 * scale).rounded()))" }.joined(separator: ",") + "\n"
        }
        let description = try #require(Reading(text).description)
        #expect(
            description.units.acceleration == "counts" && abs(description.units.scaleToG - 1 / scale) < 1e-9)
        #expect(description.notices.map(\.code) == ["I_UNITS"])
        #expect(description.clock.startEpoch == 1_700_000_000, "a clock by its numbers alone")
    }
}
