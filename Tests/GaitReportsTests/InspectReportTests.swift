// The inspect page and its document.

import GaitModel
import GaitReports
import Testing

@Suite struct InspectReportTests {
    private func text(_ input: InputDescription, _ width: Int) -> String {
        InspectReport.text(
            input, segments: ReportBuilder.segments, metrics: MetricBuilder.uneven(),
            placement: PlacementUse(placement: .waist, source: .inferred, confidence: 0.6),
            style: TerminalStyle(width: width))
    }

    @Test(arguments: [60, 80])
    func thePageKeepsItsForm(_ width: Int) throws {
        try Golden.expect(text(ReportBuilder.input(), width), "inspect-\(width)")
    }

    @Test(arguments: 60...120)
    func noLineIsTooLong(_ width: Int) {
        for input in [ReportBuilder.input(), Awkward.input] {
            let page = text(input, width)
            #expect(page.split(separator: "\n").allSatisfy { $0.count <= width })
            #expect(!page.contains("\u{1B}"))
        }
    }

    @Test func aFileWithoutSegmentsHasNoStrip() {
        let page = InspectReport.text(
            ReportBuilder.input(), segments: [], metrics: nil, style: TerminalStyle())
        #expect(!page.contains("0:00") && !page.contains("Good for"))
        #expect(page.contains("Position        not stated"))
    }

    @Test func theDocumentHoldsWhatThePageShows() throws {
        let document = try JSONReading.object(
            InspectReport.json(
                ReportBuilder.input(), segments: ReportBuilder.segments, metrics: MetricBuilder.uneven()))
        #expect(document["schema"] as? String == "evenstride.inspect")
        #expect(document.list("segments").count == 5)
        #expect(document.object("metrics").object("cadence_spm")["value"] as? Double == 164.1)
        #expect(document.object("input")["rows"] as? Int == 186_420)
        #expect(document.object("quality")["gap_count"] as? Int == 2)
    }

    @Test func theDocumentMatchesItsSchema() throws {
        let schema = SchemaCheck(root: try JSONReading.object(InspectSchema.json))
        let use = PlacementUse(placement: .waist, source: .inferred, confidence: 0.6)
        let whole = InspectReport.json(
            packed, segments: ReportBuilder.segments, metrics: MetricBuilder.uneven(), placement: use)
        #expect(schema.problems(try JSONReading.object(whole)) == [])
        let unread = InspectReport.json(
            ReportBuilder.input(), segments: [], metrics: nil, placement: use)
        #expect(schema.problems(try JSONReading.object(unread)) == [])
    }

    @Test func theDocumentGivesTheSameAdviceAsThePage() throws {
        var input = ReportBuilder.input()
        input.format = InputDescription.Format(
            id: "phyphox/csv", title: "phyphox", confidence: 1, advice: "Choose the fastest rate.")
        #expect(text(input, 80).contains("Choose the fastest rate."))
        let document = try JSONReading.object(InspectReport.json(input, segments: [], metrics: nil))
        #expect(document["advice"] as? String == "Choose the fastest rate.")
    }

    private var packed: InputDescription {
        var input = ReportBuilder.input(name: "export.zip")
        input.container = ContainerDescription(
            kind: .zip, entry: "Accelerometer.csv", gravityEntry: "Gravity.csv",
            reason: "acceleration; gravity is added from the file beside it",
            members: ["Accelerometer.csv", "Gravity.csv", "Gyroscope.csv", "a\u{1B}[31m.csv"], memberCount: 4,
            inflatedBytes: 26_400_000)
        return input
    }

    @Test(arguments: [60, 80])
    func theArchiveIsShown(_ width: Int) throws {
        let page = text(packed, width)
        #expect(!page.contains("\u{1B}"))
        try Golden.expect(page, "inspect-archive-\(width)")
    }

    @Test func theDocumentHoldsTheArchive() throws {
        let document = try JSONReading.object(InspectReport.json(packed, segments: [], metrics: nil))
        let file = try #require(document.object("input").list("files").first)
        let container = file.object("container")
        #expect(container["entry"] as? String == "Accelerometer.csv")
        #expect(container["gravity_entry"] as? String == "Gravity.csv")
        #expect(container.list("members").count == 4)
    }
}
