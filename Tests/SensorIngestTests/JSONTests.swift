// The JSON tokenizer: events, places of errors, and the same events however the bytes are cut.

import GaitModel
import Testing

@testable import SensorIngest

struct JSONTests {
    private struct Log: JSONConsumer {
        var text = ""

        mutating func take(_ event: JSONEvent, _ text: [UInt8], byte: Int) {
            let words = String(decoding: text, as: UTF8.self)
            switch event {
            case .beginObject: self.text += "{"
            case .endObject: self.text += "}"
            case .beginArray: self.text += "["
            case .endArray: self.text += "]"
            case .key: self.text += "\(words)@\(byte):"
            case .string: self.text += "'\(words)' "
            case .number, .word: self.text += words + " "
            }
        }
    }

    private func events(_ text: String, chunk: Int? = nil) -> (log: String, error: InputError?) {
        let bytes = Array(text.utf8)
        var tokenizer = JSONTokenizer()
        var log = Log()
        do throws(InputError) {
            for start in stride(from: 0, to: bytes.count, by: chunk ?? bytes.count) {
                let piece = bytes[start..<min(bytes.count, start + (chunk ?? bytes.count))]
                try piece.withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                    try tokenizer.process(buffer, into: &log)
                }
            }
        } catch {
            return (log.text, error)
        }
        return (log.text, nil)
    }

    @Test func givesEventsInOrder() {
        let text = " {\"a\" : [1, -2.5e3,{}, [] ,true,null],\n\"b\\u00e9\\ud83d\\ude00\\n\":\"\\\"c\\\\\"}"
        let (log, error) = events(text)
        #expect(error == nil)
        #expect(log == "{a@2:[1 -2.5e3 {}[]true null ]b\u{E9}\u{1F600}\n@39:'\"c\\' }")
        for chunk in [1, 2, 3, 7] { #expect(events(text, chunk: chunk).log == log) }
    }

    @Test(
        arguments: [
            ("[1,,2]", 3), ("{\"a\" 1}", 5), ("{1:2}", 1), ("[1}", 2), ("{\"a\":}", 5), ("[1 2]", 3),
            ("{\"a\":1,}", 7), ("[\"\\q\"]", 3),
        ])
    func pointsAtTheBrokenByte(_ text: String, _ byte: Int) {
        for chunk in [1, 100] {
            let error = events(text, chunk: chunk).error
            #expect(error?.code == .parse)
            #expect(error?.position.byte == byte, "\(text)")
        }
    }

    @Test func isBounded() {
        #expect(events(String(repeating: "[", count: 100)).error?.code == .limit)
        #expect(events("[\"" + String(repeating: "a", count: 70_000)).error?.code == .limit)
    }

    /// A minute of records in odd forms; `x` runs from -1 to 1.
    private func records(_ line: (Int, String, String, String) -> String) -> String {
        var text = ""
        for row in 0..<3000 {
            let (x, y, z) = MadeUp.force(row)
            text += line(row, NumberText.fixed(x, 4), NumberText.fixed(y, 4), NumberText.fixed(z, 4)) + "\n"
        }
        return text
    }

    @Test func readsLinesOfObjects() throws {
        let text = records {
            "{\"t\":\($0 * 10),\"acc\":{\"x\":\($1),\"y\":\($2),\"z\":\($3)},\"note\":\"a, \\\"b\\\"\"}"
        }
        let reading = Reading(text)
        let description = try #require(reading.description, "\(String(describing: reading.error))")
        #expect(description.format.id == "generic/json")
        #expect(description.rows == 3000 && description.clock.rate == 100 && description.clock.unit == "ms")
        #expect(description.bytes == text.utf8.count)
        for chunk in [61, 65_536] { #expect(Reading(text, chunk: chunk).fingerprint == reading.fingerprint) }
    }

    @Test func readsTriplesInArrays() throws {
        let rows = records {
            "\($0 == 0 ? "" : ","){\"time_s\":\(Double($0) / 50),\"acc\":[\($1),\($2),\($3)]}"
        }
        let description = try #require(Reading("{\"data\":[" + rows + "]}").description)
        #expect(description.rows == 3000 && description.clock.rate == 50)
    }

    @Test func readsTheSensorThatWasAskedFor() throws {
        let text = records { row, x, y, z in
            ["WatchAccelerometer", "Accelerometer"].map { name in
                "\(row == 0 && name.hasPrefix("W") ? "[" : ","){\"sensor\":\"\(name)\",\"seconds_elapsed\":\"\(Double(row) / 100)\","
                    + "\"z\":\"\(name.hasPrefix("W") ? z : y)\",\"y\":\"\(name.hasPrefix("W") ? y : z)\",\"x\":\"\(x)\"}"
            }.joined()
        }
        let first = try #require(Reading(text + "]").description)
        #expect(
            first.sensors == ["WatchAccelerometer", "Accelerometer"] && first.sensor == "WatchAccelerometer")
        let second = Reading(text + "]", options: ReadingOptions(sensor: "accel"))
        #expect(second.description?.sensor == "Accelerometer")
        #expect(abs(second.z[10] - Float(MadeUp.force(10).1)) < 1e-3)
        #expect(Reading(text + "]", options: ReadingOptions(sensor: "chest")).error?.code == .noAcceleration)
    }

    @Test func aCutOffFileKeepsWhatWasComplete() throws {
        let rows = records {
            "\($0 == 0 ? "[" : ","){\"time_s\":\(Double($0) / 50),\"x\":\($1),\"y\":\($2),\"z\":\($3)}"
        }
        let description = try #require(Reading(String(rows.dropLast(20))).description)
        #expect(description.rows == 2999)
        #expect(description.notices.map(\.code).contains("I_CUT_OFF"))
    }

    @Test func refusesWholeColumns() {
        let text = "{\"time\":[0,1,2,3,4,5],\"x\":[1,2,3,4,5,6]}"
        #expect(Reading(text).error?.code == .notSupportedYet)
    }
}
