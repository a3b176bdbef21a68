// The part of TOML that answers need, and complaints that name the line.

import GaitModel
import Testing

@testable import RunnerFiles

@Suite struct TOMLReaderTests {
    private func entries(_ text: String) throws -> [TOMLEntry] { try TOMLReader(Array(text.utf8)).entries }

    private func complaint(_ text: String) -> InputError? {
        do {
            _ = try TOMLReader(Array(text.utf8))
            return nil
        } catch { return error }
    }

    @Test func valuesOfEveryKindAreRead() throws {
        let found = try entries(
            """
            name = "a \\"quoted\\" word"   # a note
            plain = 'C:\\temp'
            [runner]
            height_cm = 178
            ratio=-1.5e-1
            large = 1_000
            yes = true
            day = 2026-11-30
            list = [ "a", "b", ]
            none = []

            """)
        let day = try #require(CalendarDay(year: 2026, month: 11, day: 30))
        #expect(
            found.map(\.value) == [
                .text("a \"quoted\" word"), .text("C:\\temp"), .number(178), .number(-0.15), .number(1000),
                .truth(true), .day(day), .list([.text("a"), .text("b")]), .list([]),
            ])
        #expect(found.map(\.line) == [1, 2, 4, 5, 6, 7, 8, 9, 10])
        #expect(found.map(\.table) == ["", ""] + Array(repeating: "runner", count: 7))
    }

    @Test func windowsLineEndsAndByteOrderMarkAreRead() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("[a]\r\nb = 1\r\nc = 2\r\n".utf8)
        #expect(try TOMLReader(bytes).entries.map(\.line) == [2, 3])
    }

    @Test(arguments: [
        "height", "= 3", "a = ", "a = # note", "a = 1 2", "a = \"open", "a = [1, 2", "a = [1 2]", "a.b = 1",
        "a = {b = 1}", "[[a]]", "[a", "[a] b", "a = \"\"\"long\"\"\"", "a = 3,5", "a = 2026-13-01",
        "a = 2026-02-30",
        "a = 5.", "a = .5", "a = 0x1F", "a = inf", "a = nan", "a = \"\\q\"", "a = yes",
    ])
    func whatIsNotReadIsRefusedWithItsLine(row: String) {
        let error = complaint("[table]\n# fine\n" + row + "\n")
        #expect(error?.position.line == 3, "\(row)")
        #expect(error?.code == .parse)
        #expect(error?.fix.isEmpty == false)
    }

    @Test func namesGivenTwiceAreRefused() {
        #expect(complaint("[a]\nb = 1\nb = 2\n")?.what == "b is given twice, first in line 2")
        #expect(complaint("[a]\n[b]\n[a]\n")?.position.line == 3)
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(throws: InputError.self) { try TOMLReader([0x61, 0x20, 0x3D, 0x20, 0xFF, 0xFE]) }
    }
}
