// The writer under the documents: escaping, numbers, nesting, streaming.

import Foundation
import GaitReports
import Testing

@Suite struct JSONWriterTests {
    private func written(_ body: (inout JSONWriter<StringSink>) -> Void) -> String {
        var json = JSONWriter(StringSink())
        body(&json)
        return json.finish().text
    }

    @Test func objectsAreIndentedInTheOrderGiven() {
        let text = written { json in
            json.object { json in
                json.member("b", 1)
                json.array("a") { json in
                    json.value("x")
                    json.null()
                }
                json.object("empty") { _ in }
                json.strings("none", [])
            }
        }
        #expect(
            text
                == "{\n  \"b\": 1,\n  \"a\": [\n    \"x\",\n    null\n  ],\n  \"empty\": {},\n  \"none\": []\n}\n"
        )
    }

    @Test(arguments: [
        "plain", "quote \" backslash \\ slash /", "line\nfeed\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}\u{9B}",
        "\u{2028}\u{2029}\u{202E}\u{FEFF}", "Lauf in München \u{1F3C3}\u{1F3FD}", "\u{E0001}", "",
    ])
    func stringsSurviveTheRoundTrip(_ string: String) throws {
        let text = written { $0.object { $0.member("s", string) } }
        #expect(try JSONReading.object(text)["s"] as? String == string)
        #expect(
            !text.unicodeScalars.contains {
                $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value)
            })
        #expect(!text.contains("\u{2028}") && !text.contains("\u{202E}"))
    }

    @Test func invalidBytesBecomeReplacementCharacters() throws {
        let string = String(decoding: [0x61, 0xFF, 0x62] as [UInt8], as: UTF8.self)
        let text = written { $0.object { $0.member("s", string) } }
        #expect(try JSONReading.object(text)["s"] as? String == "a\u{FFFD}b")
    }

    @Test(arguments: [0.1, -0.0, 1e-7, 1.5e300, 1e-308, 123_456_789.123, 100, -3.25])
    func numbersAreTheShortestThatReadBack(_ number: Double) throws {
        let text = written {
            $0.object { json in
                json.key("n")
                json.value(number)
            }
        }
        #expect(try JSONReading.object(text)["n"] as? Double == number)
        #expect(!text.contains(".0\n") && !text.contains("-0\n"))
    }

    @Test func whatIsNoNumberIsNull() throws {
        let text = written {
            $0.object { json in
                json.member("a", Double.nan)
                json.member("b", Double.infinity, decimals: 2)
                json.key("c")
                json.values([1, -.infinity])
            }
        }
        #expect(text.contains("\"a\": null") && text.contains("\"b\": null") && text.contains("[1, null]"))
        #expect(try JSONReading.object(text).count == 3)
    }

    @Test func quantitiesAreRoundedToSixDigits() {
        let text = written {
            $0.object { json in
                json.member("a", 164.123456)
                json.member("b", 0.000123456789)
                json.member("c", 12_345_678.9)
                json.member("d", 1864.20049, decimals: 3)
                json.member("e", 999_999.96)
            }
        }
        for expected in ["164.123,", "0.000123457,", "12345700,", "1864.2,", "1000000\n"] {
            #expect(text.contains(expected), "\(expected) in \(text)")
        }
    }

    @Test func longDocumentsLeaveInPieces() {
        struct Pieces: TextSink {
            var sizes: [Int] = []
            mutating func write(_ text: String) { sizes.append(text.utf8.count) }
        }
        var json = JSONWriter(Pieces())
        json.array { json in
            for number in 0..<100_000 { json.value(number) }
        }
        let sizes = json.finish().sizes
        #expect(sizes.count > 50 && (sizes.max() ?? 0) < 9000)
    }
}
