// FIT files made here: both byte orders, developer fields, compressed times, chains, cuts and lies.

import GaitModel
import Testing

@testable import SensorIngest

/// Reads bytes in pieces and keeps what a device's file gives.
struct DeviceReading {
    var run: DeviceRun?
    var input: InputDescription?
    var blocks: [AccelerationBlock] = []
    var error: InputError?
    var refusal: InputError?

    init(_ bytes: [UInt8], name: String = "run.fit", chunk: Int? = nil) {
        var reader = SensorReader(name: name)
        do throws(InputError) {
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + (chunk ?? bytes.count))
                blocks += try reader.process(Array(bytes[start..<end]))
                start = end
            }
            blocks += try reader.finish()
            run = reader.deviceRun
            refusal = reader.refusal
            input = reader.inputDescription
        } catch {
            self.error = error
        }
    }

    func values(_ quantity: DeviceQuantity) -> [Float] {
        run?.channels.first { $0.quantity == quantity }?.values ?? []
    }

    var notices: [String] { input?.notices.map(\.code) ?? [] }
    var fingerprint: String {
        let bits = run?.channels.map { channel in
            channel.source + channel.values.map { String($0.bitPattern, radix: 36) }.joined(separator: ",")
        }
        return "\(String(describing: error)) \(run?.times ?? []) \(bits ?? []) \(run?.pauses ?? []) "
            + "\(String(describing: input)) \(blocks.map(\.force))"
    }
}

struct FitTests {
    @Test(arguments: [false, true]) func readsDynamics(isBigEndian: Bool) {
        let reading = DeviceReading(MadeFit.run(seconds: 90, isBigEndian: isBigEndian).file())
        #expect(reading.error == nil)
        #expect(reading.values(.cadence).allSatisfy { $0 == 169 })
        #expect(reading.values(.contact).allSatisfy { $0 == 245 })
        #expect(reading.values(.oscillation).first == 8.2)
        #expect(reading.values(.balance).first == 50.4)
        #expect(reading.values(.stepLength).first == 1.065)
        #expect(reading.input?.tier == .device)
        #expect(reading.input?.device?.maker == "Garmin")
        #expect(reading.input?.device?.sport == "running")
        #expect(reading.notices.isEmpty)
        #expect(reading.input?.clock.startEpoch == 1_631_065_600)
    }

    @Test func shortHeader() {
        #expect(DeviceReading(MadeFit.run(seconds: 30).file(headerSize: 12)).run?.times.count == 30)
    }

    @Test func developerFieldsCarryTheirName() {
        let reading = DeviceReading(MadeFit.developer(seconds: 40).file())
        let channel = reading.run?.channels.first { $0.quantity == .contact }
        #expect(channel?.source == MadeFit.developerName)
        #expect(channel?.isNative == false)
        #expect(channel?.values.allSatisfy { $0 == 251 } == true)
    }

    @Test func invalidValuesAreMissing() {
        var fit = FitWriter()
        fit.define(0, 20, [.long(253), .byte(4), .short(41)])
        fit.data(0, fit.u32(MadeFit.start) + [0xFF] + fit.u16(0xFFFF))
        fit.data(0, fit.u32(MadeFit.start + 1) + [80] + fit.u16(2500))
        let reading = DeviceReading(fit.file())
        #expect(reading.values(.cadence)[0].isNaN)
        #expect(reading.values(.contact)[0].isNaN)
        #expect(reading.values(.contact)[1] == 250)
    }

    @Test func compressedTimesRollOver() {
        var fit = FitWriter()
        fit.define(0, 20, [.long(253), .byte(4)])
        fit.data(0, fit.u32(1_000_000_028) + [80])
        fit.define(1, 20, [.byte(4)])
        for step in 1...40 { fit.compressed(1, offset: UInt8((1_000_000_028 + step) & 31), [81]) }
        #expect(DeviceReading(fit.file()).run?.times == (0...40).map(Double.init))
    }

    @Test func cadenceOfBothFeetIsNotDoubled() {
        var fit = FitWriter()
        fit.define(0, 20, [.long(253), .byte(4), .short(6)])
        for step in 0..<60 { fit.data(0, fit.u32(MadeFit.start + step) + [168] + fit.u16(3000)) }
        let reading = DeviceReading(fit.file())
        #expect(reading.values(.cadence).allSatisfy { $0 == 168 })
        #expect(reading.notices == ["I_CADENCE_BOTH_FEET"])
    }

    @Test func pausesAreNamed() {
        let reading = DeviceReading(MadeFit.run(seconds: 60, pauseAt: 30).file())
        #expect(reading.run?.pauses == [30..<150])
        #expect(reading.input?.gapCount == 0)
    }

    @Test func clockChangesAreTakenOut() {
        var fit = FitWriter()
        fit.define(0, 20, [.long(253), .byte(4)])
        for stamp in [100, 101, 102, 101, 103, 900_000_000, 900_000_001, 5000, 5001] {
            fit.data(0, fit.u32(stamp) + [80])
        }
        let reading = DeviceReading(fit.file())
        #expect(reading.run?.times == [0, 1, 2, 3, 4, 5, 6, 7])
        #expect(reading.notices.contains("W_TIME_JUMP"))
        #expect(reading.notices.contains("W_TIME_ORDER"))
    }

    @Test func chainedFilesJoin() {
        let first = MadeFit.run(seconds: 20).file()
        var second = FitWriter()
        second.define(5, 20, [.long(253), .byte(4)])
        for step in 0..<10 { second.data(5, second.u32(MadeFit.start + 20 + step) + [85]) }
        let reading = DeviceReading(first + second.file())
        #expect(reading.run?.times.count == 30)
        #expect(reading.notices == ["I_FIT_CHAIN"])
    }

