// The analysis document: fixed paths, nulls, nesting, and the schema that describes it.

import Foundation
import GaitModel
import GaitReports
import Testing

@Suite struct AnalysisJSONTests {
    @Test func theDocumentMatchesItsSchema() throws {
        let schema = SchemaCheck(root: try JSONReading.object(AnalysisSchema.json))
        for report in [
            ReportBuilder.uneven(), ReportBuilder.even(), ReportBuilder.noRunning(), ReportBuilder.told(),
        ] {
            #expect(schema.problems(try JSONReading.document(report)) == [])
        }
    }

    @Test func windowLinesMatchTheirSchema() throws {
        let schema = SchemaCheck(root: try JSONReading.object(WindowSchema.json))
        let windows = Timeline(
            metrics: [.cadence, .loadAsymmetry],
            entries: [
                Timeline.Entry(start: 0, end: 10, kind: .running, values: [168, .nan]),
                Timeline.Entry(start: 10, end: 14.5, kind: .other, values: []),
            ])
        let lines = WindowLines.text(windows).split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { #expect(schema.problems(try JSONReading.object(String(line))) == []) }
    }

    @Test func theSchemaCheckSeesBreaks() throws {
        let schema = SchemaCheck(root: try JSONReading.object(AnalysisSchema.json))
        var document = try JSONReading.document(ReportBuilder.uneven())
        document["surprise"] = 1
        document["findings"] = [["id": 3]]
        document["tool"] = nil
        let problems = schema.problems(document)
        #expect(problems.contains("$.surprise is not in the schema"))
        #expect(problems.contains("$.tool is missing"))
        #expect(problems.contains { $0.hasPrefix("$.findings[0].id") })
    }

    @Test func metricsNestAndCarryTheirRange() throws {
        let metrics = try JSONReading.document(ReportBuilder.uneven()).object("metrics")
        let cadence = metrics.object("cadence_spm")
        #expect(cadence["value"] as? Double == 164.1)
        #expect(cadence["ci95"] as? [Double] == [163.2, 165.0])
        #expect(cadence["confidence"] as? Double == 0.95)
        #expect(cadence["confidence_word"] as? String == "high")
        let asymmetry = metrics.object("asymmetry")
        #expect(asymmetry.object("load_pct")["value"] as? Double == -14.2)
        #expect(asymmetry.object("step_time_pct")["reason"] as? String == "no clear second foot")
        #expect(asymmetry.object("step_time_pct")["value"] is NSNull)
    }

    @Test func unknownIsNullNeverLeftOut() throws {
        let document = try JSONReading.document(ReportBuilder.uneven())
        let timeline = document.list("timeline")
        #expect(timeline[0]["cadence_spm"] is NSNull)
        #expect(timeline[1].object("asymmetry")["load_pct"] is NSNull)
        #expect(timeline[2].object("asymmetry")["load_pct"] as? Double == -12.34)
        let segments = document.list("segments")
        #expect(segments[3]["cadence_spm"] is NSNull)
        #expect(segments[2]["cadence_spm"] == nil, "standing still has no cadence")
        #expect(document.object("subject")["mass_kg"] is NSNull)
    }

    @Test func driftHoldsFirstLastAndChange() throws {
        let drift = try JSONReading.document(ReportBuilder.uneven()).object("drift")
        #expect(drift.object("cadence_spm")["change"] as? Double == -1.75)
        #expect(drift.object("asymmetry").object("load_pct")["last"] as? Double == -19)
    }

    @Test func noRunningIsAnErrorInsideTheDocument() throws {
        let document = try JSONReading.document(ReportBuilder.noRunning())
        #expect(document.object("error")["code"] as? String == "E_NO_RUNNING")
        #expect(document.object("quality")["verdict"] as? String == "unusable")
        #expect(try JSONReading.document(ReportBuilder.even())["error"] is NSNull)
    }

    @Test func theClockIsWrittenInUTC() throws {
        let input = try JSONReading.document(ReportBuilder.uneven()).object("input")
        #expect(input.object("time")["start"] as? String == "2026-10-03T07:12:05Z")
    }

    @Test func generatedAtIsLeftOutOfReproducibleDocuments() throws {
        let report = ReportBuilder.uneven()
        #expect(!JSONReading.text(report).contains("generated_at"))
        #expect(
            JSONReading.text(report, generatedAt: "2026-10-03T08:01:22Z").contains("2026-10-03T08:01:22Z"))
        #expect(JSONReading.text(report) == JSONReading.text(report))
    }

    @Test func noticesOfReaderAndAnalysisAreMergedOnce() throws {
        let shared = ReportBuilder.quality().notices[0]
        let mine = Notice("I_BOM", .info, "Text is UTF-16 LE; converted.")
        let report = ReportBuilder.uneven(input: ReportBuilder.input(notices: [mine, shared]))
        let issues = try JSONReading.document(report).object("quality").list("issues")
        #expect(issues.map { $0["code"] as? String } == ["I_BOM", "W_GAPS"])
    }

    @Test func theDocumentKeepsItsForm() throws {
        try Golden.expect(JSONReading.text(ReportBuilder.uneven()), "analysis-json")
    }
}
