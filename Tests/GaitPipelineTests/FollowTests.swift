// Live input: windows come soon, are those of the finished document, and pauses change nothing.

import GaitModel
import GaitPipeline
import GaitReports
import GaitSimulator
import Testing

struct FollowTests {
    /// What came of rows that arrived a few at a time.
    private struct Followed {
        var metrics: [MetricID] = []
        /// With the seconds of data that had arrived.
        var windows: [(entry: Timeline.Entry, seen: Double)] = []
        var steps: [StepEvent] = []
        var lastSeen = 0.0
        private(set) var document = ""
        private(set) var timeline = Timeline(metrics: [], entries: [])

        /// - Parameter rows: rows of a piece; a line is cut in the middle at the end of each.
        init(_ bytes: [UInt8], rows: Int, rate: Double = 100) throws {
            var options = AnalysisOptions(name: "run.csv", context: SessionContext(placement: .sacrum))
            options.wantsWindows = true
            var session = AnalysisSession(options)
            let ends = bytes.indices.filter { bytes[$0] == 0x0A }
            var start = 0
            for row in stride(from: rows, to: ends.count, by: rows) {
                let end = ends[row] - 5
                steps += try bytes[start..<end].withUnsafeBytes { try session.process($0) }
                steps += try session.pause()
                start = end
                lastSeen = Double(row - 1) / rate
                take(session.takeWindows())
            }
            steps += try bytes[start...].withUnsafeBytes { try session.process($0) }
            let (rest, report) = try session.finish()
            document = Driven.json(report)
            timeline = report.gait.timeline
            steps += rest
            take(session.takeWindows())
        }

        private mutating func take(_ new: Timeline) {
            metrics = new.metrics
            windows += new.entries.map { ($0, lastSeen) }
        }
    }

    @Test(arguments: [25, 100, 1000])
    func `a window comes within 10 s of data after its end`(rows: Int) throws {
        let followed = try Followed(Recording.bytes(.oneSideHarder, minutes: 4), rows: rows)
        #expect(followed.windows.count == 24)
        for (entry, seen) in followed.windows where entry.end < followed.lastSeen - 10 {
            #expect(seen <= entry.end + 10, "\(entry.start) came at \(seen)")
        }
    }

    @Test(arguments: [7, 200])
    func `pauses change neither report nor steps`(rows: Int) throws {
        for bytes in [Recording.bytes(.oneSideHarder, minutes: 3), Self.interrupted] {
            let whole = try Driven.report(bytes)
            let followed = try Followed(bytes, rows: rows)
            #expect(followed.document == Driven.json(whole.report))
            #expect(followed.steps == whole.steps)
        }
    }

    @Test func `lines are the windows of the document`() throws {
        for bytes in [Recording.bytes(.oneSideHarder, minutes: 3), Self.interrupted] {
            let followed = try Followed(bytes, rows: 50)
            let timeline = followed.timeline
            #expect(followed.windows.count == timeline.entries.count)
            for (line, entry) in zip(followed.windows.map(\.entry), timeline.entries) {
                #expect(line.start == entry.start && line.end == entry.end && line.kind == entry.kind)
                for (metric, value) in zip(timeline.metrics, entry.values) {
                    let place = try #require(followed.metrics.firstIndex(of: metric))
                    #expect(line.values[place].bitPattern == value.bitPattern)
                }
            }
        }
    }

    @Test func `a window without samples is nothing in particular`() throws {
        let kinds = try Driven.report(Self.interrupted).report.gait.timeline.entries.map(\.kind)
        #expect(kinds[12...15] == [.running, .other, .other, .running])
    }

    @Test func `one line says what the document says`() throws {
        let report = try Driven.report(Recording.bytes(.oneSideHarder, minutes: 1)).report
        var line = StringSink()
        AnalysisJSON.write(report, generatedAt: nil, layout: .oneLine, to: &line)
        #expect(line.text.utf8.count { $0 == 0x0A } == 1 && line.text.hasSuffix("}\n"))
        #expect(line.text == Self.withoutLayout(Driven.json(report)) + "\n")
    }

    @Test func `a line for each window, told apart by its schema`() throws {
        let windows = Timeline(
            metrics: [.cadence, .loadAsymmetry],
            entries: [
                Timeline.Entry(start: 0, end: 10, kind: .running, values: [168.25, -3]),
                Timeline.Entry(start: 10, end: 20, kind: .walking, values: []),
            ])
        let head = #"{"schema":"evenstride.window","schema_version":"1.0","#
        #expect(
            WindowLines.text(windows) == head
                + #""start_s":0,"end_s":10,"kind":"running","cadence_spm":168.25,"asymmetry":{"load_pct":-3}}"#
                + "\n" + head
                + #""start_s":10,"end_s":20,"kind":"walking","cadence_spm":null,"asymmetry":{"load_pct":null}}"#
                + "\n")
    }

    /// Four minutes without those from 2 min 2 s to 2 min 39 s, and with a stamp that fell back.
    private static let interrupted: [UInt8] = {
        var lines = Recording.bytes(.balanced, minutes: 4).split(separator: 0x0A)
        lines.swapAt(9000, 9001)
        lines.removeSubrange(12_200..<15_900)
        return Array(lines.joined(separator: [0x0A])) + [0x0A]
    }()

    /// The text without blanks and line ends outside strings.
    private static func withoutLayout(_ json: String) -> String {
        var (text, isInString, isEscaped) = ("", false, false)
        for character in json.unicodeScalars {
            if isInString || (character != " " && character != "\n") { text.unicodeScalars.append(character) }
            if character == "\"" && !isEscaped { isInString.toggle() }
            isEscaped = character == "\\" && !isEscaped
        }
        return text
    }
}
