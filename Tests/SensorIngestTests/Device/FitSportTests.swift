// FIT files of several sports and of old watches, and what the user may say about them.

import GaitModel
import Testing

@testable import SensorIngest

struct FitSportTests {
    /// Half an hour of one sport after another: 60 s each, cadence as given.
    private func activity(_ sports: [(sport: UInt8, cadence: UInt8)]) -> [UInt8] {
        var fit = FitWriter()
        fit.define(0, 20, [.long(253), .byte(4), .short(6)])
        for (index, part) in sports.enumerated() {
            for second in 0..<60 {
                fit.data(0, fit.u32(MadeFit.start + 60 * index + second) + [part.cadence] + fit.u16(3000))
            }
        }
        fit.define(1, 18, [.long(253), .long(2), .long(7), .enumeration(5)])
        for (index, part) in sports.enumerated() {
            let start = MadeFit.start + 60 * index
            fit.data(1, fit.u32(start + 60) + fit.u32(start) + fit.u32(60_000) + [part.sport])
        }
        return fit.file()
    }

    @Test func ofATriathlonOnlyTheRunningCounts() throws {
        let reading = DeviceReading(activity([(5, 30), (2, 90), (1, 85)]))
        #expect(reading.error == nil)
        #expect(reading.input?.device?.sport == "running")
        #expect(reading.input?.notices.contains { $0.code == "I_SPORTS" } == true)
        let run = try #require(reading.run)
        #expect(run.pauses == [0..<120])
    }

    @Test func anotherSportIsRefusedUnlessToldOtherwise() throws {
        let bytes = activity([(2, 85)])
        var refused = SensorReader(name: "ride.fit")
        _ = try refused.process(bytes)
        _ = try refused.finish()
        #expect(refused.refusal?.code == .notRunning)
        #expect(refused.refusal?.fix.contains("--force") == true)
        var options = ReadingOptions()
        options.anySport = true
        var forced = SensorReader(name: "ride.fit", options: options)
        _ = try forced.process(bytes)
        _ = try forced.finish()
        #expect(forced.refusal == nil)
        #expect(forced.inputDescription?.notices.contains { $0.code == "W_SPORT" } == true)
    }

    /// 12 bits of speed in cm/s, 12 bits of distance in 1/16 m that start again after 256 m.
    @Test func packedSpeedAndDistance() throws {
        var fit = FitWriter()
        fit.define(0, 20, [.long(253), .byte(4), FitWriter.Field(number: 8, size: 3, type: 0x0D)])
        for second in 0..<200 {
            let (speed, distance) = (312, 4000 + second * 50)
            let packed = [speed & 255, speed >> 8 | (distance & 15) << 4, distance >> 4 & 255].map(UInt8.init)
            fit.data(0, fit.u32(MadeFit.start + second) + [84] + packed)
        }
        let run = try #require(DeviceReading(fit.file()).run)
        let speed = try #require(run.channels.first { $0.quantity == .speed })
        let distance = try #require(run.channels.first { $0.quantity == .distance })
        #expect(speed.values.allSatisfy { abs($0 - 3.12) < 0.001 })
        #expect(abs(distance.values[199] - 199 * 50 / 16) < 0.1)
        #expect(speed.source == "compressed_speed_distance")
    }

    @Test func aSourceCanBePreferred() throws {
        var fit = FitWriter()
        fit.define(0, 206, [.byte(0), .byte(1), .byte(2), .text(3, 16), .text(8, 16)])
        fit.data(0, [0, 5, 0x84] + FitWriter.text("Ground Time", 16) + FitWriter.text("Milliseconds", 16))
        fit.define(1, 20, [.long(253), .byte(4), .short(41), .developer(5, 2)])
        for second in 0..<60 {
            fit.data(1, fit.u32(MadeFit.start + second) + [84] + fit.u16(2450) + fit.u16(261))
        }
        func contact(_ prefer: String?) throws(InputError) -> [String] {
            var options = ReadingOptions()
            options.prefer = prefer
            var reader = SensorReader(name: "run.fit", options: options)
            _ = try reader.process(fit.file())
            _ = try reader.finish()
            return reader.deviceRun?.channels.filter { $0.quantity == .contact }.map(\.source) ?? []
        }
        #expect(try contact(nil) == ["stance_time", "Ground Time"])
        #expect(try contact("developer") == ["Ground Time"])
        #expect(try contact("ground") == ["Ground Time"])
        #expect(try contact("native") == ["stance_time"])
        #expect(throws: InputError.self) { try contact("stryd") }
    }
}
