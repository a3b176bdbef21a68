// The signal for the viewer: the document says what the extract says, by the names the report uses.

import GaitModel
import GaitReports
import Testing

@Suite struct SignalReportTests {
    /// Four columns of a second from 62 s on, with a hole in the second one.
    private static let extract = SignalExtract(
        start: 62, step: 1, isSamples: false,
        lines: [
            .init(channel: .x, low: [-1, .nan, 0, 0.1], high: [1, .nan, 0.5, 0.2]),
            .init(channel: .up, low: [0, .nan, 0.25, 0.0625], high: [2.9375, .nan, 2.5, 1]),
        ],
        contacts: [
            .init(time: 62.5, foot: .a, isUsed: true), .init(time: 62.85, foot: .b, isUsed: false),
            .init(time: 63.2, foot: nil, isUsed: false),
        ], contactCount: 3)

    private static func view(
        _ extract: SignalExtract = extract, of report: AnalysisReport = ReportBuilder.pictured()
    ) -> SignalView { SignalView(extract, of: report, duration: 1864.2) }

    @Test func theDocumentHasEveryNumber() throws {
        let document = try JSONReading.object(SignalJSON.text(Self.view()))
        #expect(document["schema"] as? String == "evenstride.signal")
        #expect(document["start_s"] as? Double == 62 && document["step_s"] as? Double == 1)
        #expect(document["columns"] as? Int == 4 && document["is_samples"] as? Bool == false)
        let lines = document.list("lines")
        #expect(lines.map { $0["channel"] as? String } == ["x", "up"])
        let high = try #require(lines[1]["high"] as? [Any])
        #expect(high.map { $0 as? Double } == [2.938, nil, 2.5, 1])
        let contacts = document.list("contacts")
        #expect(contacts.map { $0["mark"] as? String } == ["a", "b", nil])
        #expect(contacts.map { $0["used"] as? Bool } == [true, false, false])
        #expect(contacts.map { $0["time_s"] as? Double } == [62.5, 62.85, 63.2])
    }

    /// In the list of steps A is the foot of the first step; in a report with named feet A is left.
    @Test func namedFeetKeepTheirColourAndTheirName() throws {
        let sides = SideNaming(isNamed: true, method: .hopMarker, footA: .left, firstFoot: .right)
        let view = Self.view(of: ReportBuilder.pictured(sides: sides))
        let contacts = try JSONReading.object(SignalJSON.text(view)).list("contacts")
        #expect(contacts.map { $0["name"] as? String } == ["right", "left", "unknown foot"])
        #expect(contacts.map { $0["mark"] as? String } == ["b", "a", nil])
    }

    @Test func segmentsAndGapsAreThoseWithin() throws {
        var input = ReportBuilder.uneven().input
        input.gaps = [.init(start: 1030, length: 20), .init(start: 3, length: 1)]
        let extract = SignalExtract(
            start: 990, step: 2, isSamples: false, lines: [], contacts: [], contactCount: 400)
        let empty = SignalExtract(
            start: 990, step: 2, isSamples: false,
            lines: [
                .init(
                    channel: .x, low: Array(repeating: 0, count: 40), high: Array(repeating: 0, count: 40))
            ], contacts: [], contactCount: 400)
        #expect(extract.columns == 0 && empty.end == 1070)
        let document = try JSONReading.object(
            SignalJSON.text(Self.view(empty, of: ReportBuilder.pictured(input: input))))
        let segments = document.list("segments")
        #expect(segments.map { $0["kind"] as? String } == ["still", "walking"])
        #expect(segments.map { $0["start_s"] as? Double } == [1000, 1060])
        #expect(segments.map { $0["end_s"] as? Double } == [1060, 1070])
        #expect(document.list("gaps").map { $0["start_s"] as? Double } == [1030])
        #expect((document["words"] as? String)?.contains("400 landings") == true)
    }

    @Test func theTableIsTheSame() {
        let text = String(decoding: SignalCSV.bytes(Self.extract), as: UTF8.self)
        #expect(
            text == """
                time_s,x_low_g,x_high_g,up_low_g,up_high_g\r
                62.0000,-1.000,1.000,0.000,2.938\r
                63.0000,,,,\r
                64.0000,0.000,0.500,0.250,2.500\r
                65.0000,0.100,0.200,0.063,1.000\r

                """)
    }

    @Test func evidenceIsFoundAtItsPlace() throws {
        let places = Self.view().evidence
        #expect(!places.isEmpty)
        #expect(
            places.allSatisfy { $0.view.contains($0.start) && $0.view.contains($0.end) && $0.start < $0.end })
        #expect(places.contains { $0.start == 70.25 || $0.start == 92.5 })
        #expect(Set(places.map(\.label)).count == places.count)
    }
}
