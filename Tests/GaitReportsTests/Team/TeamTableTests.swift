// The team's tables as people and programs read them: columns as contracted, cells that no spreadsheet takes for more.

import Foundation
import GaitHistory
import GaitModel
import GaitTestSupport
import Testing

@testable import GaitReports

@Suite struct TeamTableTests {
    private typealias Made = MadeSeason

    /// product.md 4.2, letter by letter.
    private static let contracted = """
        schema_version, athlete_id, athlete_name, file, sha256, date_utc, local_date, session, placement, tier, rate_hz, \
        duration_s, running_s, strides, quality, quality_codes, cadence_spm, cadence_lo, cadence_hi, bounce_cm, \
        contact_ms, flight_ms, impact_peak_g, impact_rate_g_s, impact_asym_pct, impact_asym_lo, impact_asym_hi, \
        asym_side, side_labelled, contact_asym_ms, ml_rms_ratio, step_time_cv_pct, drift_bounce_pct, \
        drift_contact_ms, drift_asym_pct, speed_mps, shoe, surface, pain, baseline_n, baseline_asym_pct, \
        change_asym_pct, change_is_real, findings, top_finding, top_level, top_confidence, attention_rank, \
        error_code, tool_version, rulebook
        """

    private func table(_ records: [FileRecord]) throws -> [[String: String]] {
        let lines = try CSVReading.lines(TeamCSV.files(TeamReport(title: "T", records: records)))
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    @Test func theColumnsAreTheContractedOnes() throws {
        let lines = try CSVReading.lines(TeamCSV.files(TeamReport(title: "T", records: [])))
        #expect(lines == [Self.contracted.split(separator: ", ").map(String.init)])
    }

    @Test func aFilesLine() throws {
        let sides: [Double] = [8, 9, 10, 11, 12, -17]
        let days = (0..<6).map { day in
            Made.measured(
                "A7", day,
                [
                    Made.number(.cadence, 164.12, se: 0.1), Made.number(.loadAsymmetry, sides[day]),
                    Made.number(.impactPeak, 0.523), Made.number(.contactTime, 250),
                    Made.number(.sidewaysRatio, 0.2),
                    Made.number(.verticalOscillation, 9),
                ], findings: [Made.finding(), Made.finding("high_bounce", .info, confidence: 0.5)]
            ) { job, file in
                (job.name, job.session, job.pain, file.run.shoe) = ("Meyer", "easy, long", 2, "old")
                file.notices = [Notice("W_GAPS", .warning, "1 gap."), Notice("W_GAPS", .warning, "2 gaps.")]
                file.thirds = [
                    ThirdsComparison(metric: .verticalOscillation, first: 8, last: 9),
                    ThirdsComparison(metric: .contactTime, first: 250, last: 245),
                    ThirdsComparison(metric: .loadAsymmetry, first: -10, last: -14),
                ]
            }
        }
        let row = try #require(try table(days).last)
        let expected = [
            "athlete_id": "A7", "athlete_name": "Meyer", "file": "A7/run-5.csv",
            "date_utc": "2026-09-06T07:00:00Z",
            "local_date": "2026-09-06", "session": "easy, long", "placement": "sacrum", "tier": "raw",
            "rate_hz": "100.00", "strides": "2000", "quality": "good", "quality_codes": "W_GAPS",
            "cadence_spm": "164.12", "cadence_lo": "163.82", "cadence_hi": "164.42", "bounce_cm": "9.00",
            "impact_peak_g": "0.523", "impact_rate_g_s": "", "impact_asym_pct": "17.00",
            "impact_asym_lo": "15.50",
            "impact_asym_hi": "18.50", "asym_side": "B", "side_labelled": "false", "contact_asym_ms": "",
            "ml_rms_ratio": "0.2000", "drift_bounce_pct": "12.50", "drift_contact_ms": "-5.00",
            "drift_asym_pct": "4.00", "speed_mps": "3.000", "shoe": "old", "pain": "2.0", "baseline_n": "5",
            "baseline_asym_pct": "10.00", "change_asym_pct": "7.00", "change_is_real": "true",
            "findings": "asymmetric_landing;high_bounce", "top_finding": "asymmetric_landing",
            "top_level": "act",
            "top_confidence": "high", "attention_rank": "1", "error_code": "", "tool_version": "1.0.0",
            "rulebook": "2026.1",
        ]
        for (name, value) in expected { #expect(row[name] == value, "\(name)") }
    }

    /// With named feet everything is told from the side that lands harder now.
    @Test func namedFeetKeepTheirSide() throws {
        let sides: [Double] = [4, 5, 4, 5, 4, -6]
        let days = (0..<6).map { day in
            Made.measured("A", day, [Made.number(.loadAsymmetry, sides[day])]) { _, file in
                file.run.feet = RunSummary.Feet(areNamed: true, labelConfidence: 1)
            }
        }
        let row = try #require(try table(days).last)
        #expect(
            row["asym_side"] == "right" && row["impact_asym_pct"] == "6.00" && row["side_labelled"] == "true")
        #expect(row["baseline_asym_pct"] == "-4.40" && row["change_asym_pct"] == "10.40")
    }

    @Test func aLegsPeakIsTheLegs() throws {
        let leg = Made.measured(
            "A", 1, [Made.number(.impactPeakResultant, 9.5), Made.number(.impactPeak, 0.5)]
        ) {
            $1.run.conditions.placement = .tibia
        }
        let row = try #require(try table([leg]).first)
        #expect(row["impact_peak_g"] == "9.500" && row["strides"] == "4000")
    }

    @Test func aFailureAndADuplicate() throws {
        let rows = try table([
            Made.refused("A", "A/walk.csv"), Made.measured("A", 1, [Made.number(.cadence, 160)], hash: "h"),
            Made.measured("A", 2, [Made.number(.cadence, 160)], file: "A/copy.csv", hash: "h"),
        ])
        #expect(rows.map { $0["error_code"] } == ["", "I_SAME_FILE", "E_NO_RUNNING"])
        #expect(rows.map { $0["quality"] } == ["good", "good", "failed"])
        #expect(rows[2]["cadence_spm"] == "" && rows[2]["top_level"] == "")
    }

    /// Names that a spreadsheet would run, quote, break or turn round.
    @Test func textStaysText() throws {
        let names = [
            "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "a\"b", "two\nlines", "a,b",
            "عمر",
            "🏃‍♀️ Zoé", " =1",
        ]
        let records = names.enumerated().map { place, name in
            Made.measured("A\(place)", 1, [Made.number(.cadence, 160)]) { job, _ in job.name = name }
        }
        let rows = try table(records)
        #expect(rows.count == names.count)
        for (name, row) in zip(names, rows) {
            let starts = name.utf8.first.map { Array("=+-@\t\r\0".utf8).contains($0) } ?? false
            #expect(row["athlete_name"] == (starts ? "'" : "") + name)
        }
        // A number below zero is a number.
        let drift = Made.measured("A", 1, [Made.number(.contactTime, 250)]) {
            $1.thirds = [ThirdsComparison(metric: .contactTime, first: 250, last: 246.8)]
        }
        #expect(try table([drift])[0]["drift_contact_ms"] == "-3.20")
    }

    @Test func linesEndAsTheRuleSaysAndExcelGetsItsMark() {
        let report = TeamReport(title: "T", records: [Made.measured("Ä", 1, [Made.number(.cadence, 160)])])
        let text = String(decoding: TeamCSV.files(report), as: UTF8.self)
        #expect(text.hasSuffix("\r\n") && text.unicodeScalars.count { $0 == "\n" } == 2)
        #expect(text.unicodeScalars.count { $0 == "\r" } == 2)
        #expect(TeamCSV.files(report, excel: true) == [0xEF, 0xBB, 0xBF] + TeamCSV.files(report))
    }

    @Test func athletesAndFailures() throws {
        let records =
            (0..<3).map { Made.measured("B", $0, [Made.number(.cadence, 160)], findings: [Made.finding()]) }
            + [Made.refused("A", "A/=1.csv"), Made.measured("C", 1, [Made.number(.cadence, 170)])]
        let report = TeamReport(title: "T", records: records)
        let athletes = try CSVReading.lines(TeamCSV.athletes(report))
        #expect(athletes.map { $0[1] } == ["athlete_id", "B", "C", "A"])
        #expect(athletes.map { $0[3] } == ["attention_rank", "1", "2", ""])
        #expect(athletes[1][6].contains("in 3 of the last 3 runs"))
        let failures = try CSVReading.lines(TeamCSV.failures(report))
        #expect(failures[0] == ["file", "error_code", "message", "fix"])
        #expect(
            failures[1] == ["A/=1.csv", "E_NO_RUNNING", "0 s of running in 12 min of data", "Record a run."])
        #expect(failures.count == 2)
    }

