// A device's own numbers down the whole road: what is judged, what is left open, and in which words.

import Foundation
import GaitModel
import GaitPipeline
import GaitReports
import Testing

struct DeviceReportTests {
    private static func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Fixtures/devices/" + name)))
    }

    private func report(_ name: String, chunk: Int = 4096) throws -> AnalysisReport {
        try Driven.report(Self.bytes(name), chunk: chunk).report
    }

    @Test func `numbers keep their field, spread and device's doubt`() throws {
        let report = try report("dynamics.fit")
        #expect(report.noRunning == nil)
        #expect(report.input.tier == .device)
        let cadence = try #require(report.gait.metrics[.cadence].measurement)
        #expect(cadence.value == 169)
        #expect(cadence.spread?.source == "cadence")
        let bounce = try #require(report.gait.metrics[.verticalOscillation].measurement)
        #expect(abs(bounce.value - 8.2) < 0.1)
        #expect(bounce.range.halfWidth > 2)
        let balance = try #require(report.gait.metrics[.contactBalance].measurement)
        #expect(abs(balance.value - 50.4) < 0.01)
        #expect(balance.grade == .c)
        #expect(report.context.speed == 3)
        #expect(report.gait.quality.runningSeconds == 180)
        #expect(report.gait.quality.notices.map(\.code) == ["I_PAUSED"])
    }

    @Test func `only what a watch can show is judged`() throws {
        let report = try report("dynamics.fit")
        #expect(Set(report.findings.map(\.id)) == ["high_bounce", "overstriding_signs"])
        // Changes along the run could be read from a device's rows, but three minutes are too few.
        let course: Set = ["fatigue_drift", "cold_start"]
        let open = report.notAssessed.filter { $0.obstacle == .recording && !course.contains($0.id) }
        #expect(open.count >= 6)
        #expect(open.allSatisfy { $0.reason == "a watch stores no raw acceleration" })
        #expect(open.contains { $0.id == "asymmetric_landing" })
        #expect(report.notAssessed.contains { $0.id == "fatigue_drift" && $0.reason.contains("15 minutes") })
    }

    @Test(arguments: ["dynamics.fit", "pod-contact-time.fit", "cadence-of-one-foot.tcx", "apple-health.xml"])
    func `cut anywhere, the document is the same`(name: String) throws {
        let whole = Driven.json(try report(name, chunk: 1 << 20))
        for chunk in [1, 2, 3, 7, 64] { #expect(Driven.json(try report(name, chunk: chunk)) == whole) }
        #expect(whole.contains("\"tier\": \"device\""))
    }

    @Test func `the page says whose numbers they are`() throws {
        let report = try report("dynamics.fit")
        let text = TerminalReport.text(report, style: TerminalStyle(), quiet: false)
        for words in [
            "As reported", "stores no raw acceleration", "Contact balance, left", "timer was stopped once",
        ] {
            #expect(text.replacing("\n                 ", with: " ").contains(words), "\(words)")
        }
        #expect(!text.contains("--placement"))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `its page has the device's numbers and no charts of strides`() throws {
        let page = ReportHTML.page(try report("dynamics.fit"))
        #expect(page.contains("As reported") && page.contains("field vertical_oscillation"))
        #expect(!page.contains("average landing") && !page.contains("Fig. 2"))
    }

    @Test func `cadence alone is shown, and says what is missing`() throws {
        let report = try report("cadence-of-one-foot.tcx")
        #expect(report.gait.metrics[.cadence].measurement?.value == 166)
        #expect(report.gait.quality.notices.contains { $0.code == "W_CADENCE_ONLY" })
        #expect(report.notAssessed.contains { $0.id == "high_bounce" })
    }

    @Test func `Health samples give bounce, contact and a cadence from speed and step length`() throws {
        let report = try report("apple-health.xml")
        let cadence = try #require(report.gait.metrics[.cadence].measurement)
        #expect(abs(cadence.value - 60 * 3 / 1.08) < 0.1)
        #expect(cadence.spread?.source == "speed / step length")
        #expect(report.gait.metrics[.contactTime].measurement?.value == 255)
    }

    @Test(.enabled(if: RealData.isPresent)) func `real files give what they hold`() throws {
        let expected: [(file: String, cadence: Double?, code: ErrorCode?)] = [
            ("activity-filecrc.fit", nil, .noDynamics), ("activity-unexpected-eof.fit", nil, .noDynamics),
            ("fitdecode_activity-small-fenix2-run.fit", 166, nil),
            ("fitdecode_developer-types-sample.fit", 150, nil),
            ("fitdecode_garmin-fr935-cr.fit", nil, .notRunning), ("runalyze_FR630-with-lth.fit", 158, nil),
            ("runalyze_FR735XT-with-performance-condition.fit", 164, nil),
            ("runalyze_FR920xt-with-Stryd.fit", 166, nil), ("runalyze_Fenix-2-pauses.fit", 186, nil),
            ("runalyze_Fenix-3-with-runscribe-v1-38.fit", 192, nil),
            ("runalyze_One-second-jump-to-past.fit", nil, .notRunning), ("runalyze_time-jump.fit", 172, nil),
            ("runalyze_with-new-dynamics.fit", 169, nil),
        ]
        for (file, cadence, code) in expected {
            let report = try FileAnalysis.analyse(
                path: RealData.folder + "/fit/" + file, options: AnalysisOptions(name: file),
                onSteps: { (_: [StepEvent]) throws(Never) in }, onProgress: { _ in })
            #expect(report.noRunning?.code == code, "\(file)")
            let found = report.gait.metrics[.cadence].measurement?.value
            #expect(found?.rounded() == cadence, "\(file)")
        }
    }
}
