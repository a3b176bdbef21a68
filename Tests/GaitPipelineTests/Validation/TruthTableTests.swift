// The table's parser: what it understands, and where exactly it says that something is wrong.

import GaitModel
import Testing

@testable import GaitPipeline

struct TruthTableTests {
    private func rows(_ text: String) throws(InputError) -> [TruthRow] {
        try TruthTable.rows(NamedTable(Array(text.utf8), requiring: ["file"]))
    }

    private func refusal(_ text: String) -> InputError? {
        do {
            _ = try rows(text)
            return nil
        } catch { return error }
    }

    @Test func `columns go by name, unknown ones are ignored, empty is not known`() throws {
        let row = try #require(
            try rows(
                """
                file,colour,placement,cadence_spm,set,height_cm,mass_kg,speed_mps,feet_named,activity,flight_ms
                a/b.csv,red,sacrum,171.5,one,173,,3.3,no,mixed,
                """
            ).first)
        #expect(row.file == "a/b.csv" && row.set == "one" && row.line == 2)
        #expect(row.context.placement == .sacrum && row.context.speed == 3.3)
        #expect(row.context.height == 1.73 && row.context.mass == nil)
        #expect(row.truths == ["cadence_spm": 171.5])
        #expect(row.feetNamed == false && row.activity == .mixed)
    }

    @Test func `only the file is needed`() throws {
        let row = try #require(try rows("file\na.csv").first)
        #expect(row.activity == .running && row.context.placement == .unknown && row.feetNamed == nil)
        #expect(row.truths.isEmpty && row.reference.isEmpty)
    }

    @Test func `quotes, doubled quotes, line ends of other systems and a byte order mark`() throws {
        let rows = try rows(
            "\u{FEFF}file,reference\r\n\"a, b.csv\",\"said \"\"so\"\"\nhere\"\r\n\r\nc.csv,\r\n")
        #expect(rows.map(\.file) == ["a, b.csv", "c.csv"])
        #expect(rows.map(\.line) == [2, 5])
        #expect(rows[0].reference == "said \"so\"\nhere")
    }

    @Test func `a side is only of use on a leg`() throws {
        let rows = try rows("file,placement,side\na.csv,sacrum,left\nb.csv,tibia,right")
        #expect(rows.map(\.context.side) == [nil, .right])
    }

    @Test(
        arguments: [
            ("", ErrorCode.empty, nil, nil),
            ("\n\n", .noRows, nil, nil),
            ("file,set\n", .noRows, 1, nil),
            ("name,set\na,b\n", .ambiguousColumns, 1, "file"),
            ("file,set,set\na,b,c\n", .ambiguousColumns, 1, "set"),
            ("file,set\na.csv,x\nb.csv\n", .parse, 3, nil),
            ("file,set\n,x\n", .parse, 2, "file"),
            ("file,cadence_spm\na.csv,170\nb.csv,fast\n", .parse, 3, "cadence_spm"),
            ("file,cadence_spm\na.csv,nan\n", .parse, 2, "cadence_spm"),
            ("file,cadence_spm\na.csv,0x99\n", .parse, 2, "cadence_spm"),
            ("file,contact_ms\n\na.csv,0.21\n", .parse, 3, "contact_ms"),
            ("file,height_cm\na.csv,1.73\n", .parse, 2, "height_cm"),
            ("file,placement\na.csv,elbow\n", .parse, 2, "placement"),
            ("file,feet_named\na.csv,maybe\n", .parse, 2, "feet_named"),
            ("file,set\n\"a.csv,x\n", .parse, 2, nil),
            ("file,set\n\"a.csv\"b,x\n", .parse, 2, nil),
        ] as [(String, ErrorCode, Int?, String?)])
    func `what is wrong is said with line and column`(
        _ text: String, _ code: ErrorCode, _ line: Int?, _ column: String?
    ) throws {
        let error = try #require(refusal(text))
        #expect(error.code == code)
        #expect(error.position == InputPosition(line: line, columnName: column))
        #expect(!error.fix.isEmpty)
    }

    @Test func `text that is not UTF-8 is refused at its line`() throws {
        let error = try #require(throws: InputError.self) {
            _ = try NamedTable(Array("file\na.csv\n".utf8) + [0xFF, 0x0A], requiring: ["file"])
        }
        #expect(error.code == .parse && error.position.line == 3)
    }

    @Test func `a table that is not there`() throws {
        let error = try #require(throws: InputError.self) { _ = try TruthTable.rows(path: "/nowhere/t.csv") }
        #expect(error.code == .fileMissing && error.code.exitStatus == 66)
    }
}