    @Test func anyOrderOfRecordsGivesTheSameBytes() {
        let records = MadeSeason.byChance(athletes: 5, files: 12, seed: 4)
        let bytes = TeamCSV.files(TeamReport(title: "T", records: records))
        var chance = SplitMix64(state: 9)
        for _ in 0..<5 {
            let report = TeamReport(title: "T", records: records.shuffled(using: &chance))
            #expect(TeamCSV.files(report) == bytes)
        }
    }
}

/// Another reader than the writer: fields, quotes and line ends by RFC 4180.
enum CSVReading {
    struct Torn: Error {}

    static func lines(_ bytes: [UInt8]) throws -> [[String]] {
        var (lines, line, cell, isQuoted, place) = ([[String]](), [String](), [UInt8](), false, 0)
        while place < bytes.count {
            let byte = bytes[place]
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            switch (byte, isQuoted) {
            case (UInt8(ascii: "\""), true) where next == UInt8(ascii: "\""):
                cell.append(byte)
                place += 1
            case (UInt8(ascii: "\""), _): isQuoted.toggle()
            case (UInt8(ascii: ","), false):
                line.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case (UInt8(ascii: "\r"), false):
                guard next == UInt8(ascii: "\n") else { throw Torn() }
                line.append(String(decoding: cell, as: UTF8.self))
                lines.append(line)
                (line, cell, place) = ([], [], place + 1)
            case (UInt8(ascii: "\n"), false): throw Torn()
            default: cell.append(byte)
            }
            place += 1
        }
        guard line.isEmpty, cell.isEmpty, !isQuoted, Set(lines.map(\.count)).count <= 1 else { throw Torn() }
        return lines
    }
}
