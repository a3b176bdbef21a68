// A job in, a record out: numbers, refusals and the day a run counts for.

import Foundation
import GaitModel
import GaitPipeline
import GaitReports
import GaitSimulator
import TeamEngine
import Testing

@Suite struct JobEngineTests {
    private let season = Season()
    private var engine: JobEngine {
        JobEngine(
            root: season.path,
            options: AnalysisOptions(name: "", context: SessionContext(placement: .sacrum)))
    }

    @Test func aRunGivesARecordThatStandsAlone() throws {
        try season.write("A07/2026-10-03.csv", Season.run())
        var job = JobLine.plain("A07/2026-10-03.csv")
        job.shoe = "old pair"
        let record = engine.record(of: job)
        let file = try #require(record.measured)
        #expect(
            file.run.athlete == "A07" && file.run.shoe == "old pair" && file.run.fileName == "2026-10-03.csv")
        #expect(file.run.day == CalendarDay("2026-10-03") && file.daySource == .name)
        #expect(abs((file.run[.cadence]?.value ?? 0) - 168) < 2 && file.quality == .good && file.rate == 100)
        #expect(file.findings.first?.id == "asymmetric_landing" && file.findings.first?.level == .act)
        #expect((file.findings.first?.beyondLine ?? 0) > 0.3)
        #expect(record.hash == fingerprint(Season.run()) && file.run.fileHash == record.hash)
        #expect(record.isUsable && RecordJSON.line(record) == RecordJSON.line(engine.record(of: job)))
    }

    @Test func theBestSourceOfTheDayWins() throws {
        try season.write("A/2026-10-03.csv", Season.run())
        var job = JobLine.plain("A/2026-10-03.csv")
        job.modified = 1_790_000_000
        job.statedDay = CalendarDay("2026-10-01")
        #expect(engine.record(of: job).measured?.daySource == .stated)
        job.statedDay = nil
        job.namedDay = nil
        let record = engine.record(of: job)
        #expect(record.measured?.daySource == .modified)
        #expect(record.measured?.run.day == CalendarDay(epoch: 1_790_000_000))
        job.modified = nil
        #expect(engine.record(of: job).measured?.run.day == nil)
    }

    @Test func anErrorIsARecordWithTheWordsOfTheErrorReport() throws {
        try season.write("A/empty.csv", [])
        try season.write("A/text.csv", Array("hi\n".utf8))
        let empty = engine.record(of: JobLine.plain("A/empty.csv"))
        #expect(empty.refused?.code == .empty && !empty.isUsable)
        #expect(empty.hash == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let text = engine.record(of: JobLine.plain("A/text.csv"))
        #expect(
            text.refused?.message
                == "No table of numbers found (line 1, byte 0; The file begins with \"hi\")")
        let missing = engine.record(of: JobLine.plain("A/missing.csv"))
        #expect(missing.refused?.code == .fileMissing && missing.hash.isEmpty)
        #expect(engine.record(of: JobLine.plain("A")).refused?.code == .fileUnreadable)
    }

    @Test func aRefusedFileIsReadToItsEndForItsFingerprint() throws {
        let bytes = Array("hi\n".utf8) + [UInt8](repeating: 0, count: 1_000_000)
        try season.write("A/x.csv", bytes)
        #expect(engine.record(of: JobLine.plain("A/x.csv")).hash == fingerprint(bytes))
    }

    @Test func aFileThatIsCalledLikeStandardInputIsAFile() throws {
        try season.write("-", Array("hi\n".utf8))
        #expect(engine.record(of: TeamJob(file: "-", athlete: "A")).refused?.code == .unknownFormat)
    }

    @Test func leftAndRightMakeOneRecord() throws {
        try season.write("A/l.csv", Season.leg(.left))
        try season.write("A/r.csv", Season.leg(.right))
        var job = JobLine.plain("A/l.csv")
        job.right = "A/r.csv"
        #expect(engine.record(of: job).refused?.code == .usage)
        job.placement = .tibia
        let record = engine.record(of: job)
        #expect(record.measured?.run.conditions.sensors == [.left, .right])
        #expect(
            record.contents.map(\.hash) == [fingerprint(Season.leg(.left)), fingerprint(Season.leg(.right))])
    }

    @Test func aSideWithoutALegIsRefused() throws {
        try season.write("A/l.csv", Season.run())
        var job = JobLine.plain("A/l.csv")
        job.side = .left
        #expect(engine.record(of: job).refused?.code == .usage)
    }
}
