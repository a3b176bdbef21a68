// Errors point at the line, the column and the byte, and their text is safe to print.

import GaitModel
import Testing

@testable import SensorIngest

struct ErrorTests {
    /// A table whose every fourth row is broken in column y.
    private func broken(_ cell: String, rows: Int = 40) -> String {
        var text = "time,x,y,z\n"
        for row in 0..<rows {
            let y = row % 4 == 2 ? cell : "1.0"
            text += NumberText.fixed(Double(row) / 100, 2) + ",0.1,\(y),0.2\n"
        }
        return text
    }

    @Test func pointsAtTextInANumericColumn() throws {
        let error = try #require(Reading(broken("n/x")).error)
        #expect(error.code == .parse)
        #expect(error.position == InputPosition(line: 4, columnName: "y", byte: 11 + 2 * 17 + 9))
        #expect(error.what.contains("'n/x' is not a number"))
        #expect(error.what.contains("10 of 40 rows"))
    }

    @Test func pointsAtMissingValues() throws {
        for cell in ["", "NaN", "null", "inf", "-"] {
            let error = try #require(Reading(broken(cell)).error)
            #expect(error.code == .missing)
            #expect(error.position == InputPosition(line: 4, columnName: "y", byte: 11 + 2 * 17 + 9))
        }
    }

    @Test func countsTheMarkAndWideCharacters() throws {
        let narrow = broken("n/x")
        let marked = try #require(Reading([0xEF, 0xBB, 0xBF] + Array(narrow.utf8)).error)
        #expect(marked.position.byte == 3 + 11 + 2 * 17 + 9)
        let wide: [UInt8] = [0xFF, 0xFE] + narrow.utf8.flatMap { (byte) -> [UInt8] in [byte, 0] }
        let error = try #require(Reading(wide).error)
        #expect(error.position.byte == 2 + 2 * (11 + 2 * 17 + 9))
        #expect(error.position.line == 4)
    }

    @Test func escapesControlCharacters() throws {
        let error = try #require(Reading(broken("\u{1B}[31m")).error)
        #expect(error.what.contains("\\u{1b}[31m"))
        #expect(!error.what.contains("\u{1B}"))
    }

    @Test func leavesAFewBadRowsOut() throws {
        var lines = MadeUp.regular(1000).split(separator: "\n").map(String.init)
        lines[500] = "4.99,nan,1,0"
        lines[700] = "rubbish"
        lines[701] = "# a remark"
        let reading = Reading(lines.joined(separator: "\n"))
        let description = try #require(reading.description)
        #expect(description.skippedRows == 2)
        #expect(description.rows == 997)
        #expect(reading.notices == ["W_MISSING"])
        #expect(description.notices[0].message.contains("first in line 501, column x (g)"))
        #expect(reading.x.count == 1000, "short holes are bridged")
    }

    @Test func refusesAnEmptyFile() {
        #expect(Reading([]).error?.code == .empty)
        #expect(Reading("").error?.what == "The file is empty (0 bytes).")
        #expect(Reading(" \r\n\n ").error?.code == .empty)
    }

    @Test func refusesEndlessLines() throws {
        let long =
            "time,x,y,z\n" + "0.00,0,1,0\n0.01,0,1,0\n0.02,0,1," + String(repeating: "0", count: 1 << 20)
            + "\n"
        for chunk in [1000, 65_536, long.utf8.count] {
            let error = try #require(Reading(long, chunk: chunk).error)
            #expect(error.code == .limit)
            #expect(error.position == InputPosition(line: 4, byte: 33))
        }
        #expect(Reading(String(repeating: "a", count: 100_000)).error?.code == .limit)
    }

    @Test func refusesTooManyColumns() {
        let row = Array(repeating: "1", count: 5000).joined(separator: ",") + "\n"
        #expect(Reading(row + row + row).error?.code == .limit)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0, 0], ErrorCode.notSupportedYet),
            ([0x1F, 0x8B, 8, 0], .notSupportedYet),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .xls), ([0x25, 0x50, 0x44, 0x46, 0x2D], .unknownFormat),
            ([14, 16, 0, 0, 0, 0, 0, 0, 0x2E, 0x46, 0x49, 0x54, 0, 0], .noDynamics),
            ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3], .unknownFormat),
        ] as [([UInt8], ErrorCode)])
    func refusesBinaries(_ bytes: [UInt8], _ code: ErrorCode) {
        #expect(Reading(bytes).error?.code == code)
        #expect(Reading(bytes, chunk: 1).error?.code == code)
    }

    @Test(
        arguments: [
            ("<?xml version=\"1.0\"?>\n<gpx creator=\"x\">", ErrorCode.gpsOnly),
            ("\u{FEFF}<?xml?><TrainingCenterDatabase xmlns=\"\">", .damaged),
            ("<html><body>", .unknownFormat),
            ("{\"Meas\":{}}", .noAcceleration), ("[{\"sensor\":\"Accelerometer\"}]", .noAcceleration),
            ("just words\nand more words\n", .unknownFormat),
        ] as [(String, ErrorCode)])
    func refusesMarkup(_ text: String, _ code: ErrorCode) {
        #expect(Reading(text).error?.code == code)
    }

    @Test func saysWhichColumnsToName() throws {
        let error = try #require(Reading("Zeit,Hoch,Quer,Laengs\n0.00,1,0,0\n0.01,1,0,0\n").error)
        #expect(error.code == .noAcceleration)
        #expect(error.detail == "Found: Zeit, Hoch, Quer, Laengs.")
        #expect(error.fix == "If yours have other names: --columns t=Zeit,x=Hoch,y=Quer,z=Laengs")
        #expect(error.position == InputPosition(line: 1, byte: 0))
    }
}
