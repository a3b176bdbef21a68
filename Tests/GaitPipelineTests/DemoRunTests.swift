// What the demo runners must be told.

import GaitModel
import GaitSimulator
import Testing

struct DemoRunTests {
    @Test func `a balanced runner is told that nothing stands out`() throws {
        let report = try Driven.report(Recording.bytes(.balanced, minutes: 2)).report
        #expect(report.standingOut.isEmpty)
        #expect(report.findings.contains { $0.id == "asymmetric_landing" && $0.level == .ok })
    }

    @Test func `one side harder is found, with the true size in its range`() throws {
        let report = try Driven.report(Recording.bytes(.oneSideHarder, minutes: 2.5)).report
        let finding = try #require(report.standingOut.first)
        #expect(finding.id == "asymmetric_landing")
        #expect(finding.level == .act)
        let difference = try #require(report.gait.metrics[.loadAsymmetry].measurement)
        #expect(abs(abs(difference.value) - 20) <= difference.range.halfWidth)
        #expect(difference.range.halfWidth < 5)
        #expect(!finding.stridesShowing.isEmpty)
    }

    @Test func `walking is no running, and says so with its cadence`() throws {
        let report = try Driven.report(Recording.bytes(.walking, minutes: 1)).report
        #expect(report.noRunning?.code == .noRunning)
        #expect(report.gait.quality.runningSeconds == 0)
        let walk = try #require(report.gait.segments.first { $0.kind == .walking })
        #expect(abs((walk.cadence ?? 0) - 112) < 2)
    }

    @Test func `every fault is either judged or not assessed with a reason`() throws {
        let report = try Driven.report(Recording.bytes(.tired, minutes: 1)).report
        let ids = report.findings.map(\.id) + report.notAssessed.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= 16)
        #expect(report.notAssessed.allSatisfy { !$0.reason.isEmpty && !$0.whatWouldShowIt.isEmpty })
    }

    @Test func `a long step time and a known speed show reaching forward`() throws {
        let bytes = Recording.bytes(.overstriding, minutes: 1)
        #expect(
            try Driven.report(bytes, speed: 3.3).report.standingOut.contains { $0.id == "overstriding_signs" }
        )
        #expect(try Driven.report(bytes).report.notAssessed.contains { $0.id == "overstriding_signs" })
    }
}
