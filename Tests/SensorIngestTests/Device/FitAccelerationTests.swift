// Raw acceleration in FIT files takes the road of text tables: calibration, clock, grid.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct FitAccelerationTests {
    /// 25 samples a message at 100 Hz: counts with 0 at 32768 and 1000 to the g.
    static func file(seconds: Int, isCalibrated: Bool = true) -> [UInt8] {
        var fit = FitWriter()
        fit.define(0, 167, [.enumeration(0), .long(1), .long(2), .long(3), .longs(4, 3), .longs(5, 9)])
        if isCalibrated {
            let turn = [0, 65_535, 0, 65_535, 0, 0, 0, 0, -65_535].flatMap { fit.u32($0) }
            fit.data(
                0,
                [0] + fit.u32(1) + fit.u32(1000) + fit.u32(32_768) + fit.u32(10) + fit.u32(-20)
                    + fit.u32(0) + turn)
        }
        fit.define(
            1, 165, [.long(253), .short(0), .shorts(1, 25), .shorts(2, 25), .shorts(3, 25), .shorts(4, 25)])
        for message in 0..<(4 * seconds) {
            var bytes = fit.u32(MadeFit.start + message / 4) + fit.u16(250 * (message % 4))
            for index in 0..<25 { bytes += fit.u16(10 * index) }
            for axis in 0..<3 {
                for index in 0..<25 {
                    let force = MadeUp.force(25 * message + index)
                    let value = [force.0 * 1000 + 10, force.1 * 1000 - 20, force.2 * 1000][axis]
                    bytes += fit.u16(32_768 + Int(value.rounded()))
                }
            }
            fit.data(1, bytes)
        }
        return fit.file()
    }

    @Test func isCalibratedTurnedAndOnTheGrid() throws {
        let reading = DeviceReading(Self.file(seconds: 30))
        #expect(reading.error == nil)
        #expect(reading.input?.tier == .raw)
        #expect(reading.input?.clock.rate == 100)
        #expect(reading.input?.gravity == .included)
        #expect(reading.input?.rows == 3000)
        #expect(reading.run == nil)
        let (x, z) = (reading.blocks.flatMap(\.force.x), reading.blocks.flatMap(\.force.z))
        #expect(x.count == 3000)
        let middle = MadeUp.force(1500)
        #expect(abs(Double(x[1500]) - middle.1) < 0.01)
        #expect(abs(Double(z[1500]) + middle.2) < 0.01)
    }

    @Test(arguments: [1, 7, 64, 4096]) func cutsDoNotMatter(chunk: Int) {
        let bytes = Self.file(seconds: 100)
        #expect(DeviceReading(bytes, chunk: chunk).fingerprint == DeviceReading(bytes).fingerprint)
    }

    @Test func withoutCalibrationItIsRefused() {
        #expect(DeviceReading(Self.file(seconds: 10, isCalibrated: false)).error?.code == .noDynamics)
    }
}
