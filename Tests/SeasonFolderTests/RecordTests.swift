// A record is written as one line and read back as the same record; what is broken is named with its line.

import Foundation
import GaitModel
import GaitReports
import SeasonFolder
import Testing

@Suite struct RecordTests {
    @Test func everyRecordComesBackAsItWas() throws {
        var any = AnyRecord(seed: 20_261_201)
        for _ in 0..<500 {
            let record = any.record()
            let line = RecordJSON.line(record)
            #expect(line.utf8.filter { $0 == 10 }.count == 1 && line.utf8.last == 10)
            #expect(line.utf8.allSatisfy { $0 == 10 || $0 >= 32 })
            let back = try RecordReader(Data(line.utf8)).records
            #expect(back == [record])
            // The same letters, not only the same sight: é is written in two ways.
            #expect(back.map(RecordJSON.line) == [line])
        }
    }

    @Test func manyLinesAreReadInTheirOrder() throws {
        var any = AnyRecord(seed: 3)
        let records = (0..<20).map { _ in any.record() }
        let text = records.map(RecordJSON.line).joined(separator: "\n")
        #expect(try RecordReader(Data(text.utf8)).records == records)
        #expect(try RecordReader(Data()).records.isEmpty)
    }

    @Test func aTornLastLineIsDroppedAloud() throws {
        var any = AnyRecord(seed: 4)
        let records = (0..<3).map { _ in any.record() }
        let text = Data(records.map(RecordJSON.line).joined().utf8)
        let whole = Data(records.dropLast().map(RecordJSON.line).joined().utf8)
        for end in (whole.count + 1)..<(text.count - 1) {
            let read = try RecordReader(text.prefix(end))
            #expect(read.records == Array(records.dropLast()))
            #expect(read.notes == ["line 3 was cut off while it was written, and is left out"])
        }
        let read = try RecordReader(text.dropLast())
        #expect(read.records == records && read.notes.isEmpty)
    }

    @Test(arguments: [
        ("{\"schema\":", "is no record"), ("[1]", "is no record"), ("hello", "is no record"),
        ("{\"schema\":\"evenstride.analysis\",\"schema_version\":\"1.0\"}", "'evenstride.analysis'"),
        ("{\"schema\":\"evenstride.record\",\"schema_version\":\"2.0\"}", "version 2.0"),
        ("{\"schema\":\"evenstride.record\",\"schema_version\":\"1.0\"}", "tool is missing"),
    ])
    func aBrokenLineIsAnErrorWithItsNumber(_ line: String, _ what: String) {
        var any = AnyRecord(seed: 5)
        let text = RecordJSON.line(any.record()) + line + "\n"
        #expect { try RecordReader(Data(text.utf8)) } throws: {
            let error = $0 as? InputError
            return error?.what.contains(what) == true && error?.position.line == 2 && error?.code == .parse
        }
    }

    @Test func aLaterMinorVersionWithMoreFieldsIsRead() throws {
        var any = AnyRecord(seed: 6)
        let record = any.record()
        let line = RecordJSON.line(record)
            .replacing("\"schema_version\":\"1.0\"", with: "\"schema_version\":\"1.7\",\"news\":[1,{}]")
        #expect(try RecordReader(Data(line.utf8)).records == [record])
    }

    @Test func aWordThatIsNoneOfOursIsNamed() {
        var any = AnyRecord(seed: 7)
        var record = any.record()
        record.outcome = .refused(RefusedFile(code: .empty, message: "", fix: ""))
        let line = RecordJSON.line(record).replacing("E_EMPTY", with: "E_FUTURE")
        #expect { try RecordReader(Data(line.utf8)) } throws: {
            ($0 as? InputError)?.what == "the record is not whole: 'E_FUTURE' is no ErrorCode"
        }
    }
}
