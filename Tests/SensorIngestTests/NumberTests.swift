// The number decoders agree with `strtod` bit for bit.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct NumberTests {
    /// Small and fast, one fixed seed.
    struct Random {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }

        mutating func below(_ limit: Int) -> Int { Int(truncatingIfNeeded: next() >> 33) % limit }
    }

    static let layout = TextLayout(
        separator: 0x2C, decimalMark: 0x2E, terminator: 0x0A, dataStart: 0, dataLine: 1)

    /// Both decoders against `strtod`; returns whether the fast one took it.
    private func check(_ literal: UnsafeMutableBufferPointer<UInt8>, _ count: Int, _ scan: NumberScan) -> Bool
    {
        guard let start = literal.baseAddress else { return false }
        literal[count] = 0
        let expected = start.withMemoryRebound(to: CChar.self, capacity: count + 1) { strtod($0, nil) }
        literal[count] = 0x0A
        let general = NumberDecoder.double(UnsafeBufferPointer(start: start, count: count))
        var position = UnsafePointer(start)
        let fast = scan.number(&position)
        for decimals in 0..<8 {
            guard let short = scan.shortNumber(start, guess: DigitWord.Guess(decimals)) else { continue }
            #expect(short.value.bitPattern == expected.bitPattern && short.end == start + count)
        }
        if general?.bitPattern != expected.bitPattern
            || (fast.map { $0.bitPattern != expected.bitPattern } ?? false)
        {
            let text = String(decoding: literal[..<count], as: UTF8.self)
            Issue.record(
                "\(text): expected \(expected), general \(String(describing: general)), fast \(String(describing: fast))"
            )
        }
        return fast != nil
    }

    @Test func agreesWithStrtodOnAMillionLiterals() {
        var random = Random()
        let scan = NumberScan(layout: Self.layout)
        defer { scan.deallocate() }
        let literal = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 80)
        defer { literal.deallocate() }
        var fast = 0
        for round in 0..<1_000_000 {
            var count = 0
            func put(_ byte: UInt8) {
                literal[count] = byte
                count += 1
            }
            if random.below(2) == 0 { put(0x2D) }
            for _ in 0...random.below(round % 8 == 0 ? 18 : 4) { put(0x30 + UInt8(random.below(10))) }
            put(0x2E)
            for _ in 0..<random.below(round % 8 == 0 ? 22 : 8) { put(0x30 + UInt8(random.below(10))) }
            if round % 5 == 0 {
                put(random.below(2) == 0 ? 0x45 : 0x65)
                if random.below(2) == 0 { put(0x2D) }
                put(0x30 + UInt8(random.below(10)))
                if random.below(4) == 0 { put(0x30 + UInt8(random.below(10))) }
            }
            if check(literal, count, scan) { fast += 1 }
        }
        #expect(fast > 880_000, "the fast path takes nearly everything, took \(fast)")
    }

    @Test(arguments: [
        "0", "-0", "0.0", "-0.0", "1", "9007199254740993", "9007199254740992", "9007199254740991",
        "0.1", "123456789012345678", "9999999999999999999", "1.7976931348623157e308", "4.9e-324", "2.5e-324",
        "0.000045592707395553586", "-0.9384655361", "18446744073709551615", "18446744073709551616",
        "1234567890123456789.5", "0.30000000000000004", "8.5e22", "8.5e23", "1e22", "1e23", "1e-22", "1e-23",
        "6.02214076e+23", "0.500000000000000166533453693773481063544750213623046875", "1e400", "1e-400",
        "00012.500",
        "1700000000123456789", "5e-1", "7.205759403792793", "9.0071992547409925", "-6.345454559E0", "1.e5",
        ".5",
    ])
    func agreesWithStrtodOnHardLiterals(_ text: String) {
        let scan = NumberScan(layout: Self.layout)
        defer { scan.deallocate() }
        let literal = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 80)
        defer { literal.deallocate() }
        for (index, byte) in text.utf8.enumerated() { literal[index] = byte }
        if strtod(text, nil).isFinite { _ = check(literal, text.utf8.count, scan) }
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "0x10", "inf", "nan", "1 2", "1,5", "--1", "1.2.3", "1e400",
    ])
    func refusesWhatIsNoNumber(_ text: String) {
        var copy = text
        #expect(copy.withUTF8 { NumberDecoder.double($0) } == nil)
    }

    @Test func everyByteEndsTheDigitsOrIsOne() {
        var text = [UInt8](repeating: 0, count: 8)
        for place in 0..<8 {
            for byte in UInt8.min...UInt8.max {
                for after in [UInt8(0), 0x2F, 0x30, 0x39, 0x3A, 0xFF] {
                    for index in 0..<8 {
                        text[index] = index < place ? 0x31 + UInt8(index) : index == place ? byte : after
                    }
                    let expected = text.firstIndex { $0 < 0x30 || $0 > 0x39 } ?? 8
                    let word = text.withUnsafeBufferPointer { $0.baseAddress.map(DigitWord.init(at:)) }
                    #expect(word?.count == expected && word?.isFull == (expected == 8))
                    let value = text[..<expected].reduce(UInt64(0)) { 10 * $0 + UInt64($1 - 0x30) }
                    guard expected < 8 else {
                        #expect(word?.value == value)
                        continue
                    }
                    #expect(word?.value(first: expected) == value)
                    for count in 0..<8 {
                        #expect(word?.value(DigitWord.Guess(count)) == (count == expected ? value : nil))
                    }
                }
            }
        }
    }

    @Test func readsADecimalComma() {
        var text = "-1,5e2"
        #expect(text.withUTF8 { NumberDecoder.double($0, decimalMark: 0x2C) } == -150)
    }

    @Test func readsWholeNumbersUpToNineteenDigits() {
        for (text, value) in [
            ("9223372036854775807", Int64.max), ("-9223372036854775807", -Int64.max), ("0", 0), ("+5", 5),
        ] as [(String, Int64)] {
            var copy = text
            #expect(copy.withUTF8 { NumberDecoder.integer($0) } == value)
        }
        for text in ["9223372036854775808", "", "-", "1.0", "99999999999999999999"] {
            var copy = text
            #expect(copy.withUTF8 { NumberDecoder.integer($0) } == nil)
        }
    }
}