    @Test func sixteenKindsAtOnce() {
        var fit = FitWriter()
        for local in 0..<UInt8(16) { fit.define(local, 20, [.long(253), .byte(4)]) }
        for step in 0..<160 { fit.data(UInt8(step % 16), fit.u32(MadeFit.start + step) + [80]) }
        #expect(DeviceReading(fit.file()).run?.times.count == 160)
    }

    @Test func fieldsOfAnySize() {
        var fit = FitWriter()
        let odd = FitWriter.Field(number: 99, size: 255, type: 0x86)
        let none = FitWriter.Field(number: 98, size: 0, type: 0x84)
        let strange = FitWriter.Field(number: 97, size: 3, type: 0xFF)
        let wrong = FitWriter.Field(number: 41, size: 0, type: 0x84)
        fit.define(0, 20, [none, .long(253), odd, .byte(4), wrong, strange])
        let filler = [UInt8](repeating: 7, count: 255)
        for step in 0..<30 { fit.data(0, fit.u32(MadeFit.start + step) + filler + [80, 1, 2, 3]) }
        #expect(DeviceReading(fit.file()).values(.cadence).allSatisfy { $0 == 160 })
    }

    @Test(arguments: [1, 2, 3, 7, 64, 4096]) func cutsDoNotMatter(chunk: Int) {
        var chain = MadeFit.run(seconds: 300, pauseAt: 100).file() + MadeFit.developer(seconds: 50).file()
        #expect(DeviceReading(chain, chunk: chunk).fingerprint == DeviceReading(chain).fingerprint)
        chain.removeLast(40)
        #expect(DeviceReading(chain, chunk: chunk).fingerprint == DeviceReading(chain).fingerprint)
    }

    /// What was whole before the cut is kept, wherever the cut is.
    @Test func cutAnywhere() {
        let whole = MadeFit.run(seconds: 12).file()
        let rowSize = 1 + 4 + 3 + 2 + 4 + 2 + 2 + 2 + 2
        var counts: [Int] = []
        for length in 0..<whole.count {
            let reading = DeviceReading(Array(whole[..<length]))
            counts.append(reading.run?.times.count ?? 0)
            if reading.run == nil {
                #expect(reading.error != nil, "cut at \(length)")
            } else {
                #expect(reading.notices.contains("W_FIT_TRUNCATED"), "cut at \(length)")
            }
        }
        #expect(counts == counts.sorted())
        #expect(counts.last == 12)
        #expect(counts.filter { $0 == 5 }.count == rowSize)
    }

    @Test func changedBytesAreNoticed() {
        var bytes = MadeFit.run(seconds: 60).file()
        bytes[400] ^= 1
        let reading = DeviceReading(bytes)
        #expect(reading.run?.times.isEmpty == false)
        #expect(reading.notices.contains("W_FIT_CHECKSUM"))
    }

    /// Any single changed byte gives a result or an error, never a crash.
    @Test func changedBytesNeverCrash() {
        let whole = MadeFit.developer(seconds: 6).file()
        for place in whole.indices {
            for value: UInt8 in [0, 1, 0x40, 0x7F, 0x80, 0xFF] {
                var bytes = whole
                bytes[place] = value
                let reading = DeviceReading(bytes)
                #expect(reading.run != nil || reading.error != nil)
            }
        }
    }

    @Test func aBillionRowsAreOnlyPromised() {
        var fit = FitWriter()
        fit.define(0, 0, [.enumeration(0)])
        fit.data(0, [4])
        let reading = DeviceReading(fit.file(length: 4_000_000_000))
        #expect(reading.error?.code == .damaged)
        #expect(reading.error?.position.byte == fit.file().count)
        let kept = DeviceReading(MadeFit.run(seconds: 30).file(length: 4_000_000_000))
        #expect(kept.notices.contains("W_FIT_TRUNCATED"))
    }

    @Test func dataBeforeDefinitionNamesTheByte() {
        var fit = FitWriter()
        fit.data(3, [1, 2, 3])
        let reading = DeviceReading(fit.file())
        #expect(reading.error?.code == .damaged)
        #expect(reading.error?.position.byte == 14)
        #expect(reading.error?.code.exitStatus == 65)
    }

    @Test func damageAfterRowsKeepsThem() {
        var fit = MadeFit.run(seconds: 40)
        fit.raw([0x0F, 1, 2, 3, 4, 5, 6])
        let reading = DeviceReading(fit.file())
        #expect(reading.run?.times.count == 40)
        #expect(reading.notices.contains("W_FIT_DAMAGED"))
    }

    @Test func otherSportsAndPlansAreRefused() {
        var ride = FitWriter()
        ride.define(0, 20, [.long(253), .byte(4)])
        for step in 0..<30 { ride.data(0, ride.u32(MadeFit.start + step) + [90]) }
        ride.define(1, 18, [.enumeration(5)])
        ride.data(1, [2])
        #expect(DeviceReading(ride.file()).refusal?.code == .notRunning)
        var plan = FitWriter()
        plan.define(0, 0, [.enumeration(0)])
        plan.data(0, [5])
        #expect(DeviceReading(plan.file()).error?.code == .noDynamics)
        var walk = FitWriter()
        walk.define(0, 20, [.long(253), .byte(3)])
        for step in 0..<30 { walk.data(0, walk.u32(MadeFit.start + step) + [90]) }
        #expect(DeviceReading(walk.file()).refusal?.code == .noDynamics)
    }
}
