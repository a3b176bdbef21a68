// The team's JSON keeps to its schema and its record; the terminal page fits and says what a coach needs.

import Foundation
import GaitHistory
import GaitModel
import GaitTestSupport
import Testing

@testable import GaitReports

@Suite struct TeamDocumentTests {
    private typealias Made = MadeSeason

    private static let records: [FileRecord] = {
        var records: [FileRecord] = []
        for week in 0..<10 {
            let findings = week < 8 ? [] : [Made.finding()]
            let side = week < 8 ? 10 + Double(week % 2) : 17
            records.append(
                Made.measured("A07", 7 * week, numbers(side), findings: findings) { job, _ in
                    job.name = "Meyer"
                    job.pain = week == 9 ? 4 : nil
                })
        }
        for day in 0..<3 {
            records.append(
                Made.measured("A15", day, numbers(3)) { job, file in
                    job.name = "Okafor\u{1B}[31m"
                    file.run.findings = [RunFinding(id: "irregular_rhythm", title: "Even", level: .ok)]
                })
        }
        records.append(
            Made.measured("A31", 3, [Made.number(.cadence, 170)]) { _, file in
                file.quality = .limited
                file.notices = [Notice("W_CLIPPED", .warning, "The sensor hit its 2 g limit in 71 readings.")]
            })
        records.append(Made.refused("A12", "A12/walk.csv"))
        records.append(Made.refused("A40", "A40/track.gpx", .gpsOnly))
        return records
    }()

    private static func numbers(_ side: Double) -> [RunNumber] {
        [
            Made.number(.cadence, 164), Made.number(.verticalOscillation, 9.8),
            Made.number(.contactTime, 262),
            Made.number(.loadAsymmetry, side, se: 0.5),
        ]
    }

    private static let report: TeamReport = {
        var report = TeamReport(title: "Season 2026/27", records: records)
        report.tool = Made.tool
        return report
    }()

    private static func json(_ report: TeamReport) -> String {
        var sink = StringSink()
        TeamJSON.write(report, to: &sink)
        return sink.text
    }

    @Test func theDocumentKeepsToItsSchema() throws {
        let check = SchemaCheck(root: try JSONReading.object(TeamSchema.team))
        #expect(check.problems(try JSONReading.object(Self.json(Self.report))) == [])
        let chance = TeamReport(title: "T", records: MadeSeason.byChance(athletes: 4, files: 12, seed: 3))
        #expect(check.problems(try JSONReading.object(Self.json(chance))) == [])
        #expect(check.problems(try JSONReading.object(Self.json(TeamReport(title: "", records: [])))) == [])
    }

    @Test func aRecordIsTheSameInBothDocuments() throws {
        let check = SchemaCheck(root: try JSONReading.object(TeamSchema.record))
        let files = try JSONReading.object(Self.json(Self.report)).list("files")
        for (file, row) in zip(files, Self.report.rows) {
            let line = try JSONReading.object(RecordJSON.line(row.record))
            #expect(NSDictionary(dictionary: line) == NSDictionary(dictionary: file.object("record")))
            #expect(check.problems(line) == [])
        }
        #expect(files.count == Self.records.count)
    }

    @Test(arguments: [60, 80, 120]) func thePageFitsAndIsSafe(width: Int) {
        let text = TeamText.page(Self.report, style: TerminalStyle(width: width))
        for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        for word in ["injury risk", "abnormal", "score"] { #expect(!text.contains(word)) }
    }

    @Test func thePageSaysWhomToLookAtFirst() throws {
        try Golden.expect(TeamText.page(Self.report, style: TerminalStyle()), "team-80")
    }

    @Test func emptySeasonAndOneFile() {
        let empty = TeamText.page(TeamReport(title: "T", records: []), style: TerminalStyle())
        #expect(empty.contains("0 athletes, 0 files. 0 analysed, 0 failed."))
        let one = TeamReport(title: "T", records: [Made.measured("A", 1, [Made.number(.cadence, 160)])])
        let text = TeamText.page(one, style: TerminalStyle())
        #expect(text.contains("1 athlete, 1 file, 2 Sep 2026. 1 analysed, 0 failed."))
        #expect(text.contains("Nothing stands out in anybody's last runs."))
    }
}
