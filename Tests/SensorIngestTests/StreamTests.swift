// Long tables with everything wrong in them give the same blocks however the bytes are cut; rubbish never crashes.

import GaitModel
import Testing

@testable import SensorIngest

struct StreamTests {
    private static let rough: String = {
        var random = NumberTests.Random()
        var text = "# rough\r\ntime (ms);x (g);y (g);z (g);gx (deg/s);gy (deg/s);gz (deg/s);note\r\n"
        var time = 0
        for row in 0..<14_000 {
            time += 9 + random.below(3)
            if row % 3000 == 2999 { time += 700 }
            if row == 9000 { time -= 50_000 }
            let force = MadeUp.force(row)
            let cells = [force.0, force.1, force.2, force.0 * 90, force.1 * 30, force.2 * 50]
            let numbers = cells.map { NumberText.fixed($0, random.below(7)).replacing(".", with: ",") }
            switch random.below(200) {
            case 0: text += "\(time);;1;2;3;4;5;\r\n"
            case 1: text += "\"\(time)\";" + numbers.map { "\"\($0)\"" }.joined(separator: ";") + ";q\r\n"
            case 2: text += "\r\n\(time); " + numbers.joined(separator: "; ") + ";\r\n"
            default: text += "\(time);" + numbers.joined(separator: ";") + ";free text\r\n"
            }
        }
        return text
    }()

    @Test func cutsDoNotMatter() throws {
        let bytes = Array(Self.rough.utf8)
        let whole = Reading(bytes)
        #expect(whole.error == nil)
        #expect(whole.description?.gapCount ?? 0 > 3)
        let fingerprint = whole.fingerprint
        for chunk in [61, 4096, 65_535, 65_536, 65_537, 262_144] {
            #expect(Reading(bytes, chunk: chunk).fingerprint == fingerprint, "chunks of \(chunk)")
        }
    }

    @Test func cutsDoNotMatterForWideTextAndRebuiltClocks() throws {
        let text = MadeUp.table(9000) { NumberText.fixed(Double($0 / 7) / 10, 1) }
        let wide: [UInt8] = [0xFE, 0xFF] + text.utf8.flatMap { (byte) -> [UInt8] in [0, byte] }
        let whole = Reading(wide)
        #expect(whole.description?.clock.isReconstructed == true)
        for chunk in [997, 65_536] { #expect(Reading(wide, chunk: chunk).fingerprint == whole.fingerprint) }
    }

    /// Strays, gaps and jumps fall on the ends of many batches here.
    @Test func pausesDoNotMatter() throws {
        let bytes = Array(Self.rough.utf8)
        let fingerprint = Reading(bytes).joined.fingerprint
        for chunk in [3001, 6007, 9973, 30_011] {
            let paused = Reading(bytes, chunk: chunk, pausing: true)
            #expect(paused.blocks.count > Reading(bytes).blocks.count)
            #expect(paused.joined.fingerprint == fingerprint, "chunks of \(chunk)")
        }
    }

    @Test func pausesDoNotMatterForRebuiltClocksAndClippedSamples() throws {
        let bunched = MadeUp.table(14_000) { NumberText.fixed(Double($0 / 7) / 10, 1) }
        var clipped = "time (s),x (g),y (g),z (g)\n"
        for row in 0..<14_000 {
            // Every second stamp lies between two points of the grid.
            let time = Double(row) / 100 + (row % 2 == 0 ? 0 : 0.003)
            let size = row % 97 < 3 ? 8 : MadeUp.force(row).1
            clipped += "\(NumberText.fixed(time, 3)),0.1,\(NumberText.fixed(size, 4)),0\n"
        }
        for text in [bunched, clipped] {
            let bytes = Array(text.utf8)
            let fingerprint = Reading(bytes).joined.fingerprint
            for chunk in [2503, 5009] {
                #expect(Reading(bytes, chunk: chunk, pausing: true).joined.fingerprint == fingerprint)
            }
        }
        #expect(Reading(clipped).blocks.contains { !$0.rangeMarks.isEmpty })
        #expect(Reading(bunched).description?.clock.isReconstructed == true)
    }

    @Test func blocksAreInOrderAndJoin() {
        let blocks = Reading(Self.rough).blocks
        for (first, second) in zip(blocks, blocks.dropFirst()) {
            #expect(second.startIndex >= first.endIndex)
            #expect(second.startsStretch == (second.startIndex > first.endIndex))
        }
        #expect(blocks.allSatisfy { $0.count > 0 && $0.count <= 4096 && $0.angularRate?.count == $0.count })
    }

    @Test func randomBytesNeverCrash() {
        var random = NumberTests.Random()
        let alphabet = Array("0123456789.,;-+eE \t\r\n\"#/xyzatg()[]T:".utf8)
        for round in 0..<1500 {
            let count = random.below(400)
            let bytes = (0..<count).map { _ in
                round % 5 == 0
                    ? UInt8(truncatingIfNeeded: random.next() >> 20) : alphabet[random.below(alphabet.count)]
            }
            let prefix = round % 3 == 0 ? Array("time,x,y,z\n0.00,0,1,0\n0.01,0,1,0\n0.02,0,1,0\n".utf8) : []
            let reading = Reading(prefix + bytes)
            #expect(reading.error != nil || reading.description != nil)
        }
    }

    @Test func hugeNumbersNeverCrash() {
        let cells = [
            "9223372036854775807", "-9223372036854775808", "1e300", "-1e300", "1e18", "0", "1e-300", "NaN",
        ]
        var random = NumberTests.Random()
        for header in ["time,x,y,z\n", "time (ns),x (g),y (g),z (g)\n", "PacketCounter,Acc_X,Acc_Y,Acc_Z\n"] {
            for _ in 0..<300 {
                var text = header.hasPrefix("P") ? "Acquisition frequency: 100 Hz\n" + header : header
                for row in 0..<30 {
                    let odd = {
                        random.below(6) == 0 ? cells[random.below(cells.count)] : "\(Double(row) / 10)"
                    }
                    text += "\(odd()),\(odd()),\(odd()),\(odd())\n"
                }
                let reading = Reading(text)
                #expect(reading.error != nil || reading.description != nil)
            }
        }
    }

    @Test func theLastLineNeedsNoLineEnd() throws {
        let text = MadeUp.regular(100)
        #expect(Reading(String(text.dropLast())).x.count == 100)
        let cut = Reading(String(text.dropLast(10)))
        #expect(cut.x.count == 99)
        #expect(cut.notices == ["I_CUT_OFF"])
        #expect(cut.description?.skippedRows == 0)
    }

    @Test func nothingIsDescribedBeforeTheFirstRowsAreIn() throws {
        var reader = SensorReader(name: "some/folder/run.csv")
        _ = try reader.process(Array("time,x,y,z\n".utf8))
        #expect(reader.inputDescription == nil)
        _ = try reader.process(Array(MadeUp.regular(20_000).utf8))
        #expect(reader.inputDescription != nil)
        _ = try reader.finish()
        #expect(reader.inputDescription?.name == "run.csv")
        #expect(try reader.finish().isEmpty)
    }
}
